// What ffprobe sees in the tracks.
import { execFileSync } from "node:child_process";
import { MUST, rule } from "../rule.mjs";

const FFPROBE = process.env.FFPROBE;

const seen = new Map();

/** What ffprobe says of a file, asked once. */
function probe(file) {
  if (!seen.has(file)) seen.set(file, ask(file));
  return seen.get(file);
}

function ask(file) {
  const entries = "stream=codec_type,field_order,pix_fmt,sample_aspect_ratio,nb_read_packets,color_transfer";
  const out = execFileSync(
    FFPROBE,
    ["-v", "error", "-count_packets", "-show_entries", entries, "-of", "json", file],
    { encoding: "utf8" },
  );
  return JSON.parse(out).streams[0];
}

const looked = (id, says, misses) => rule(id, MUST, says, misses, () => Boolean(FFPROBE));

export default [
  looked("Apple 1.14", "pictures are progressive, 8 bit 4:2:0, with square pixels", function* (p) {
    for (const track of p.tracksOf([...p.variants, ...p.iframes])) {
      const stream = probe(track.path);
      if (!["progressive", "unknown", undefined].includes(stream.field_order)) {
        yield `${track.name}: ${stream.field_order}`;
      }
      if (!["yuv420p", "yuvj420p"].includes(stream.pix_fmt)) yield `${track.name}: ${stream.pix_fmt}`;
      if (!["1:1", "0:1", undefined].includes(stream.sample_aspect_ratio)) {
        yield `${track.name}: pixels ${stream.sample_aspect_ratio}`;
      }
    }
  }),
  looked("Apple 1.12", "these rungs are SDR", function* (p) {
    for (const track of p.tracksOf(p.variants)) {
      const { color_transfer: transfer } = probe(track.path);
      if (["smpte2084", "arib-std-b67"].includes(transfer)) yield `${track.name}: ${transfer}`;
    }
  }),
  looked("Boxset count", "ffprobe and mp4box count the same samples", function* (p) {
    for (const track of p.tracksOf([...p.variants, ...p.audios])) {
      const count = Number(probe(track.path).nb_read_packets);
      if (count !== track.samples.length) yield `${track.name}: ${count}, ${track.samples.length}`;
    }
  }),
];
