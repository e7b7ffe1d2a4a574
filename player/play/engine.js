// @ts-check
import { BufferQueue, HOLE_S } from "./buffer-queue.js";
import { Lane } from "./lane.js";
import { Refused } from "./fetch-range.js";
import { chooseRung } from "./rung-choice.js";
import { IndexedTrack } from "./tracks.js";
import { Throughput } from "./throughput.js";

/** Seconds fetched ahead while playing. */
const AHEAD_PLAYING_S = 30;
/** Before the viewer has asked to play: what the start-up script fetches is enough. */
const AHEAD_IDLE_S = 1;
/** Seconds of sound that may be ahead of the picture. */
const SOUND_LEADS_S = 4;
/** Without any event the state is looked at so often. */
const HEARTBEAT_MS = 500;
/** So often in a row a seek may be looked at that does not end although nothing is on its way. */
const STUCK_BEATS = 4;
/** A hole in front of the playhead up to this long is jumped. Seconds. */
const JUMPED_S = 1.5;
/** Faults of the decoder that are answered by a new start a little further on. */
const RESTARTS = 3;
/** As long as this without a fault, they are forgotten. */
const FORGIVEN_MS = 30_000;

/**
 * Fills the browser's buffers: takes over what the start-up script began, then keeps the right
 * amount of the right rung ahead of the playhead. Events: `failed`, whose detail is `network` or
 * `media`, when only the viewer can help; `rung` when another one is fetched.
 */
export class Engine extends EventTarget {
  /** @type {Lane<PictureTrack> | null} */
  #picture = null;
  /** @type {Lane<SoundTrack> | null} */
  #sound = null;
  #restarts = 0;
  #restartedAt = 0;
  /** Whether the viewer ever asked to play: before that, little is fetched. */
  #wanted;
  #closed = false;
  /** Bytes of picture and sound. */
  #arrived = 0;
  #stuckBeats = 0;

  /**
   * @param {HTMLVideoElement} video
   * @param {Tables} tables
   * @param {number | null} rate remembered, bits a second
   */
  constructor(video, tables, rate) {
    super();
    this.video = video;
    this.source = /** @type {MediaSource} */ (boxset.source);
    this.pictures = tables.pictures.map((track) => new IndexedTrack(track, "video"));
    this.sounds = tables.sounds.map((track) => new IndexedTrack(track, "audio"));
    this.throughput = new Throughput(rate);
    this.#wanted = !video.paused;
  }

