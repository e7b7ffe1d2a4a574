// Finds and parses every presentation of a folder, by readers that others wrote.
import fs from "node:fs";
import path from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import HLS from "hls-parser";
import { Parser } from "m3u8-parser";
import { parse as parseMpd } from "mpd-parser";
import { Track } from "./track.mjs";

// What the parser refuses is for the rules to say; see strictly().
HLS.setOptions({ strictMode: false, silent: true });

/** Parses a playlist and throws at the first fault. */
export function strictly(text) {
  HLS.setOptions({ strictMode: true });
  try {
    HLS.parse(text);
  } finally {
    HLS.setOptions({ strictMode: false });
  }
}

const HLS_TYPE = ".m3u8";
const DASH_TYPE = ".mpd";

/** Every presentation below `root`: one for each multivariant playlist, with the MPD beside it. */
export function presentations(root) {
  const files = fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  const playlists = files.filter((file) => file.endsWith(HLS_TYPE));
  const multivariant = playlists.filter((file) =>
    fs.readFileSync(file, "utf8").includes("#EXT-X-STREAM-INF"),
  );
  return multivariant.map((file) => {
    const folder = path.dirname(file);
    const mpd = files.find((other) => path.dirname(other) === folder && other.endsWith(DASH_TYPE));
    return new Presentation(root, file, mpd);
  });
}

/** One programme: its multivariant playlist, all it refers to, and its MPD. */
export class Presentation {
  #tracks = new Map();

  constructor(root, file, mpd) {
    this.root = root;
    this.folder = path.dirname(file);
    this.file = file;
    this.name = path.relative(root, file) || path.basename(file);
    this.text = fs.readFileSync(file, "utf8");
    this.master = HLS.parse(this.text);
    this.second = secondOpinion(this.text);
    const all = this.master.variants.map((variant) => ({
      variant,
      playlist: this.#playlist(variant.uri),
    }));
    this.variants = all.filter((entry) => !entry.variant.isIFrameOnly);
    this.iframes = all.filter((entry) => entry.variant.isIFrameOnly);
    this.audios = this.#renditions("audio");
    this.subtitles = this.#renditions("subtitles");
    this.mpd = mpd ? new Mpd(this, mpd) : null;
  }

  #playlist(uri) {
    return new MediaPlaylist(path.resolve(this.folder, decodeURI(uri)), uri);
  }

  #renditions(type) {
    const found = new Map();
    for (const variant of this.master.variants) {
      for (const rendition of variant[type]) {
        found.set(`${rendition.groupId} ${rendition.name}`, rendition);
      }
    }
    return [...found.values()].map((rendition) => ({
      rendition,
      playlist: rendition.uri ? this.#playlist(rendition.uri) : null,
    }));
  }

  /** All media playlists: pictures, I-frames, sounds and subtitles. */
  get playlists() {
    return [...this.variants, ...this.iframes, ...this.audios, ...this.subtitles]
      .map((entry) => entry.playlist)
      .filter(Boolean);
  }

  /** The track file at a path, parsed once. */
  track(file) {
    if (!this.#tracks.has(file)) this.#tracks.set(file, new Track(file));
    return this.#tracks.get(file);
  }

  /** The track files of media playlists, each once. */
  tracksOf(entries) {
    const files = new Set(entries.flatMap((e) => e.playlist?.segments.map((s) => s.file) ?? []));
    return [...files].filter((file) => file.endsWith(".mp4")).map((file) => this.track(file));
  }
}

function secondOpinion(text) {
  const parser = new Parser();
  const warnings = [];
  parser.on("warn", (warning) => warnings.push(warning.message));
  parser.push(text);
  parser.end();
  return { manifest: parser.manifest, warnings };
}

