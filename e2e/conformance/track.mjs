// A CMAF track file as mp4box.js reads it. Media data stays on disk: only headers are parsed, so
// that a film of many gigabytes is read in a moment.
import fs from "node:fs";
import { basename } from "node:path";
import { createFile } from "mp4box";
import { groupBy } from "./rule.mjs";

/** Reads `length` bytes of a file at `start`. */
export function readBytes(path, start, length) {
  const file = fs.openSync(path, "r");
  try {
    const bytes = Buffer.alloc(length);
    const got = fs.readSync(file, bytes, 0, length, start);
    return bytes.subarray(0, got);
  } finally {
    fs.closeSync(file);
  }
}

/** The boxes at the top of a file: type, start, size in bytes, and size of the box's header. */
function topBoxes(path) {
  const end = fs.statSync(path).size;
  const boxes = [];
  for (let start = 0; start < end; ) {
    const head = readBytes(path, start, 16);
    if (head.length < 8) throw new Error(`${path}: ${end - start} stray bytes at ${start}`);
    let size = head.readUInt32BE(0);
    let header = 8;
    if (size === 1) {
      size = Number(head.readBigUInt64BE(8));
      header = 16;
    } else if (size === 0) {
      size = end - start;
    }
    if (size < header || start + size > end) {
      throw new Error(`${path}: box at ${start} claims ${size} bytes, the file has ${end - start}`);
    }
    boxes.push({ type: head.toString("latin1", 4, 8), start, size, header });
    start += size;
  }
  return boxes;
}

export class Track {
  constructor(path) {
    this.path = path;
    this.name = basename(path);
    this.size = fs.statSync(path).size;
    this.boxes = topBoxes(path);
    const iso = createFile();
    for (const box of this.boxes) {
      const length = box.type === "mdat" ? box.header : box.size;
      const bytes = readBytes(path, box.start, length);
      const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
      buffer.fileStart = box.start;
      iso.appendBuffer(buffer);
    }
    iso.flush();
    if (!iso.moov) throw new Error(`${path}: no moov box`);
    this.iso = iso;
    this.brands = [iso.ftyp.major_brand, ...iso.ftyp.compatible_brands];
    this.traks = iso.moov.traks;
    const trak = this.traks[0];
    this.timescale = trak.mdia.mdhd.timescale;
    this.handler = trak.mdia.hdlr.handler;
    this.entry = trak.mdia.minf.stbl.stsd.entries[0];
    this.edits = trak.edts?.elst?.entries ?? [];
    this.sidxes = this.boxes.filter((box) => box.type === "sidx");
    this.sidx = iso.boxes.find((box) => box.type === "sidx");
    this.samples = iso.getTrackSamplesInfo(trak.tkhd.track_id);
    this.fragments = this.#fragments(iso);
  }

  #fragments(iso) {
    const bySequence = groupBy(this.samples, (sample) => sample.moof_number);
    const moofs = this.boxes.filter((box) => box.type === "moof");
    return moofs.map((box, i) => {
      const moof = iso.moofs[i];
      const mdat = this.boxes[this.boxes.indexOf(box) + 1];
      return {
        start: box.start,
        end: mdat?.type === "mdat" ? mdat.start + mdat.size : box.start + box.size,
        mdat: mdat?.type === "mdat" ? mdat : null,
        sequence: moof.mfhd.sequence_number,
        trafs: moof.trafs,
        samples: bySequence.get(i + 1) ?? [],
      };
    });
  }

  get isVideo() {
    return this.handler === "vide";
  }

  /** Size of ftyp and moov together: the initialisation segment. */
  get headerEnd() {
    const moov = this.boxes.find((box) => box.type === "moov");
    return moov.start + moov.size;
  }

  seconds(units) {
    return units / this.timescale;
  }

  /** Sum of the durations of all samples, in seconds. */
  get duration() {
    return this.seconds(this.samples.reduce((sum, sample) => sum + sample.duration, 0));
  }

  /** What is left of it when the edit list has cut the encoder's delay, in seconds. */
  get presented() {
    return this.duration - this.seconds(Math.max(0, ...this.edits.map((edit) => edit.media_time)));
  }

  /**
   * Duration of a sample, in seconds; of the longest, when they differ. Pictures that are reordered
   * are decoded at a pace of their own: of them, how long each is presented.
   */
  get sampleDuration() {
    const reordered = this.samples.some((sample) => sample.cts !== sample.dts);
    return reordered
      ? this.duration / this.samples.length
      : this.seconds(Math.max(...this.samples.map((sample) => sample.duration)));
  }

  /** NAL unit types of a sample of AVC video (ISO/IEC 14496-10 table 7-1). */
  nalTypes(sample) {
    const lengthSize = (this.entry.avcC?.[0] ?? this.entry.avcC).lengthSizeMinusOne + 1;
    const bytes = readBytes(this.path, sample.offset, sample.size);
    const types = [];
    for (let at = 0; at + lengthSize < bytes.length; ) {
      types.push(bytes[at + lengthSize] & 0x1f);
      at += lengthSize + bytes.readUIntBE(at, lengthSize);
    }
    return types;
  }
}
