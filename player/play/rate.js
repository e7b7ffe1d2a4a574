// How fast bytes come, and which picture that is enough for.

/** Share of the measured rate that a picture may take: rates are averages. */
const SAFE = 0.8;

/** Seconds of transfer after which half of what was measured before is forgotten. */
const FAST_S = 2;
const SLOW_S = 6;

/** A shorter transfer tells of the delay, not of the rate. */
const TELLING_BYTES = 16_000;

export class Throughput {
  #fast = new Average(FAST_S);
  #slow = new Average(SLOW_S);

  /** @param {number} bytes @param {number} seconds */
  measured(bytes, seconds) {
    if (bytes < TELLING_BYTES || seconds <= 0) return;
    const rate = (8 * bytes) / seconds;
    this.#fast.add(rate, seconds);
    this.#slow.add(rate, seconds);
  }

  /** Bit/s, the more careful of two averages; 0 when nothing is known. */
  get rate() {
    return Math.min(this.#fast.value, this.#slow.value);
  }
}

class Average {
  #sum = 0;
  #weight = 0;

  /** @param {number} halfLife seconds */
  constructor(halfLife) {
    this.halfLife = halfLife;
  }

  /** @param {number} value @param {number} seconds */
  add(value, seconds) {
    const keep = 0.5 ** (seconds / this.halfLife);
    this.#sum = keep * this.#sum + (1 - keep) * value;
    this.#weight = keep * this.#weight + (1 - keep);
  }

  get value() {
    return this.#weight && this.#sum / this.#weight;
  }
}

/**
 * The best picture that the rate carries and the screen shows.
 *
 * @param {import("./table.js").Track[]} pictures by rate, lowest first
 * @param {number} rate bit/s for the picture
 * @param {number} pixels width of the video on the screen
 */
export function choosePicture(pictures, rate, pixels) {
  const wide = pictures.find((picture) => Number(picture.width) >= pixels);
  const most = wide?.width ?? Infinity;
  return (
    pictures.findLast(
      (picture) => Number(picture.width) <= most && picture.rate <= SAFE * rate,
    ) ?? pictures[0]
  );
}
