// Picture: encoding, rungs and rates.
import { MUST, SHOULD, rule } from "../rule.mjs";

/** ISO/IEC 14496-10 table A-1: level_idc, macroblocks/s, macroblocks, kbit/s (Baseline). */
const LEVELS = [
  [10, 1485, 99, 64],
  [11, 3000, 396, 192],
  [12, 6000, 396, 384],
  [13, 11880, 396, 768],
  [20, 11880, 396, 2000],
  [21, 19800, 792, 4000],
  [22, 20250, 1620, 4000],
  [30, 40500, 1620, 10000],
  [31, 108000, 3600, 14000],
  [32, 216000, 5120, 20000],
  [40, 245760, 8192, 20000],
  [41, 245760, 8192, 50000],
  [42, 522240, 8704, 50000],
];
const HIGH_PROFILE_IDC = 100;
const HIGH_PROFILE_RATE_FACTOR = 1.25;
const TOLERANCE = 0.1;

const where = (entry) => entry.playlist.uri;
const kbit = (rate) => `${Math.round(rate / 1000)} kbit/s`;
const resolution = (variant) => `${variant.resolution?.width}x${variant.resolution?.height}`;
const avcC = (track) => track.entry.avcC?.[0] ?? track.entry.avcC;
const off = (measured, declared) => Math.abs(measured - declared) / declared;

/** Rate of the dearest sound a variant may be played with. */
function soundRate(presentation, variant, which) {
  const group = variant.audio[0]?.groupId;
  const rates = presentation.audios
    .filter((entry) => entry.rendition.groupId === group && entry.playlist)
    .map((entry) => entry.playlist[which]);
  return Math.max(0, ...rates);
}

function rates(presentation, entry) {
  return {
    peak: entry.playlist.peakRate + soundRate(presentation, entry.variant, "peakRate"),
    average: entry.playlist.averageRate + soundRate(presentation, entry.variant, "averageRate"),
  };
}

