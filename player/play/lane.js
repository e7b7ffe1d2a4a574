// @ts-check
import { fetchRange, pauseBeforeRetry, Refused } from "./fetch-range.js";
import { isHopeless } from "./rung-choice.js";

/** Asked again so often, a file that the host refuses stays refused. */
const REFUSALS = 3;
/** A transfer is judged after so long, not on its first packets. */
const JUDGED_AFTER_MS = 1_000;
/** A segment is found by a time a little inside of it: clocks are rounded. Seconds. */
const INSIDE_S = 0.06;

/**
 * Picture or sound on its way from host to browser: fetches one segment after the other into a
 * buffer. The engine says when there is enough.
 *
 * @template {Track} T
 */
export class Lane {
  #stop = new AbortController();
  #busy = false;
  /** The track whose initialization the buffer has. -1 for none. */
  #initialized;
  /** Index of the last segment appended whole; -1 for none since the last jump. */
  #done = -1;
  #throwAway = false;

  /**
   * @param {import("./tracks.js").IndexedTrack<T>[]} tracks
   * @param {number} current index of the track that is fetched
   * @param {import("./buffer-queue.js").BufferQueue} queue
   * @param {object} world
   * @param {string} world.folder of the files
   * @param {() => number} world.playhead seconds
   * @param {(bytes: number) => number} world.arrived told of bytes of any kind; all there were so far
   * @param {(bytes: number, ms: number) => void} world.measured
   * @param {() => void} world.moved told whenever there is more
   * @param {(error: Error) => void} world.failed told when trying again is of no use
   */
  constructor(tracks, current, queue, world) {
    this.tracks = tracks;
    this.current = current;
    this.queue = queue;
    this.world = world;
    this.#initialized = current;
  }

  get busy() {
    return this.#busy;
  }

  /** Seconds in hand. */
  get aheadS() {
    const playhead = this.world.playhead();
    return this.queue.endFrom(playhead) - playhead;
  }

  /** The segment to fetch next; null when there is no more. */
  next() {
    const { segments } = this.tracks[this.current];
    if (this.#throwAway) return this.tracks[this.current].at(this.world.playhead());
    const end = this.queue.endFrom(this.world.playhead());
    let { index } = this.tracks[this.current].at(end + INSIDE_S);
    // What was appended and yet is not there has nothing to show: go on behind it.
    if (index === this.#done) index++;
    const over = end + INSIDE_S >= segments[segments.length - 1].end;
    return over || index >= segments.length ? null : segments[index];
  }

  /** Adopts what the start-up script fetches. @param {FirstSegment} first */
  async adopt(first) {
    this.#busy = true;
    const complete = await first.finished;
    this.#busy = false;
    if (complete) {
      this.#done = this.tracks[this.current].at(first.time).index;
    } else {
      this.#initialized = -1;
    }
    this.world.moved();
  }

  /** The buffer is a new one and knows no track yet. */
  forget() {
    this.#initialized = -1;
  }

  /** Stops what is on its way; the playhead has jumped. */
  jump() {
    this.#done = -1;
    const next = this.next();
    if (this.#busy && next && next.index === this.fetching) return;
    this.#abort();
  }

  /** Replaces everything by another track, from the playhead on. @param {number} track */
  replace(track) {
    this.current = track;
    this.#throwAway = true;
    this.#done = -1;
    this.#abort();
  }

  /** Ends for good. */
  close() {
    this.#abort();
  }

  #abort() {
    this.#stop.abort(new DOMException("not wanted any more", "AbortError"));
    this.#stop = new AbortController();
  }

  /** Index of the segment on its way. @type {number | null} */
  fetching = null;

  /**
   * Fetches and appends a segment of the current track; again and again until it is there.
   * @param {import("./tracks.js").Segment} segment
   * @param {boolean} mayGiveUp whether there is a lower rung to fall back on
   */
  async fetch(segment, mayGiveUp) {
    if (this.#busy) return;
    this.#busy = true;
    this.fetching = segment.index;
    const { signal } = this.#stop;
    const number = this.current;
    try {
      for (let tries = 1; ; tries++) {
        try {
          await this.#transfer(this.tracks[number], number, segment, signal, mayGiveUp);
          this.#done = segment.index;
          break;
        } catch (error) {
          if (signal.aborted || error instanceof TooSlow) break;
          if (error instanceof Refused && tries >= REFUSALS) throw error;
          if (error instanceof DOMException && error.name === "InvalidStateError") throw error;
          await pauseBeforeRetry(tries, signal);
        }
      }
    } catch (error) {
      if (!signal.aborted) this.world.failed(/** @type {Error} */ (error));
    } finally {
      this.#busy = false;
      this.fetching = null;
      this.world.moved();
    }
  }

  /**
   * @param {import("./tracks.js").IndexedTrack<T>} track
   * @param {number} number
   * @param {import("./tracks.js").Segment} segment
   * @param {AbortSignal} signal
   * @param {boolean} mayGiveUp
   */
  async #transfer(track, number, segment, signal, mayGiveUp) {
    const { queue, world } = this;
    const giveUp = new AbortController();
    const either = AbortSignal.any([signal, giveUp.signal]);
    /** @type {Promise<unknown>} */
    let appended = Promise.resolve();
    let [received, before, since, begun] = [0, 0, 0, false];
    const append = (/** @type {Uint8Array<ArrayBuffer>} */ bytes) => {
      appended = appended.then(() => {
        if (!either.aborted) return queue.append(bytes, world.playhead());
      });
      appended.catch((error) => giveUp.abort(error));
    };
    const url = world.folder + track.track.file;
    await fetchRange(url, segment.offset, segment.size, either, (piece) => {
      const now = performance.now();
      // Picture and sound share the line, which is what is measured.
      const all = world.arrived(piece.length);
      received += piece.length;
      if (!begun) {
        begun = true;
        [before, since] = [all, now];
        appended = this.#begin(track, number);
      } else {
        const ms = now - since;
        const rate = ((all - before) * 8000) / ms;
        if (mayGiveUp && ms > JUDGED_AFTER_MS) {
          if (isHopeless(segment.size - received, rate, this.aheadS)) {
            world.measured(all - before, ms);
            giveUp.abort(new TooSlow());
          }
        }
      }
      append(piece);
    });
    world.measured(world.arrived(0) - before, performance.now() - since);
    await appended;
  }

  /** @param {import("./tracks.js").IndexedTrack<T>} track @param {number} number */
  async #begin(track, number) {
    await this.queue.begin(track.mime);
    if (this.#throwAway) {
      this.#throwAway = false;
      await this.queue.remove(0, Infinity);
    }
    if (this.#initialized !== number) {
      await this.queue.append(track.initialization, this.world.playhead());
      this.#initialized = number;
    }
  }
}

/** A lower rung gets there sooner. */
class TooSlow extends Error {}
