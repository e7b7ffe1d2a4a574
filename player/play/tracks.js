// @ts-check
/**
 * Where the segments of a track file are, in time and in bytes.
 *
 * @typedef {{index: number, start: number, end: number, offset: number, size: number}} Segment
 *     start and end in seconds, offset and size in bytes
 */

/** A track file with its segments laid out. @template {Track} [T=Track] */
export class IndexedTrack {
  /** @param {T} track @param {"video" | "audio"} kind */
  constructor(track, kind) {
    this.track = track;
    this.mime = `${kind}/mp4; codecs="${track.codecs}"`;
    /** @type {Segment[]} */
    this.segments = layOut(track);
  }

  /** @returns {Uint8Array<ArrayBuffer>} `ftyp moov` */
  get initialization() {
    return Uint8Array.from(atob(this.track.init), (c) => c.charCodeAt(0));
  }

  /**
   * The segment that is shown at a time; the last one from its end on.
   * @param {number} seconds
   */
  at(seconds) {
    let [low, high] = [0, this.segments.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (seconds < this.segments[middle].end) high = middle;
      else low = middle + 1;
    }
    return this.segments[low];
  }
}

/** @param {Track} track */
function layOut(track) {
  /** @type {Segment[]} */
  const segments = [];
  let [ticks, offset, size] = [0, track.offset, 0];
  for (let run = 0; run < track.durations.length; run += 2) {
    for (let i = 0; i < track.durations[run + 1]; i++) {
      const index = segments.length;
      size += track.sizes[index];
      const start = ticks / track.timescale;
      ticks += track.durations[run];
      segments.push({ index, start, end: ticks / track.timescale, offset, size });
      offset += size;
    }
  }
  return segments;
}
