// Playlists, segments and their bytes.
import fs from "node:fs";
import path from "node:path";
import { strictly } from "../read.mjs";
import { MUST, SHOULD, rule } from "../rule.mjs";

const MAP_VERSION = 6;
const TIMED = (p) => [...p.variants, ...p.audios].filter((entry) => entry.playlist);

export default [
  rule("RFC 8216 4", MUST, "two independent parsers read every playlist without a warning", function* (p) {
    for (const { file, text } of [p, ...p.playlists]) {
      try {
        strictly(text);
      } catch (error) {
        yield `${path.basename(file)}: ${error.message}`;
      }
    }
    for (const warning of p.second.warnings) yield `${p.name}: ${warning}`;
    if (p.second.manifest.playlists?.length !== p.variants.length) {
      yield `${p.name}: ${p.second.manifest.playlists?.length} or ${p.variants.length} variants`;
    }
    for (const playlist of p.playlists) {
      for (const warning of playlist.second.warnings) yield `${playlist.uri}: ${warning}`;
      if (playlist.second.manifest.segments.length !== playlist.segments.length) {
        yield `${playlist.uri}: the parsers disagree about the number of segments`;
      }
    }
  }),
  rule("RFC 8216 2", MUST, "every URI is a file of the release, every byte range inside it", function* (p) {
    for (const playlist of p.playlists) {
      for (const segment of playlist.segments) {
        if (path.relative(p.root, segment.file).startsWith("..")) yield `${segment.uri}: outside`;
        const size = fs.statSync(segment.file).size;
        if (segment.offset + segment.length > size) {
          yield `${playlist.uri}: ${segment.length}@${segment.offset} of ${size} bytes`;
        }
      }
    }
  }),
  rule("RFC 8216 4.1", MUST, "playlists are UTF-8 without a byte order mark", function* (p) {
    for (const file of [p.file, ...p.playlists.map((playlist) => playlist.file)]) {
      const bytes = fs.readFileSync(file);
      new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      if (bytes[0] === 0xef && bytes[1] === 0xbb) yield file;
    }
  }),
  rule("RFC 8216 4.3.3.1", MUST, "no EXTINF rounds to more than TARGETDURATION", function* (p) {
    for (const playlist of p.playlists) {
      for (const segment of playlist.segments) {
        if (Math.round(segment.duration) > playlist.target) {
          yield `${playlist.uri}: ${segment.duration} s at ${segment.start.toFixed(3)} s`;
        }
      }
    }
  }),
  rule("Apple 7.7", MUST, "no segment is longer than the target by more than 0.5 s", function* (p) {
    for (const { playlist } of TIMED(p)) {
      for (const segment of playlist.segments) {
        if (segment.duration > playlist.target + 0.5) yield `${playlist.uri}: ${segment.duration} s`;
      }
    }
  }),
  rule("Apple 8.1", MUST, "EXTINF adds up to the media's duration within one frame", function* (p) {
    for (const entry of TIMED(p)) {
      const [track] = p.tracksOf([entry]);
      const difference = entry.playlist.duration - (track.isVideo ? track.duration : track.presented);
      if (Math.abs(difference) > track.sampleDuration) {
        yield `${entry.playlist.uri}: ${difference.toFixed(4)} s`;
      }
    }
  }),
  rule("RFC 8216 4.3.2.1", SHOULD, "every EXTINF is the segment's duration within one frame", function* (p) {
    for (const entry of TIMED(p)) {
      const [track] = p.tracksOf([entry]);
      for (const segment of entry.playlist.segments) {
        const units = track.fragments
          .filter((f) => f.start >= segment.offset && f.start < segment.offset + segment.length)
          .flatMap((f) => f.samples)
          .reduce((sum, sample) => sum + sample.duration, 0);
        if (Math.abs(track.seconds(units) - segment.duration) > track.sampleDuration + 1e-4) {
          yield `${entry.playlist.uri}: ${segment.duration} for ${track.seconds(units).toFixed(4)} s`;
        }
      }
    }
  }),
  rule("RFC 8216 6.2.4", MUST, "one target duration in all pictures and sounds", function* (p) {
    const targets = new Set(TIMED(p).map(({ playlist }) => playlist.target));
    if (targets.size > 1) yield [...targets].join(", ");
  }),
  rule("Apple 8.22", SHOULD, "segments of all variants begin at the same instants", function* (p) {
    const starts = ({ playlist }) => {
      const [track] = p.tracksOf([{ playlist }]);
      const offsets = new Set(playlist.segments.map((segment) => segment.offset));
      return track.fragments
        .filter((f) => offsets.has(f.start))
        .map((f) => track.seconds(f.samples[0].dts).toFixed(6))
        .join(" ");
    };
    const first = starts(p.variants[0]);
    for (const entry of p.variants.slice(1)) {
      if (starts(entry) !== first) yield `${entry.playlist.uri} differs from ${p.variants[0].playlist.uri}`;
    }
  }),
  rule("Apple 8.6", MUST, "EXT-X-PLAYLIST-TYPE:VOD and EXT-X-ENDLIST", function* (p) {
    for (const { uri, parsed } of p.playlists) {
      if (parsed.playlistType !== "VOD") yield `${uri}: type ${parsed.playlistType}`;
      if (!parsed.endlist) yield `${uri}: no EXT-X-ENDLIST`;
    }
  }),
  rule("Apple 8.20", MUST, "EXT-X-MAP names exactly the track's header; VERSION allows it", function* (p) {
    for (const { playlist } of [...TIMED(p), ...p.iframes]) {
      const { map } = playlist.parsed.segments[0];
      if (!map) {
        yield `${playlist.uri}: no EXT-X-MAP`;
        continue;
      }
      const [track] = p.tracksOf([{ playlist }]);
      const { offset = 0, length = track.size } = map.byterange ?? {};
      if (offset !== 0 || length !== track.headerEnd) {
        yield `${playlist.uri}: ${length}@${offset}, the header is ${track.headerEnd}@0`;
      }
      if ((playlist.parsed.version ?? 1) < MAP_VERSION) yield `${playlist.uri}: version ${playlist.parsed.version}`;
    }
  }),
  rule("CMAF track file", MUST, "segments are the track's fragments, whole and without gaps", function* (p) {
    for (const { playlist } of TIMED(p)) {
      const [track] = p.tracksOf([{ playlist }]);
      const starts = new Set(track.fragments.map((f) => f.start));
      let expected = track.fragments[0].start;
      for (const { offset, length } of playlist.segments) {
        if (offset !== expected) yield `${playlist.uri}: ${offset} where ${expected} was due`;
        if (!starts.has(offset)) yield `${playlist.uri}: no fragment begins at ${offset}`;
        expected = offset + length;
      }
      if (expected !== track.fragments.at(-1).end) yield `${playlist.uri}: ends at ${expected}`;
    }
  }),
  rule("Apple 9.11", MUST, "EXT-X-INDEPENDENT-SEGMENTS in the multivariant or in all playlists", function* (p) {
    if (p.master.independentSegments) return;
    for (const { uri, parsed } of p.playlists) if (!parsed.independentSegments) yield uri;
  }),
  rule("Apple 6.1", MUST, "I-frame playlists exist", function* (p) {
    if (p.iframes.length === 0) yield "none";
    for (const { playlist } of p.iframes) {
      if (!playlist.parsed.isIFrame) yield `${playlist.uri}: no EXT-X-I-FRAMES-ONLY`;
    }
  }),
  rule("Apple 6.2", SHOULD, "a dense I-frame playlist: one picture a second", function* (p) {
    const gap = ({ playlist }) => Math.max(...playlist.segments.map((segment) => segment.duration));
    const dense = Math.min(...p.iframes.map(gap));
    if (dense > 1.05) yield `${dense} s apart`;
  }),
  rule("Apple 6.10", MUST, "I-frame byte ranges hold the moof and the whole sync picture", function* (p) {
    for (const { playlist } of p.iframes) {
      const [track] = p.tracksOf([{ playlist }]);
      const fragments = new Map(track.fragments.map((f) => [f.start, f]));
      for (const { offset, length, start } of playlist.segments) {
        const sample = fragments.get(offset)?.samples[0];
        const at = `${playlist.uri} at ${start.toFixed(3)} s`;
        if (!sample) yield `${at}: no moof at ${offset}`;
        else if (sample.offset + sample.size > offset + length) yield `${at}: the picture is cut off`;
        else if (!track.nalTypes(sample).includes(5)) yield `${at}: not an IDR picture`;
      }
    }
  }),
  rule("Apple 6 duration", SHOULD, "I-frame playlists last as long as the picture", function* (p) {
    for (const { playlist } of p.iframes) {
      const difference = playlist.duration - p.variants[0].playlist.duration;
      if (Math.abs(difference) > 1) yield `${playlist.uri}: ${difference.toFixed(3)} s`;
    }
  }),
  rule("Apple 8.13", MUST, "no discontinuity inside one encode", function* (p) {
    for (const playlist of p.playlists) {
      for (const segment of playlist.segments) {
        if (segment.discontinuity) yield `${playlist.uri}: at ${segment.start.toFixed(3)} s`;
      }
    }
  }),
  rule(
    "Apple chapters",
    MUST,
    "chapters are session data that players can read",
    function* (p) {
      for (const data of p.master.sessionDataList.filter((d) => d.id === "com.apple.hls.chapters")) {
        const text = fs.readFileSync(path.resolve(p.folder, decodeURI(data.uri)), "utf8");
        let last = -1;
        for (const chapter of JSON.parse(text)) {
          const start = chapter["start-time"];
          if (!(start > last && start < p.variants[0].playlist.duration)) yield `start-time ${start}`;
          if (!chapter.titles?.every((t) => t.language && t.title)) yield `at ${start}: no title`;
          last = start;
        }
      }
    },
    (p) => p.master.sessionDataList.some((d) => d.id === "com.apple.hls.chapters"),
  ),
];
