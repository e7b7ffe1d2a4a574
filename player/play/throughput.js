// @ts-check
/**
 * What the connection carries, by its last two transfers: the slower one where the viewer has little
 * in hand, the faster one where there is time to be wrong. The right rung is then fetched two segments
 * after the line has changed. An average over time is slower the faster the line becomes, because a
 * fast transfer lasts so short.
 */

const LAST = 2;
/** Shorter than this, a transfer says more of the host and the cache than of the line. */
const MEANINGFUL_BYTES = 12_000;

export class Throughput {
  /** Bits a second, the last one last. @type {number[]} */
  #last = [];

  /** @param {number | null} remembered bits a second, of another page */
  constructor(remembered) {
    this.remembered = remembered;
  }

  /** @param {number} bytes @param {number} ms */
  sample(bytes, ms) {
    if (bytes < MEANINGFUL_BYTES) return;
    this.#last = [...this.#last, (bytes * 8000) / Math.max(ms, 1)].slice(-LAST);
  }

  /** Bits a second that can be relied on; null as long as nothing is known. */
  get bitsPerSecond() {
    return this.#last.length ? Math.min(...this.#last) : this.remembered;
  }

  /** Bits a second that are likely. */
  get likelyBitsPerSecond() {
    return this.#last.length ? Math.max(...this.#last) : this.remembered;
  }
}
