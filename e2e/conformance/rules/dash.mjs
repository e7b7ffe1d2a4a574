// The MPD: DASH-IF interoperability points, On-Demand profile of ISO/IEC 23009-1.
import fs from "node:fs";
import path from "node:path";
import { children } from "../read.mjs";
import { MUST, SHOULD, rule } from "../rule.mjs";

const ON_DEMAND = "urn:mpeg:dash:profile:isoff-on-demand:2011";

function seconds(duration) {
  const match = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(duration ?? "");
  if (!match) return Number.NaN;
  return Number(match[1] ?? 0) * 3600 + Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
}

const all = (p) => p.mpd.sets.flatMap((set) => set.representations.map((r) => ({ set, r })));
const tracked = (p) => all(p).filter(({ r }) => r.track);
const dash = (id, level, says, misses) => rule(id, level, says, misses, (p) => p.mpd !== null);

export default [
  rule("Boxset both", MUST, "an MPD stands beside the playlists", function* (p) {
    if (!p.mpd) yield p.folder;
  }),
  dash("DASH-IF 3.2", MUST, "a static MPD of the On-Demand profile that a second parser reads", function* (p) {
    const { mpd } = p;
    if (mpd.attribute("type") !== "static") yield `type ${mpd.attribute("type")}`;
    if (!mpd.attribute("profiles")?.split(",").includes(ON_DEMAND)) yield mpd.attribute("profiles");
    const { playlists } = mpd.secondOpinion();
    const videos = mpd.sets.filter((set) => set.kind === "video");
    const count = videos.reduce((sum, set) => sum + set.representations.length, 0);
    if (playlists.length !== count) yield `${playlists.length} or ${count} video representations`;
  }),
  dash("DASH-IF 3.2.7.4", MUST, "durations without years and months, equal to the media's", function* (p) {
    for (const name of ["mediaPresentationDuration", "minBufferTime"]) {
      if (Number.isNaN(seconds(p.mpd.attribute(name)))) yield `${name} ${p.mpd.attribute(name)}`;
    }
    const declared = seconds(p.mpd.attribute("mediaPresentationDuration"));
    const measured = p.variants[0].playlist.duration;
    if (Math.abs(declared - measured) > 0.1) yield `${declared} s, media ${measured.toFixed(3)} s`;
  }),
  dash("DASH-IF 3.10.3", MUST, "one file, one sidx and one indexRange per Representation", function* (p) {
    for (const { r } of tracked(p)) {
      const { track } = r;
      if (track.sidxes.length !== 1) yield `${r.id}: ${track.sidxes.length} sidx boxes`;
      const [sidx] = track.sidxes;
      if (sidx && (r.indexRange?.start !== sidx.start || r.indexRange?.end !== sidx.start + sidx.size)) {
        yield `${r.id}: indexRange ${JSON.stringify(r.indexRange)}, sidx at ${sidx.start}`;
      }
      if (r.initRange && (r.initRange.start !== 0 || r.initRange.end !== track.headerEnd)) {
        yield `${r.id}: Initialization ${JSON.stringify(r.initRange)}, header ${track.headerEnd}`;
      }
    }
  }),
  dash("DASH-IF files", MUST, "every BaseURL and template names a file of the release", function* (p) {
    for (const { set, r } of all(p)) {
      const template = children(r.element, "SegmentTemplate")[0] ?? children(set.element, "SegmentTemplate")[0];
      if (template) {
        const first = template.getAttribute("media").replace("$Number$", template.getAttribute("startNumber") || "1");
        if (!fs.existsSync(path.resolve(p.folder, decodeURI(first)))) yield `${r.id}: ${first} is missing`;
      } else if (!r.file) yield `${r.id}: no BaseURL`;
      else if (!fs.existsSync(r.file)) yield `${r.id}: ${r.file} is missing`;
      else if (path.relative(p.root, r.file).startsWith("..")) yield `${r.id}: outside the release`;
    }
  }),
  dash("Boxset one set of bytes", MUST, "HLS and DASH name the same track files", function* (p) {
    const hls = new Set([...p.variants, ...p.audios].flatMap((e) => e.playlist.segments.map((s) => s.file)));
    const mpd = new Set(
      tracked(p)
        .filter(({ set }) => !children(set.element, "EssentialProperty").length)
        .map(({ r }) => r.file),
    );
    for (const file of hls) if (!mpd.has(file)) yield `${file}: only in HLS`;
    for (const file of mpd) if (!hls.has(file)) yield `${file}: only in DASH`;
  }),
  dash("DASH-IF alignment", MUST, "subsegments of a set are aligned, and the set says so", function* (p) {
    for (const set of p.mpd.sets) {
      const tracks = set.representations.map((r) => r.track).filter(Boolean);
      const lengths = tracks.map((track) =>
        (track.sidx?.references ?? [])
          .map((reference) => (reference.subsegment_duration / track.sidx.timescale).toFixed(6))
          .join(" "),
      );
      if (new Set(lengths).size > 1) yield `set ${set.id}: the subsegments differ`;
      if (tracks.length > 1 && !/^(true|1)$/.test(set.attribute("subsegmentAlignment") ?? "")) {
        yield `set ${set.id}: no subsegmentAlignment`;
      }
    }
  }),
  dash("DASH-IF SAP", MUST, "every subsegment starts with a stream access point of type 1 or 2", function* (p) {
    for (const { set, r } of tracked(p)) {
      for (const [i, reference] of (r.track.sidx?.references ?? []).entries()) {
        if (reference.starts_with_SAP !== 1 || ![1, 2].includes(reference.SAP_type)) {
          yield `${r.id}: subsegment ${i}: SAP type ${reference.SAP_type}`;
        }
      }
    }
    for (const set of p.mpd.sets.filter((s) => s.kind === "video")) {
      if (!["1", "2"].includes(set.attribute("subsegmentStartsWithSAP") ?? "")) {
        yield `set ${set.id}: no subsegmentStartsWithSAP`;
      }
    }
  }),
  dash("DASH-IF roles", MUST, "sounds and texts say their language and role", function* (p) {
    for (const set of p.mpd.sets.filter((s) => ["audio", "text"].includes(s.kind))) {
      if (!set.attribute("lang")) yield `set ${set.id}: no lang`;
      if (set.roles.length === 0) yield `set ${set.id}: no Role`;
    }
  }),
  dash("DASH-IF main", SHOULD, "one sound has Role main", function* (p) {
    const audio = p.mpd.sets.filter((set) => set.kind === "audio");
    const main = audio.filter((set) => set.roles.includes("main"));
    if (audio.length > 0 && main.length === 0) yield "none";
  }),
  dash("ISO 23009-1 5.3.5.2", MUST, "bandwidth keeps playing after minBufferTime", function* (p) {
    const buffer = seconds(p.mpd.attribute("minBufferTime"));
    for (const { r } of tracked(p)) {
      // Delivery from any fragment on, at the rate declared, stays ahead of every sample.
      let bits = 0;
      let best = Infinity;
      let late = 0;
      for (const fragment of r.track.fragments) {
        const begin = r.track.seconds(fragment.samples[0].dts);
        best = Math.min(best, bits / r.bandwidth - begin);
        bits += (fragment.samples[0].offset - fragment.start) * 8;
        for (const sample of fragment.samples) {
          bits += sample.size * 8;
          late = Math.max(late, bits / r.bandwidth - r.track.seconds(sample.dts) - best - buffer);
        }
      }
      if (late > 1e-6) yield `${r.id}: ${late.toFixed(3)} s late at ${r.bandwidth} bit/s`;
    }
  }),
  dash("DASH-IF codecs", MUST, "codecs, width and height on every Representation, as in HLS", function* (p) {
    const codecs = new Set(p.variants.flatMap(({ variant }) => (variant.codecs ?? "").split(",")));
    for (const { set, r } of tracked(p)) {
      const codec = r.element.getAttribute("codecs") || set.attribute("codecs");
      const inHls = p.variants.some((e) => e.playlist.segments[0].file === r.file)
        || p.audios.some((e) => e.playlist.segments[0].file === r.file);
      if (inHls && !codecs.has(codec)) yield `${r.id}: ${codec}`;
      if (set.kind === "video") {
        const size = ["width", "height"].map((name) => r.element.getAttribute(name)).join("x");
        const real = `${r.track.entry.width}x${r.track.entry.height}`;
        if (size !== real) yield `${r.id}: ${size}, the track is ${real}`;
      }
    }
  }),
];