export class MediaPlaylist {
  constructor(file, uri) {
    this.file = file;
    this.uri = uri;
    this.text = fs.readFileSync(file, "utf8");
    this.parsed = HLS.parse(this.text);
    this.second = secondOpinion(this.text);
    this.target = this.parsed.targetDuration;
    const ends = new Map();
    let start = 0;
    this.segments = this.parsed.segments.map((segment) => {
      const target = path.resolve(path.dirname(file), decodeURI(segment.uri));
      const offset = segment.byterange?.offset ?? (segment.byterange ? ends.get(target) ?? 0 : 0);
      const length = segment.byterange?.length ?? fs.statSync(target).size;
      ends.set(target, offset + length);
      const entry = {
        uri: segment.uri,
        file: target,
        offset,
        length,
        start,
        duration: segment.duration,
        discontinuity: Boolean(segment.discontinuity),
        map: segment.map,
      };
      start += segment.duration;
      return entry;
    });
    this.duration = start;
  }

  /** Bits per second over the whole playlist. */
  get averageRate() {
    return (this.segments.reduce((sum, s) => sum + s.length, 0) * 8) / this.duration;
  }

  /**
   * Peak segment bit rate: the largest of any run of segments that lasts 0.5 to 1.5 target
   * durations (RFC 8216 section 4.1).
   */
  get peakRate() {
    let peak = 0;
    for (let i = 0; i < this.segments.length; i++) {
      let bytes = 0;
      let seconds = 0;
      for (let j = i; j < this.segments.length; j++) {
        bytes += this.segments[j].length;
        seconds += this.segments[j].duration;
        if (seconds > 1.5 * this.target) break;
        if (seconds >= 0.5 * this.target) peak = Math.max(peak, (bytes * 8) / seconds);
      }
    }
    return peak || this.averageRate;
  }
}

/** Child elements of a name. */
export function children(element, name) {
  return Array.from(element?.childNodes ?? []).filter((node) => node.localName === name);
}

export class Mpd {
  constructor(presentation, file) {
    this.file = file;
    this.name = path.relative(presentation.root, file) || path.basename(file);
    this.text = fs.readFileSync(file, "utf8");
    this.root = new DOMParser().parseFromString(this.text, "text/xml").documentElement;
    this.periods = children(this.root, "Period");
    this.sets = this.periods.flatMap((period) =>
      children(period, "AdaptationSet").map((element) => new AdaptationSet(presentation, this, element)),
    );
  }

  /** What mpd-parser makes of it; throws when it cannot. */
  secondOpinion() {
    return parseMpd(this.text, { manifestUri: "http://localhost/main.mpd" });
  }

  attribute(name) {
    return this.root.getAttribute(name) || null;
  }
}

class AdaptationSet {
  constructor(presentation, mpd, element) {
    this.element = element;
    this.id = element.getAttribute("id") || "?";
    this.roles = children(element, "Role").map((role) => role.getAttribute("value"));
    this.representations = children(element, "Representation").map((representation) => {
      const base = children(representation, "BaseURL")[0]?.textContent.trim();
      const segmentBase = children(representation, "SegmentBase")[0];
      const file = base ? path.resolve(path.dirname(mpd.file), decodeURI(base)) : null;
      return {
        id: representation.getAttribute("id"),
        element: representation,
        bandwidth: Number(representation.getAttribute("bandwidth")),
        file,
        indexRange: range(segmentBase?.getAttribute("indexRange")),
        initRange: range(
          children(segmentBase, "Initialization")[0]?.getAttribute("range"),
        ),
        get track() {
          return file?.endsWith(".mp4") ? presentation.track(file) : null;
        },
      };
    });
  }

  /** An attribute of the set, or of its first Representation. */
  attribute(name) {
    return (
      this.element.getAttribute(name) ||
      this.representations[0]?.element.getAttribute(name) ||
      null
    );
  }

  get kind() {
    return this.attribute("contentType") ?? this.attribute("mimeType")?.split("/")[0];
  }
}

function range(text) {
  const match = /^(\d+)-(\d+)$/.exec(text ?? "");
  return match ? { start: Number(match[1]), end: Number(match[2]) + 1 } : null;
}
