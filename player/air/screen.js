// @ts-check
// The channel's picture: played by the browser where it knows HLS, and else by a library that is
// fetched when somebody wants to see it.

export class Screen {
  /** @type {any} */
  #hls = null;

  /**
   * @param {HTMLVideoElement} video
   * @param {string} library address of hls.js
   * @param {(message: "failed" | "later" | "over") => void} refuse
   */
  constructor(video, library, refuse) {
    this.video = video;
    this.library = library;
    this.refuse = refuse;
  }

  /**
   * Shows a playlist, from its beginning or at its edge as it says itself.
   * @param {string} address
   */
  async show(address) {
    this.stop();
    if (!("MediaSource" in window || "ManagedMediaSource" in window)) {
      this.video.src = address;
      this.#play();
      return;
    }
    const { default: Hls } = await load(this.library);
    if (!Hls.isSupported()) {
      this.video.src = address;
      this.#play();
      return;
    }
    const hls = new Hls({
      backBufferLength: 60,
      liveDurationInfinity: true,
      loader: wholeLoader(Hls.DefaultConfig.loader),
    });
    this.#hls = hls;
    hls.on(Hls.Events.ERROR, (/** @type {string} */ _name, /** @type {any} */ error) => {
      if (error.fatal) this.#broken(Hls, hls, error);
    });
    hls.loadSource(address);
    hls.attachMedia(this.video);
    this.#play();
  }

  /** @param {any} Hls @param {any} hls @param {any} error */
  #broken(Hls, hls, error) {
    const status = error.response?.code;
    if (status === 503 || status === 410) {
      this.stop();
      this.refuse(status === 503 ? "later" : "over");
    } else if (error.type === Hls.ErrorTypes.MEDIA_ERROR) {
      hls.recoverMediaError();
    } else {
      this.stop();
      this.refuse("failed");
    }
  }

  #play() {
    this.video.play().catch(() => {
      // The browser wants the viewer to press its own button; it is there.
    });
  }

  /** When what is seen was on the air, in milliseconds since 1970; null when nothing says so. */
  date() {
    if (this.video.ended) return null;
    if (this.#hls !== null) return this.#hls.playingDate?.getTime() ?? null;
    // Of Apple's browsers, which play HLS themselves.
    const start = /** @type {any} */ (this.video).getStartDate?.().getTime();
    return Number.isFinite(start) ? start + this.video.currentTime * 1000 : null;
  }

  /** The sounds that can be chosen from, with which one is heard. */
  sounds() {
    return this.#hls === null
      ? { names: [], chosen: 0 }
      : {
          names: this.#hls.audioTracks.map((/** @type {any} */ track) => track.name),
          chosen: this.#hls.audioTrack,
        };
  }

  /** @param {number} index */
  hear(index) {
    if (this.#hls !== null) this.#hls.audioTrack = index;
  }

  stop() {
    this.#hls?.destroy();
    this.#hls = null;
    this.video.removeAttribute("src");
    this.video.load();
  }
}

/** How often a part of a file is asked for that comes short. */
const TRIES = 3;

/**
 * A loader that asks again itself when less came than it had asked for. In a private window of
 * Chromium, whose cache is in memory, a part of a file that is asked for at the same time as others
 * sometimes comes short, with nothing that says so; asked again it comes whole. The library does not
 * always recover when it is told of a failure while it is about to begin.
 * @param {any} Loader of hls.js
 */
function wholeLoader(Loader) {
  return class Whole extends Loader {
    /** @type {any} */
    #again = null;
    #config;

    /** @param {any} config */
    constructor(config) {
      super(config);
      this.#config = config;
    }

    /** @param {any} context @param {any} config @param {any} callbacks */
    load(context, config, callbacks, tries = TRIES) {
      super.load(context, config, {
        ...callbacks,
        /** @param {any} response @param {any} stats @param {any} of @param {any} details */
        onSuccess: (response, stats, of, details) => {
          const asked = (of.rangeEnd ?? 0) - (of.rangeStart ?? 0);
          if (!(response.data?.byteLength < asked)) {
            callbacks.onSuccess(response, stats, of, details);
          } else if (tries > 1) {
            this.#again = new Whole(this.#config);
            this.#again.load(context, config, callbacks, tries - 1);
          } else {
            callbacks.onError({ code: response.code, text: "cut short" }, of, details, stats);
          }
        },
      });
    }

    abort() {
      this.#again?.abort();
      super.abort();
    }

    destroy() {
      this.#again?.destroy();
      super.destroy();
    }
  };
}

/**
 * The library is a script, not a module: what it leaves in the window is taken from there.
 * @param {string} address
 * @returns {Promise<{default: any}>}
 */
function load(address) {
  const there = /** @type {any} */ (window).Hls;
  if (there) return Promise.resolve({ default: there });
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => done({ default: /** @type {any} */ (window).Hls }));
    script.addEventListener("error", () => failed(new Error(address)));
    document.head.append(script);
  });
}