  /** Takes over from the start-up script. */
  async start() {
    const { video } = this;
    const { first } = boxset;
    let playing = !video.paused;
    video.addEventListener("pause", () => (playing = false));
    video.addEventListener("play", () => {
      playing = true;
      this.#wanted = true;
      this.#look();
    });
    video.addEventListener("seeking", () => this.#seek());
    for (const event of ["timeupdate", "progress", "waiting", "ratechange", "resize"]) {
      video.addEventListener(event, () => this.#look());
    }
    video.addEventListener("error", () => this.#mediaFailed());
    document.addEventListener("visibilitychange", () => this.#wake());
    // Chromium stops a film with the tab that it puts to sleep, leaves it so, and tells of it later.
    document.addEventListener("resume", () => {
      if (playing && video.paused) video.play().catch(() => {});
    });
    addEventListener("online", () => this.#look());
    setInterval(() => {
      this.#look();
      this.#unstick();
    }, HEARTBEAT_MS);

    if (!first?.picture.buffer || (first.sound && !first.sound.buffer)) {
      await this.#restart(boxset.startAt);
      return;
    }
    this.#lanes(
      new BufferQueue(first.picture.buffer, this.pictures[first.picture.track].mime),
      first.picture.track,
      first.sound?.buffer
        ? new BufferQueue(first.sound.buffer, this.sounds[first.sound.track].mime)
        : null,
      first.sound?.track ?? 0,
    );
    this.#picture?.adopt(first.picture);
    if (first.sound) this.#sound?.adopt(first.sound);
    Promise.all([first.picture.finished, first.sound?.finished]).then(() => {
      const bytes = first.picture.bytes + (first.sound?.bytes ?? 0);
      this.throughput.sample(bytes, Math.max(first.picture.ms, first.sound?.ms ?? 0));
    });
  }

  /**
   * @param {BufferQueue} pictures @param {number} rung
   * @param {BufferQueue | null} sounds @param {number} sound
   * @param {boolean} anew whether the buffers know no track yet
   */
  #lanes(pictures, rung, sounds, sound, anew = false) {
    const world = {
      folder: boxset.stream,
      playhead: () => this.video.currentTime,
      moved: () => this.#look(),
      arrived: (/** @type {number} */ bytes) => (this.#arrived += bytes),
      failed: (/** @type {Error} */ error) => this.#fetchFailed(error),
    };
    const measured = (/** @type {number} */ bytes, /** @type {number} */ ms) =>
      this.throughput.sample(bytes, ms);
    this.#picture = new Lane(this.pictures, rung, pictures, { ...world, measured });
    this.#sound = sounds && new Lane(this.sounds, sound, sounds, { ...world, measured: () => {} });
    if (anew) for (const lane of [this.#picture, this.#sound]) lane?.forget();
  }

  /** Index of the rung that is fetched. */
  get rung() {
    return this.#picture?.current ?? 0;
  }

  /** Index of the sound that is heard. */
  get sound() {
    return this.#sound?.current ?? 0;
  }

  /** @param {number} sound index */
  hear(sound) {
    if (!this.#sound || sound === this.#sound.current) return;
    this.#sound.replace(sound);
    this.#look();
  }

  #seek() {
    this.#picture?.jump();
    this.#sound?.jump();
    this.#look();
  }

  /** Looks whether there is something to fetch, to let go of or to jump over. */
  #look() {
    if (this.#closed || this.source.readyState === "closed") return;
    const [picture, sound] = [this.#picture, this.#sound];
    if (!picture) return;
    const goal = this.#wanted ? AHEAD_PLAYING_S : AHEAD_IDLE_S;
    if (!picture.busy && picture.aheadS < goal) this.#fetchPicture(picture);
    // The sound keeps up with the picture and no more: it is small, and the line is the picture's.
    if (sound && !sound.busy && sound.aheadS < Math.min(goal, picture.aheadS + SOUND_LEADS_S)) {
      const next = sound.next();
      if (next) sound.fetch(next, false);
    }
    // Taking something away opens a source again whose end has been told.
    if (this.source.readyState === "open") {
      picture.queue.evict(this.video.currentTime);
      sound?.queue.evict(this.video.currentTime);
    }
    this.#jumpHole();
    this.#finish();
  }

  /** @param {Lane<PictureTrack>} lane */
  #fetchPicture(lane) {
    const next = lane.next();
    if (!next) return;
    const rung = chooseRung(this.pictures, {
      throughput: this.throughput,
      soundRate: this.sounds[this.sound]?.track.rate ?? 0,
      aheadS: lane.aheadS,
      at: (next.start + next.end) / 2,
      shownHeight: this.video.clientHeight * devicePixelRatio,
      current: lane.current,
    });
    if (rung !== lane.current) {
      lane.current = rung;
      this.dispatchEvent(new CustomEvent("rung", { detail: rung }));
    }
    const segment = lane.next();
    if (segment) lane.fetch(segment, rung > 0);
  }

  /**
   * Says that the end is there, so that the element ends instead of waiting for more; again when
   * something was still being taken away, which opens the source.
   */
  #finish() {
    if (this.source.readyState !== "open") return;
    const lanes = [this.#picture, this.#sound].filter((lane) => lane !== null);
    if (lanes.some((lane) => lane.busy || lane.next() !== null)) return;
    if (lanes.some((lane) => lane.queue.buffer.updating)) return;
    this.source.endOfStream();
  }

  /** A seek to the edge of what is there, or a picture that begins late, leaves a small hole. */
  #jumpHole() {
    const { video } = this;
    if (video.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA || video.paused) return;
    const { buffered, currentTime } = video;
    for (let i = 0; i < buffered.length; i++) {
      const ahead = buffered.start(i) - currentTime;
      const inside = currentTime >= buffered.start(i) && currentTime < buffered.end(i) - HOLE_S;
      if (inside) return;
      if (ahead > 0 && ahead < JUMPED_S && !this.#picture?.busy && !this.#sound?.busy) {
        video.currentTime = buffered.start(i) + 0.001;
        return;
      }
    }
  }

  /**
   * A seek that does not end although its picture is there: the decoder wants what lies in a small
   * hole behind it. The segment is fetched again, whole.
   */
  #unstick() {
    const { video } = this;
    const picture = this.#picture;
    const waits = video.seeking && video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA;
    if (!waits || this.#closed || !picture || picture.busy || this.#sound?.busy) {
      this.#stuckBeats = 0;
    } else if (++this.#stuckBeats >= STUCK_BEATS) {
      this.#stuckBeats = 0;
      picture.fetch(picture.tracks[picture.current].at(video.currentTime), false);
    }
  }

  /** After sleep the browser may have taken the buffers away. */
  #wake() {
    if (document.visibilityState !== "visible") return;
    if (this.source.readyState === "closed") this.#restart(this.video.currentTime);
    else this.#look();
  }

  /** @param {Error} error */
  #fetchFailed(error) {
    if (error instanceof Refused) {
      this.#closed = true;
      this.dispatchEvent(new CustomEvent("failed", { detail: "network" }));
    } else if (this.source.readyState === "closed" || this.video.error) {
      this.#mediaFailed();
    } else {
      this.#look();
    }
  }

  /** The decoder stumbled: begin anew, past what it stumbled over. */
  #mediaFailed() {
    if (this.#closed) return;
    const now = performance.now();
    if (now - this.#restartedAt > FORGIVEN_MS) this.#restarts = 0;
    this.#restartedAt = now;
    if (++this.#restarts > RESTARTS) {
      this.#closed = true;
      this.dispatchEvent(new CustomEvent("failed", { detail: "media" }));
      return;
    }
    this.#restart(this.video.currentTime + (this.#restarts - 1) * 0.5);
  }

  /** A new source in the place of the old one. @param {number} at seconds */
  async #restart(at) {
    const { video } = this;
    const playing = !video.paused;
    const [rung, sound] = [this.rung, this.sound];
    const remembered = boxset.first;
    this.#picture?.close();
    this.#sound?.close();
    this.#picture = this.#sound = null;
    const Source = /** @type {typeof MediaSource} */ (
      window.MediaSource ?? window.ManagedMediaSource
    );
    const source = new Source();
    this.source = boxset.source = source;
    const opened = new Promise((resolve) =>
      source.addEventListener("sourceopen", resolve, { once: true }),
    );
    video.src = URL.createObjectURL(source);
    if (at > 0) video.currentTime = at;
    if (playing) video.play().catch(() => {});
    await opened;
    source.duration = boxset.durationMs / 1000;
    const first = this.pictures[rung || (remembered?.picture.track ?? 0)];
    const heard = this.sounds[sound || (remembered?.sound?.track ?? 0)];
    const pictures = new BufferQueue(source.addSourceBuffer(first.mime), first.mime);
    const sounds = heard ? new BufferQueue(source.addSourceBuffer(heard.mime), heard.mime) : null;
    this.#lanes(pictures, this.pictures.indexOf(first), sounds, this.sounds.indexOf(heard), true);
    this.#look();
  }
}