export default [
  rule("Apple 1.3", MUST, "H.264 at most High profile, level 4.2", function* (p) {
    for (const track of p.tracksOf(p.variants)) {
      const { AVCProfileIndication: profile, AVCLevelIndication: level } = avcC(track);
      if (profile > HIGH_PROFILE_IDC) yield `${track.name}: profile_idc ${profile}`;
      if (level > 42) yield `${track.name}: level ${level / 10}`;
    }
  }),
  rule("Apple 1.10", MUST, "parameter sets are in the sample entry: avc1", function* (p) {
    for (const track of p.tracksOf([...p.variants, ...p.iframes])) {
      if (track.entry.type !== "avc1") yield `${track.name}: ${track.entry.type}`;
      if (!avcC(track)?.SPS?.length) yield `${track.name}: no SPS in avcC`;
    }
  }),
  rule("Apple 1.11", SHOULD, "no higher level than the picture needs", function* (p) {
    for (const entry of p.variants) {
      const [track] = p.tracksOf([entry]);
      const across = Math.ceil(track.entry.width / 16);
      const down = Math.ceil(track.entry.height / 16);
      const perSecond = across * down * entry.variant.frameRate;
      const need = LEVELS.find(
        ([, speed, frame, rate]) =>
          across * down <= frame &&
          perSecond <= speed &&
          entry.playlist.peakRate <= rate * 1000 * HIGH_PROFILE_RATE_FACTOR,
      );
      const level = avcC(track).AVCLevelIndication;
      if (need && level > need[0]) {
        yield `${where(entry)}: level ${level / 10}, ${need[0] / 10} would do`;
      }
    }
  }),
  rule("Apple 1.13", SHOULD, "a sync picture at least every 2 s", function* (p) {
    for (const track of p.tracksOf(p.variants)) {
      const times = track.samples.filter((s) => s.is_sync).map((s) => track.seconds(s.dts));
      times.push(track.duration);
      for (let i = 1; i < times.length; i++) {
        if (times[i] - times[i - 1] > 2 + track.sampleDuration / 2) {
          yield `${track.name}: none from ${times[i - 1].toFixed(3)} to ${times[i].toFixed(3)} s`;
        }
      }
    }
  }),
  rule("Apple 1.19", MUST, "at most 60 pictures a second", function* (p) {
    for (const { variant } of p.variants) {
      if (variant.frameRate > 60) yield `${variant.uri}: ${variant.frameRate}`;
    }
  }),
  rule("Apple 1.26", MUST, "measured average within 10 % of AVERAGE-BANDWIDTH", function* (p) {
    for (const entry of p.variants) {
      const { average } = rates(p, entry);
      const declared = entry.variant.averageBandwidth;
      if (declared && off(average, declared) > TOLERANCE) {
        yield `${where(entry)}: ${kbit(average)}, declared ${kbit(declared)}`;
      }
    }
  }),
  rule("Apple 1.27", MUST, "measured peak within 10 % of BANDWIDTH", function* (p) {
    for (const entry of p.variants) {
      const { peak } = rates(p, entry);
      if (off(peak, entry.variant.bandwidth) > TOLERANCE) {
        yield `${where(entry)}: ${kbit(peak)}, declared ${kbit(entry.variant.bandwidth)}`;
      }
    }
  }),
  rule("Apple 1.30", MUST, "peak at most twice the average", function* (p) {
    for (const entry of p.variants) {
      const { peak, average } = rates(p, entry);
      if (peak > 2 * average) yield `${where(entry)}: ${(peak / average).toFixed(2)}`;
    }
  }),
  rule("Apple 1.32", SHOULD, "the first variant is the one nearest to 2000 kbit/s", function* (p) {
    const distance = ({ variant }) => Math.abs(Math.log(variant.averageBandwidth / 2_000_000));
    const best = Math.min(...p.variants.map(distance));
    if (distance(p.variants[0]) > best) {
      yield `${where(p.variants[0])}: ${kbit(p.variants[0].variant.averageBandwidth)}`;
    }
    // A small picture never comes near that rate, and then it matters little.
  }, (p) => p.variants.some(({ variant }) => variant.averageBandwidth > 1_500_000)),
  rule("Apple 1.33", MUST, "one shape of picture in all variants", function* (p) {
    const shapes = p.variants.map(({ variant }) => variant.resolution);
    const widest = shapes.reduce((a, b) => (a.width > b.width ? a : b));
    for (const shape of shapes) {
      // The smaller picture is rounded to whole, even pixels.
      const height = (shape.width * widest.height) / widest.width;
      const width = (shape.height * widest.width) / widest.height;
      if (Math.abs(shape.height - height) > 2 && Math.abs(shape.width - width) > 2) {
        yield `${shape.width}x${shape.height} beside ${widest.width}x${widest.height}`;
      }
    }
  }),
  rule("Apple 7.4", MUST, "every video segment starts with an IDR picture", function* (p) {
    for (const entry of p.variants) {
      const [track] = p.tracksOf([entry]);
      const first = new Map(track.fragments.map((f) => [f.start, f.samples[0]]));
      for (const segment of entry.playlist.segments) {
        const sample = first.get(segment.offset);
        if (!sample) yield `${where(entry)}: segment at ${segment.start} s is not a fragment`;
        else if (!sample.is_sync || !track.nalTypes(sample).includes(5)) {
          yield `${where(entry)}: segment at ${segment.start} s`;
        }
      }
    }
  }),
  rule("Apple 9.1", MUST, "CODECS on every variant, naming what is in the tracks", function* (p) {
    for (const entry of [...p.variants, ...p.iframes]) {
      const { variant } = entry;
      if (!variant.codecs) {
        yield `${variant.uri}: none`;
        continue;
      }
      const codecs = variant.codecs.split(",");
      const [track] = p.tracksOf([entry]);
      const config = avcC(track);
      const named = [config.AVCProfileIndication, config.profile_compatibility, config.AVCLevelIndication]
        .map((byte) => byte.toString(16).padStart(2, "0"))
        .join("");
      if (!codecs.some((codec) => codec.toLowerCase() === `avc1.${named}`)) {
        yield `${variant.uri}: ${variant.codecs}, the track is avc1.${named}`;
      }
      if (variant.audio.length > 0 && !codecs.some((codec) => codec.startsWith("mp4a."))) {
        yield `${variant.uri}: ${variant.codecs} leaves out the sound`;
      }
    }
  }),
  rule("Apple 9.2", MUST, "RESOLUTION on every variant, as in the track", function* (p) {
    for (const entry of [...p.variants, ...p.iframes]) {
      const [track] = p.tracksOf([entry]);
      const size = `${track.entry.width}x${track.entry.height}`;
      if (resolution(entry.variant) !== size) {
        yield `${where(entry)}: ${resolution(entry.variant)}, the track is ${size}`;
      }
    }
  }),
  rule("Apple 9.10", SHOULD, "two variants at the highest resolution", function* (p) {
    const largest = Math.max(...p.variants.map(({ variant }) => variant.resolution.height));
    const count = p.variants.filter(({ variant }) => variant.resolution.height === largest).length;
    if (p.variants.length > 1 && count < 2) yield `${count} at ${largest} lines`;
  }),
  rule("Apple 9.13", MUST, "BANDWIDTH covers the peak of every playable combination", function* (p) {
    for (const entry of p.variants) {
      const { peak } = rates(p, entry);
      if (entry.variant.bandwidth < Math.floor(peak)) {
        yield `${where(entry)}: ${entry.variant.bandwidth}, measured ${Math.ceil(peak)}`;
      }
    }
  }),
  rule("Apple 9.14", MUST, "AVERAGE-BANDWIDTH on every variant", function* (p) {
    for (const { variant } of [...p.variants, ...p.iframes]) {
      if (!variant.averageBandwidth) yield variant.uri;
    }
  }),
  rule("Apple 9.15", MUST, "FRAME-RATE on every variant, as in the track", function* (p) {
    for (const entry of p.variants) {
      const [track] = p.tracksOf([entry]);
      const rate = track.samples.length / track.duration;
      if (!entry.variant.frameRate) yield `${where(entry)}: none`;
      else if (Math.abs(entry.variant.frameRate - rate) > 0.005) {
        yield `${where(entry)}: ${entry.variant.frameRate}, the track has ${rate.toFixed(3)}`;
      }
    }
  }),
  rule(
    "Apple 9.16",
    MUST,
    "VIDEO-RANGE, where given, is SDR for H.264",
    function* (p) {
      for (const match of p.text.matchAll(/VIDEO-RANGE=(\w+)/g)) {
        if (match[1] !== "SDR") yield match[0];
      }
    },
    (p) => p.text.includes("VIDEO-RANGE"),
  ),
  rule(
    "Apple 9.19",
    MUST,
    "SCORE on all variants or on none",
    function* (p) {
      const lines = p.text.split("\n").filter((line) => line.startsWith("#EXT-X-STREAM-INF"));
      for (const line of lines) if (!/[:,]SCORE=/.test(line)) yield line;
    },
    (p) => /[:,]SCORE=/.test(p.text),
  ),
];
