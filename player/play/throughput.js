// @ts-check
/**
 * What the connection carries. Two moving averages, one that follows quickly and one that does
 * not; the lower one counts, so that a fall is believed at once and a rise only when it lasts.
 */

const QUICK_S = 1.5;
const SLOW_S = 5;
/** Shorter than this, a transfer says more of the host and the cache than of the line. */
const MEANINGFUL_BYTES = 12_000;

export class Throughput {
  #quick = new MovingAverage(QUICK_S);
  #slow = new MovingAverage(SLOW_S);

  /** @param {number | null} remembered bits a second, of another page */
  constructor(remembered) {
    this.remembered = remembered;
  }

  /** @param {number} bytes @param {number} ms */
  sample(bytes, ms) {
    if (bytes < MEANINGFUL_BYTES) return;
    const seconds = Math.max(ms, 1) / 1000;
    this.#quick.add((bytes * 8) / seconds, seconds);
    this.#slow.add((bytes * 8) / seconds, seconds);
  }

  /** Bits a second; null as long as nothing is known. */
  get bitsPerSecond() {
    if (this.#quick.empty) return this.remembered;
    return Math.min(this.#quick.value, this.#slow.value);
  }
}

/** Exponentially weighted, the weight of a sample being how long it lasted. */
class MovingAverage {
  #sum = 0;
  #weight = 0;

  /** @param {number} halfLifeS after which a sample counts half, seconds */
  constructor(halfLifeS) {
    this.halfLifeS = halfLifeS;
  }

  /** @param {number} value @param {number} seconds */
  add(value, seconds) {
    const fade = 0.5 ** (seconds / this.halfLifeS);
    this.#sum = this.#sum * fade + value * (1 - fade);
    this.#weight = this.#weight * fade + (1 - fade);
  }

  get empty() {
    return this.#weight === 0;
  }

  get value() {
    return this.#sum / this.#weight;
  }
}
