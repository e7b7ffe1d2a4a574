// Keeps one buffer filled ahead of the viewer.
import { fetchBytes, HttpError } from "./fetch.js";
import { segmentAt } from "./table.js";

/** Seconds fetched ahead before the viewer has asked to play, and while playing. */
const AHEAD_IDLE_S = 4;
const AHEAD_PLAYING_S = 30;

/** What is buffered ends with a frame, not to the microsecond. */
const FRAME_S = 0.06;

const RETRY_FIRST_S = 0.5;
const RETRY_LONGEST_S = 8;

/** A host that has not the file will not have it the fourth time. */
const REFUSALS = 3;

/**
 * @typedef {import("./table.js").Track} Track
 */
export class Feed {
  /** @type {AbortController | null} */
  #transfer = null;
  /** @type {{from: number, to: number} | null} */
  #span = null;
  #wake = () => {};
  /** @type {Track | null} */
  #headOf = null;
  /** @type {Map<Track, Uint8Array<ArrayBuffer>>} */
  #heads = new Map();
  #ahead = AHEAD_PLAYING_S;
  #closed = false;
  ended = false;

  /**
   * @param {HTMLVideoElement} video
   * @param {import("./buffer.js").Buffer} buffer
   * @param {object} how
   * @param {() => Track} how.choose the rendition for the next segment
   * @param {(bytes: number, seconds: number) => void} how.measured told of each transfer
   * @param {(track: Track, ahead: number, bytes: number, of: number, seconds: number) => boolean} how.hopeless
   *     whether a transfer under way should give way to a smaller one
   * @param {() => void} how.changed told when `ended` may have changed
   * @param {(error: unknown) => void} how.failed told of what does not pass by itself
   */
  constructor(video, buffer, how) {
    this.video = video;
    this.buffer = buffer;
    this.how = how;
  }

  /** Fetches and appends until closed. */
  async run() {
    let refused = 0;
    let wait = RETRY_FIRST_S;
    while (!this.#closed) {
      const next = this.#next();
      if (!next) {
        await new Promise((/** @type {(value?: any) => void} */ wake) => (this.#wake = wake));
        continue;
      }
      try {
        await this.#load(next.track, next.segment);
        refused = 0;
        wait = RETRY_FIRST_S;
      } catch (error) {
        if (this.#closed) return;
        if (error instanceof DOMException && error.name === "AbortError") continue;
        if (error instanceof DOMException && error.name === "QuotaExceededError") {
          await this.#makeRoom();
          continue;
        }
        const lasting = error instanceof HttpError ? ++refused >= REFUSALS : error instanceof DOMException;
        if (lasting) {
          this.how.failed(error);
          return;
        }
        await this.#pause(wait);
        wait = Math.min(2 * wait, RETRY_LONGEST_S);
      }
    }
  }

  /** Something is different: look again. */
  wake() {
    this.#wake();
  }

  /** The viewer has gone somewhere: what is on its way is kept if it is of use there. */
  seek() {
    const now = this.video.currentTime;
    if (this.#span && !(this.#span.from <= now && now < this.#span.to)) this.#transfer?.abort();
    this.wake();
  }

  /** Another rendition, at once. */
  async restart() {
    this.#transfer?.abort();
    await this.buffer.remove(0, Infinity);
    this.#headOf = null;
    this.wake();
  }

  close() {
    this.#closed = true;
    this.#transfer?.abort();
    this.wake();
  }

  /** The header that the page brought along. @param {Track} track */
  began(track) {
    this.#headOf = track;
  }

  #next() {
    const now = this.video.currentTime;
    const edge = this.buffer.endFrom(now);
    const track = this.how.choose();
    const end = /** @type {number} */ (track.ends.at(-1));
    const ended = edge >= end - FRAME_S;
    if (ended !== this.ended) {
      this.ended = ended;
      this.how.changed();
    }
    const goal = this.video.paused && now === 0 ? AHEAD_IDLE_S : this.#ahead;
    if (ended || edge - now >= goal) return null;
    return { track, segment: segmentAt(track, edge + FRAME_S / 2) };
  }

  /** @param {Track} track @param {number} segment */
  async #load(track, segment) {
    const transfer = (this.#transfer = new AbortController());
    this.#span = { from: track.ends[segment - 1] ?? 0, to: track.ends[segment] };
    const [from, to] = [track.offsets[segment], track.offsets[segment + 1]];
    const begun = performance.now();
    const passed = () => (performance.now() - begun) / 1000;
    try {
      let shorter = false;
      const progress = (/** @type {number} */ bytes) => {
        const now = this.video.currentTime;
        const ahead = this.buffer.endFrom(now) - now;
        if (!shorter && this.how.hopeless(track, ahead, bytes, to - from, passed())) {
          shorter = true;
          this.how.measured(bytes, passed());
          transfer.abort();
        }
      };
      const head = this.#headOf === track ? null : this.#head(track, transfer.signal);
      const bytes = await fetchBytes(track.file, from, to, transfer.signal, progress);
      this.how.measured(bytes.length, passed());
      const type = `${track.type}; codecs="${track.codecs}"`;
      if (head) await this.buffer.append(await head, type);
      this.#headOf = track;
      await this.buffer.append(bytes, type);
      await this.buffer.forget(this.video.currentTime);
    } finally {
      this.#span = null;
    }
  }

  /** @param {Track} track @param {AbortSignal} signal */
  async #head(track, signal) {
    let head = this.#heads.get(track);
    if (!head) {
      head = await fetchBytes(track.file, track.head[0], track.head[1], signal);
      this.#heads.set(track, head);
    }
    return head;
  }

  async #makeRoom() {
    const now = this.video.currentTime;
    this.#ahead = Math.max(AHEAD_IDLE_S, this.#ahead / 2);
    await this.buffer.remove(0, Math.max(0, now - 2));
    await this.buffer.remove(now + this.#ahead, Infinity);
  }

  /** @param {number} seconds */
  #pause(seconds) {
    return new Promise((/** @type {(value?: any) => void} */ go) => {
      const timer = setTimeout(go, 1000 * seconds);
      this.#wake = () => {
        clearTimeout(timer);
        go();
      };
    });
  }
}
