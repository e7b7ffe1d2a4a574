// Track files: ISO/IEC 23000-19 and ISO/IEC 14496-12.
import { MUST, SHOULD, rule } from "../rule.mjs";

const DEFAULT_BASE_IS_MOOF = 0x020000;
const DATA_OFFSET_PRESENT = 0x000001;
const tracks = (p) => p.tracksOf([...p.variants, ...p.iframes, ...p.audios]);

export default [
  rule("CMAF 7.2", MUST, "a CMAF brand in ftyp", function* (p) {
    for (const { name, brands } of tracks(p)) {
      if (!brands.some((brand) => ["cmfc", "cmf2"].includes(brand))) yield `${name}: ${brands}`;
    }
  }),
  rule("CMAF 7.3.1", MUST, "one track to a file; header, then one sidx, then fragments", function* (p) {
    for (const track of tracks(p)) {
      if (track.traks.length !== 1) yield `${track.name}: ${track.traks.length} tracks`;
      const types = track.boxes.map((box) => box.type).filter((type) => type !== "free");
      if (!/^ftyp moov sidx( (prft |emsg )*moof mdat)+$/.test(types.join(" "))) {
        yield `${track.name}: ${types.slice(0, 6).join(" ")} ...`;
      }
    }
  }),
  rule("CMAF 7.3.2.2", MUST, "every tfdt is the sum of the durations before it", function* (p) {
    for (const track of tracks(p)) {
      let due = track.fragments[0]?.trafs[0].tfdt.baseMediaDecodeTime ?? 0;
      for (const fragment of track.fragments) {
        const time = fragment.trafs[0].tfdt?.baseMediaDecodeTime;
        if (time !== due) yield `${track.name}: ${time} where ${due} was due`;
        due += fragment.samples.reduce((sum, sample) => sum + sample.duration, 0);
      }
    }
  }),
  rule("CMAF 7.3.2.3", MUST, "samples are addressed from the moof by trun, inside the mdat", function* (p) {
    for (const track of tracks(p)) {
      for (const { trafs, mdat, samples, start } of track.fragments) {
        if (!(trafs[0].tfhd.flags & DEFAULT_BASE_IS_MOOF)) yield `${track.name}: at ${start}: tfhd`;
        if (!trafs[0].truns.every((trun) => trun.flags & DATA_OFFSET_PRESENT)) {
          yield `${track.name}: at ${start}: trun without data_offset`;
        }
        const first = samples[0]?.offset;
        const last = samples.at(-1);
        if (!mdat || first !== mdat.start + mdat.header || last.offset + last.size !== mdat.start + mdat.size) {
          yield `${track.name}: at ${start}: samples and mdat differ`;
        }
      }
    }
  }),
  rule("CMAF 7.3.2.4", MUST, "every fragment is independently accessible", function* (p) {
    for (const track of tracks(p)) {
      for (const { samples, start } of track.fragments) {
        if (!samples[0]?.is_sync) yield `${track.name}: at ${start}`;
      }
    }
  }),
  rule("CMAF 9.2.1", MUST, "signed composition offsets or an edit list, not both", function* (p) {
    for (const track of p.tracksOf(p.variants)) {
      const signed = track.fragments.some((f) => f.trafs[0].truns.some((trun) => trun.version === 1));
      const edited = track.edits.some((edit) => edit.media_time > 0);
      if (signed && edited) yield `${track.name}: both`;
    }
  }),
  rule("Boxset segment times", MUST, "without an edit list, pictures are presented from tfdt to the next", function* (p) {
    for (const track of p.tracksOf(p.variants)) {
      if (track.edits.length) yield `${track.name}: ${track.edits.length} edits`;
      for (const { samples, trafs } of track.fragments) {
        const begin = trafs[0].tfdt.baseMediaDecodeTime;
        const end = begin + samples.reduce((sum, sample) => sum + sample.duration, 0);
        const first = Math.min(...samples.map((sample) => sample.cts));
        const last = Math.max(...samples.map((sample) => sample.cts + sample.duration));
        if (first !== begin || last !== end) yield `${track.name}: ${first} to ${last}, tfdt ${begin} to ${end}`;
      }
    }
  }),
  rule("CMAF 7.3.4.1", MUST, "one codec, timescale and start in a switching set", function* (p) {
    const set = p.tracksOf(p.variants);
    const facts = (track) =>
      `${track.entry.type}, timescale ${track.timescale}, first picture at ${track.seconds(
        Math.min(...(track.fragments[0]?.samples ?? []).map((s) => s.cts)) - (track.edits[0]?.media_time ?? 0),
      )} s`;
    for (const track of set.slice(1)) {
      if (facts(track) !== facts(set[0])) yield `${track.name}: ${facts(track)}; ${facts(set[0])}`;
    }
  }),
  rule("ISO 14496-12 8.8.5", MUST, "fragments are numbered upwards", function* (p) {
    for (const track of tracks(p)) {
      let last = -1;
      for (const { sequence } of track.fragments) {
        if (sequence <= last) yield `${track.name}: ${sequence} after ${last}`;
        last = sequence;
      }
    }
  }),
  rule("ISO 14496-12 8.16.3", MUST, "sidx covers exactly the fragments", function* (p) {
    for (const track of tracks(p).filter((t) => t.sidx)) {
      const starts = new Map(track.fragments.map((f) => [f.start, f]));
      let at = track.sidx.start + track.sidx.size + track.sidx.first_offset;
      for (const reference of track.sidx.references) {
        if (!starts.has(at)) yield `${track.name}: no fragment at ${at}`;
        at += reference.referenced_size;
      }
      if (at !== track.size) yield `${track.name}: ends at ${at} of ${track.size}`;
      const total = track.sidx.references.reduce((sum, r) => sum + r.subsegment_duration, 0);
      const seconds = total / track.sidx.timescale;
      const longest = track.duration + track.sampleDuration / 2;
      if (seconds > longest || seconds < track.presented - track.sampleDuration) {
        yield `${track.name}: ${seconds} s of ${track.duration} s`;
      }
    }
  }),
  rule("Boxset alignment of sync pictures", MUST, "the same pictures are sync pictures in all variants", function* (p) {
    const sync = (track) =>
      track.samples
        .filter((s) => s.is_sync)
        .map((s) => track.seconds(s.dts).toFixed(6))
        .join(" ");
    const [first, ...others] = p.tracksOf(p.variants);
    for (const track of others) if (sync(track) !== sync(first)) yield track.name;
  }),
  rule("Boxset first picture", SHOULD, "picture and sound start at 0", function* (p) {
    for (const track of tracks(p)) {
      const shift = track.edits.find((edit) => edit.media_time >= 0)?.media_time ?? 0;
      const first = Math.min(...(track.fragments[0]?.samples ?? []).map((s) => s.cts)) - shift;
      if (track.seconds(Math.abs(first)) > track.sampleDuration) {
        yield `${track.name}: ${track.seconds(first).toFixed(4)} s`;
      }
    }
  }),
];
