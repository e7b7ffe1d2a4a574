// @ts-check
/** A SourceBuffer whose operations wait for each other. */

/** Seconds behind the playhead that stay, so that a step back needs nothing from the network. */
const BEHIND_S = 30;
/** The same when the browser's memory is full. */
const BEHIND_TIGHT_S = 3;
/** Old pictures go in slices of at least so many seconds, not one by one. */
const SLICE_S = 20;

export class BufferQueue {
  /** @type {Promise<unknown>} */
  #last = Promise.resolve();

  /** @param {SourceBuffer} buffer @param {string} mime what it holds so far */
  constructor(buffer, mime) {
    this.buffer = buffer;
    this.mime = mime;
  }

  /** @param {() => void} operation that makes the buffer update, or throws */
  #enqueue(operation) {
    const run = () =>
      new Promise((resolve, reject) => {
        const { buffer } = this;
        const clear = () => {
          buffer.removeEventListener("updateend", done);
          buffer.removeEventListener("error", failed);
        };
        const done = () => (clear(), resolve(undefined));
        const failed = () => (clear(), reject(new Error("the browser refuses the media")));
        buffer.addEventListener("updateend", done);
        buffer.addEventListener("error", failed);
        try {
          operation();
        } catch (error) {
          clear();
          reject(error);
          return;
        }
        if (!buffer.updating) done();
      });
    const result = this.#last.then(run);
    this.#last = result.catch(() => {});
    return result;
  }

  /** Waits for all that was asked for so far. */
  idle() {
    return this.#last;
  }

  /**
   * Appends; when memory is full, after letting go of what was seen.
   * @param {Uint8Array<ArrayBuffer>} bytes
   * @param {number} playhead seconds
   */
  async append(bytes, playhead) {
    try {
      await this.#enqueue(() => this.buffer.appendBuffer(bytes));
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== "QuotaExceededError") throw error;
      await this.#removeBefore(playhead - BEHIND_TIGHT_S);
      await this.#enqueue(() => this.buffer.appendBuffer(bytes));
    }
  }

  /** Tells the parser that a new track, or the same one anew, begins. @param {string} mime */
  begin(mime) {
    return this.#enqueue(() => {
      try {
        this.buffer.abort(); // half a segment may be in the parser
      } catch {
        // after the end of the stream there is not
      }
      if (mime !== this.mime) this.buffer.changeType?.(mime);
      this.mime = mime;
    });
  }

  /** @param {number} from seconds @param {number} to seconds */
  remove(from, to) {
    return to > from ? this.#enqueue(() => this.buffer.remove(from, to)) : this.#last;
  }

  /** @param {number} seconds */
  #removeBefore(seconds) {
    return this.remove(0, Math.max(0, seconds));
  }

  /** Lets go of what was seen long ago. @param {number} playhead seconds */
  evict(playhead) {
    const { buffered } = this;
    if (buffered.length && buffered.start(0) < playhead - BEHIND_S - SLICE_S) {
      this.#removeBefore(playhead - BEHIND_S).catch(() => {});
    }
  }

  get buffered() {
    try {
      return this.buffer.buffered;
    } catch {
      return NOTHING; // removed from its source
    }
  }

  /**
   * The end of the media that is there without a hole from a time on; the time itself if none is.
   * @param {number} seconds
   */
  endFrom(seconds) {
    const { buffered } = this;
    let end = seconds;
    for (let i = 0; i < buffered.length; i++) {
      if (buffered.start(i) <= end + HOLE_S && buffered.end(i) > end) end = buffered.end(i);
    }
    return end;
  }
}

/** Smaller holes are jumped. Seconds. */
export const HOLE_S = 0.15;

const NOTHING = /** @type {TimeRanges} */ ({ length: 0, start: () => 0, end: () => 0 });
