// Sounds, captions and what helps those who do not see or hear.
import fs from "node:fs";
import { MUST, SHOULD, groupBy, rule } from "../rule.mjs";

const CAPTIONS_PAIR = [
  "public.accessibility.transcribes-spoken-dialog",
  "public.accessibility.describes-music-and-sound",
];
const DESCRIBES_VIDEO = "public.accessibility.describes-video";

const label = ({ rendition }) => `"${rendition.name}"`;
const has = (rendition, characteristic) =>
  (rendition.characteristics ?? "").split(",").includes(characteristic);
const isCommentary = (name) => /comment/i.test(name);
const isDescription = (rendition) =>
  has(rendition, DESCRIBES_VIDEO) || /descri(ption|bed)/i.test(rendition.name);
const withSound = (p) => p.audios.length > 0;
const withSubtitles = (p) => p.subtitles.length > 0;

export default [
  rule(
    "Apple 2.3",
    MUST,
    "a stereo AAC sound",
    function* (p) {
      const stereo = p.tracksOf(p.audios).some(
        (track) => track.entry.type === "mp4a" && track.entry.channel_count === 2,
      );
      if (!stereo) yield "none";
    },
    withSound,
  ),
  rule(
    "Apple 2.9",
    SHOULD,
    "stereo sound at 32 to 160 kbit/s",
    function* (p) {
      for (const entry of p.audios) {
        const [track] = p.tracksOf([entry]);
        const rate = entry.playlist.averageRate / 1000;
        // A silent passage costs nothing whatever it was asked to cost: only too much is a miss.
        if (track.entry.channel_count === 2 && rate > 165) yield `${label(entry)}: ${rate.toFixed()}`;
      }
    },
    withSound,
  ),
  rule(
    "Apple 2.12",
    MUST,
    "audio description carries its characteristic and AUTOSELECT=YES",
    function* (p) {
      for (const entry of p.audios.filter((e) => isDescription(e.rendition))) {
        if (!has(entry.rendition, DESCRIBES_VIDEO)) yield `${label(entry)}: no ${DESCRIBES_VIDEO}`;
        if (!entry.rendition.autoselect) yield `${label(entry)}: no AUTOSELECT=YES`;
      }
    },
    (p) => p.audios.some((entry) => isDescription(entry.rendition)),
  ),
  rule(
    "Apple 2.15",
    MUST,
    "every sound lasts as long as the picture",
    function* (p) {
      const picture = p.variants[0].playlist.duration;
      const [video] = p.tracksOf(p.variants);
      for (const entry of p.audios) {
        const [track] = p.tracksOf([entry]);
        const slack = video.sampleDuration + track.sampleDuration;
        const difference = entry.playlist.duration - picture;
        if (Math.abs(difference) > slack) yield `${label(entry)}: ${difference.toFixed(3)} s`;
      }
    },
    withSound,
  ),
  rule(
    "Apple 4.5",
    MUST,
    "captions for the deaf carry both characteristics and AUTOSELECT=YES",
    function* (p) {
      for (const entry of p.subtitles.filter((e) => /\bSDH\b|\bCC\b/.test(e.rendition.name))) {
        for (const characteristic of CAPTIONS_PAIR) {
          if (!has(entry.rendition, characteristic)) yield `${label(entry)}: no ${characteristic}`;
        }
        if (!entry.rendition.autoselect) yield `${label(entry)}: no AUTOSELECT=YES`;
      }
    },
    (p) => p.subtitles.some((entry) => /\bSDH\b|\bCC\b/.test(entry.rendition.name)),
  ),
  rule(
    "Apple 5.2",
    MUST,
    "subtitles are WebVTT in UTF-8",
    function* (p) {
      for (const entry of p.subtitles) {
        for (const { file, uri } of entry.playlist.segments) {
          const text = new TextDecoder("utf-8", { fatal: true }).decode(fs.readFileSync(file));
          if (!/^WEBVTT([ \t].*)?\r?(\n|$)/.test(text)) yield `${uri}: does not start with WEBVTT`;
        }
      }
    },
    withSubtitles,
  ),
  rule(
    "RFC 8216 3.5",
    SHOULD,
    "every WebVTT segment maps its clock to the media's",
    function* (p) {
      for (const entry of p.subtitles) {
        for (const { file, uri } of entry.playlist.segments) {
          if (!/^X-TIMESTAMP-MAP=/m.test(fs.readFileSync(file, "utf8"))) yield uri;
        }
      }
    },
    withSubtitles,
  ),
  rule(
    "Apple 5.5",
    MUST,
    "subtitle playlists cover the whole programme",
    function* (p) {
      const picture = p.variants[0].playlist.duration;
      for (const entry of p.subtitles) {
        const { duration } = entry.playlist;
        if (Math.abs(duration - picture) > 0.5) {
          yield `${label(entry)}: ${duration.toFixed(3)} s of ${picture.toFixed(3)} s`;
        }
      }
    },
    withSubtitles,
  ),
  rule(
    "Apple 5.11",
    MUST,
    "forced subtitles are AUTOSELECT=YES",
    function* (p) {
      for (const entry of p.subtitles.filter((e) => e.rendition.forced)) {
        if (!entry.rendition.autoselect) yield label(entry);
      }
    },
    (p) => p.subtitles.some((entry) => entry.rendition.forced),
  ),
  rule("Apple 8.10", MUST, "LANGUAGE on every sound and subtitle", function* (p) {
    for (const entry of [...p.audios, ...p.subtitles]) {
      if (!entry.rendition.language) yield label(entry);
    }
  }),
  rule("RFC 8216 4.3.4.1.1", MUST, "names differ, and one default at most, in a group", function* (p) {
    const lines = p.text.split("\n").filter((line) => line.startsWith("#EXT-X-MEDIA:"));
    const groups = groupBy(lines, (line) => /[:,]GROUP-ID="([^"]*)"/.exec(line)?.[1]);
    for (const [group, members] of groups) {
      const names = members.map((line) => /[:,]NAME="([^"]*)"/.exec(line)?.[1]);
      if (new Set(names).size < names.length) yield `${group}: ${names.join(", ")}`;
      if (members.filter((line) => /[:,]DEFAULT=YES/.test(line)).length > 1) yield `${group}: DEFAULT`;
    }
  }),
  rule(
    "RFC 8216 CHANNELS",
    SHOULD,
    "CHANNELS on every sound, as in the track",
    function* (p) {
      for (const entry of p.audios) {
        const [track] = p.tracksOf([entry]);
        const channels = Number.parseInt(entry.rendition.channels ?? "0", 10);
        if (channels !== track.entry.channel_count) {
          yield `${label(entry)}: ${channels}, the track has ${track.entry.channel_count}`;
        }
      }
    },
    withSound,
  ),
  rule(
    "Boxset commentary",
    MUST,
    "commentary is never chosen for the viewer",
    function* (p) {
      for (const { rendition } of p.audios.filter((e) => isCommentary(e.rendition.name))) {
        if (rendition.isDefault) yield `"${rendition.name}": DEFAULT=YES`;
        if (rendition.autoselect) yield `"${rendition.name}": AUTOSELECT=YES`;
      }
      for (const set of p.mpd?.sets.filter((s) => s.roles.includes("commentary")) ?? []) {
        if (set.roles.includes("main")) yield `MPD set ${set.id}: also Role main`;
      }
    },
    (p) => p.audios.some((entry) => isCommentary(entry.rendition.name)),
  ),
];
