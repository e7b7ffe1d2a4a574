// A source buffer, one thing after the other.

/** Seconds behind the viewer that are kept, for a short way back. */
const BEHIND_S = 30;

export class Buffer {
  #last = Promise.resolve();
  #type;

  /** @param {SourceBuffer} buffer @param {string} type MIME type with codecs it was made with */
  constructor(buffer, type) {
    this.buffer = buffer;
    this.#type = type;
  }

  /** @param {() => void} act starts an update @returns {Promise<void>} when it has ended */
  #queue(act) {
    const done = this.#last.then(
      () =>
        new Promise((/** @type {(value?: any) => void} */ resolve, reject) => {
          this.buffer.addEventListener("updateend", resolve, { once: true });
          try {
            act();
          } catch (error) {
            this.buffer.removeEventListener("updateend", resolve);
            reject(error);
          }
        }),
    );
    this.#last = done.catch(() => {});
    return done;
  }

  /** @param {Uint8Array<ArrayBuffer>} bytes @param {string} type */
  append(bytes, type) {
    return this.#queue(() => {
      if (type !== this.#type) {
        this.buffer.changeType(type);
        this.#type = type;
      }
      this.buffer.appendBuffer(bytes);
    });
  }

  /** @param {number} from seconds @param {number} to seconds */
  remove(from, to) {
    return to > from ? this.#queue(() => this.buffer.remove(from, to)) : this.#last;
  }

  /** Forgets what the viewer has long seen. @param {number} now seconds */
  async forget(now) {
    const { buffered } = this.buffer;
    if (buffered.length && buffered.start(0) < now - 2 * BEHIND_S) {
      await this.remove(0, now - BEHIND_S);
    }
  }

  /** When what is there from an instant on ends; the instant itself when nothing is. */
  endFrom(/** @type {number} */ seconds) {
    const { buffered } = this.buffer;
    for (let i = 0; i < buffered.length; i++) {
      if (buffered.start(i) - TOUCHING_S <= seconds && seconds < buffered.end(i)) {
        return buffered.end(i);
      }
    }
    return seconds;
  }

  /** Resolves when nothing is under way. */
  get idle() {
    return this.#last;
  }
}

/** Sound and picture begin within less than this of each other. */
const TOUCHING_S = 0.1;
