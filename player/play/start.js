// @ts-check
// Start-up, inlined at the top of every watch page behind `var boxset = {...}`, before any style
// sheet, because a script waits for those above it: asks for the first segments while the page itself
// is still arriving, and shows the first picture without any other script. The modules take over from
// here; when they cannot, the browser's own player does.
(() => {
  /** Without a remembered rate the first segment of the picture has at most this many bytes. */
  const MODEST_BYTES = 56_000;
  /** Of a remembered rate, what a first segment may take: it is to come within this time. */
  const PATIENCE_S = 0.25;
  /** So long what stands around the picture waits for its typefaces, once that has been shown. */
  const FONTS_LATEST_MS = 400;
  /** So long it waits for the picture, and so long until what it then needs is asked for. */
  const LATE_MS = 1200;
  const LATENESS_LIKELY_MS = 700;
  /** The modules come no later than this, however slow the first segments are. */
  const MODULES_LATEST_MS = 2500;

  const query = new URLSearchParams(location.search);
  const Source = window.MediaSource ?? window.ManagedMediaSource;

  /** @param {string} key */
  function remembered(key) {
    try {
      return JSON.parse(localStorage.getItem(`boxset:${boxset.series}:${key}`) ?? "null");
    } catch {
      return null;
    }
  }

  // `?play` begins at once, as the viewer asked on the page before; `?autoplay` without sound, as
  // browsers demand of a page that nobody touched. Then nothing is on its way before the first
  // picture that this does not need: no poster, no modules, no style but that in the page, and what
  // stands around the picture is drawn after it. On a line so slow that this would look empty the
  // words are drawn before it, in the typefaces there are: those of ours, and other pictures, would
  // make it slower still.
  const atOnce = query.has("autoplay") || query.has("play");
  const root = document.documentElement.classList;
  const script = document.currentScript;
  /** @type {Promise<unknown>?} */
  let dressed = null;
  root.toggle("at-once", atOnce);
  if (atOnce) {
    root.add("starting");
    setTimeout(dress, LATENESS_LIKELY_MS);
    setTimeout(() => dress().then(() => root.contains("shown") || root.replace("at-once", "late")), LATE_MS);
  } else {
    loadFonts();
  }

  /**
   * Asks for files; done when all have come, or cannot.
   * @param {string[]} files
   * @param {Partial<HTMLLinkElement>} of what the links say of them all
   */
  function loaded(files, of) {
    const links = files.map((href) => {
      const link = Object.assign(document.createElement("link"), of, { href });
      return new Promise((done) => {
        link.onload = link.onerror = done;
        // Before the styles of the page that say otherwise.
        script?.before(link);
      });
    });
    return Promise.all(links);
  }

  /** Words that are drawn when their typefaces are there are drawn in them, and never move. */
  function loadFonts() {
    return loaded(boxset.fonts, { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "" });
  }

  /** The style sheets that other pages wait for. */
  function dress() {
    return (dressed ??= loaded(boxset.styles, { rel: "stylesheet" }));
  }

  /** `?t=90.5` or, for a clip, `?t=90.5-97`. */
  const asked = /^(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?$/.exec(query.get("t") ?? "");
  boxset.startAt = asked ? Number(asked[1]) : (remembered(`place:${boxset.id}`)?.at ?? 0);
  if (!(boxset.startAt < boxset.durationMs / 1000)) boxset.startAt = 0;
  boxset.endAt = asked?.[2] ? Number(asked[2]) : null;

  /**
   * The segment that is shown at a time; null when the table does not reach that far.
   * @param {Track} track
   * @param {number} seconds
   */
  function locate(track, seconds) {
    let [end, offset, size, index] = [0, track.offset, 0, 0];
    for (let run = 0; run < track.durations.length; run += 2) {
      for (let i = 0; i < track.durations[run + 1]; i++) {
        end += track.durations[run] / track.timescale;
        size += track.sizes[index++];
        if (seconds < end) return { offset, size };
        offset += size;
      }
    }
    return null;
  }

  /** @param {string} kind @param {Track} track */
  const mime = (kind, track) => `${kind}/mp4; codecs="${track.codecs}"`;

  /** @param {string} text base64 */
  const bytesOf = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

  /** The best rung whose first segment comes at once. @param {PictureTrack[]} rungs */
  function firstRung(rungs) {
    const rate = remembered("rate");
    const bytes = rate ? Math.max(MODEST_BYTES / 2, (rate / 8) * PATIENCE_S) : MODEST_BYTES;
    const fits = rungs.filter((rung) => (locate(rung, boxset.startAt)?.size ?? 0) <= bytes);
    return fits.length ? rungs.indexOf(/** @type {PictureTrack} */ (fits.at(-1))) : 0;
  }

  /** What was chosen before, else what the series file chose. @param {SoundTrack[]} sounds */
  function firstSound(sounds) {
    const before = remembered("sound");
    const same = sounds.findIndex((s) => s.kind === before?.kind && s.language === before.language);
    return same >= 0 ? same : Math.max(0, sounds.findIndex((sound) => sound.chosen));
  }

  /**
   * Fetches a segment and appends it as it arrives.
   * @param {string} kind
   * @param {Track} track
   * @param {number} number
   * @param {Promise<MediaSource>} open
   * @returns {FirstSegment}
   */
  function begin(kind, track, number, open) {
    /** @type {Uint8Array<ArrayBuffer>[]} */
    const waiting = [];
    let whole = false;
    /** @type {(complete: boolean) => void} */
    let finish = () => {};
    /** @type {FirstSegment} */
    const first = {
      track: number,
      time: boxset.startAt,
      buffer: null,
      finished: new Promise((resolve) => (finish = resolve)),
      bytes: 0,
      ms: 0,
    };

    function append() {
      const buffer = first.buffer;
      if (!buffer || buffer.updating) return;
      const next = waiting.shift();
      try {
        if (next) buffer.appendBuffer(next);
        else if (whole) finish(true);
      } catch {
        finish(false);
      }
    }

    async function fetchSegment() {
      const segment = locate(track, boxset.startAt);
      if (!segment) throw new RangeError("behind the end");
      const end = segment.offset + segment.size;
      const response = await fetch(boxset.stream + track.file, {
        headers: { Range: `bytes=${segment.offset}-${end - 1}` },
      });
      if (!response.ok || !response.body) throw new Error(String(response.status));
      const reader = response.body.getReader();
      const since = performance.now();
      // A host without ranges sends the file from its start.
      let at = response.status === 206 ? segment.offset : 0;
      while (at < end) {
        const { value, done } = await reader.read();
        if (done) throw new Error("cut short");
        const useful = value.subarray(Math.max(0, segment.offset - at), Math.max(0, end - at));
        at += value.length;
        first.bytes += value.length;
        if (useful.length) waiting.push(useful);
        append();
      }
      first.ms = performance.now() - since;
      whole = true;
      append();
      reader.cancel().catch(() => {});
    }

    fetchSegment().catch(() => finish(false));
    waiting.push(bytesOf(track.init));
    open.then((source) => {
      first.buffer = source.addSourceBuffer(mime(kind, track));
      first.buffer.addEventListener("updateend", append);
      first.buffer.addEventListener("error", () => finish(false));
    }).catch(() => finish(false));
    // Both buffers are there before either is filled.
    open.then(append);
    return first;
  }

  let modulesAsked = false;
  function loadModules() {
    if (modulesAsked) return;
    modulesAsked = true;
    const styled = atOnce ? dress() : null;
    if (root.contains("at-once")) {
      const late = new Promise((done) => setTimeout(done, FONTS_LATEST_MS));
      Promise.all([styled, Promise.race([loadFonts(), late])]).then(() => root.remove("at-once"));
    }
    loaded(boxset.moduleNames.map((name) => boxset.modules + name), { rel: "modulepreload" });
    const main = new URL(boxset.modules + "main.js", document.baseURI).href;
    const parsed = new Promise((resolve) => {
      if (["interactive", "complete"].includes(document.readyState)) resolve(null);
      document.addEventListener("DOMContentLoaded", resolve);
    });
    Promise.all([import(main), parsed, styled]).then(([module]) => module.takeOver()).catch(boxset.giveUp);
  }

  boxset.giveUp = () => {
    const video = /** @type {HTMLVideoElement} */ (document.getElementById("video"));
    video.closest("[data-player]")?.classList.remove("own");
    video.controls = true;
    if (!boxset.source) return;
    boxset.source = null;
    const [at, playing] = [video.currentTime || boxset.startAt, !video.paused];
    // Of the page's sources the browser takes the progressive file; Apple's takes HLS better.
    const hls = video.canPlayType("application/vnd.apple.mpegurl") && !window.MediaSource;
    if (hls) video.src = /** @type {HTMLSourceElement} */ (video.querySelector("[type$=mpegurl]")).src;
    else video.removeAttribute("src");
    video.load();
    if (at > 0) video.currentTime = at;
    if (playing) video.play().catch(() => {});
  };

  /** @param {Tables} tables */
  function plays(tables) {
    const { pictures, sounds } = tables;
    return (
      Source &&
      pictures.every((track) => Source.isTypeSupported(mime("video", track))) &&
      sounds.every((track) => Source.isTypeSupported(mime("audio", track)))
    );
  }

  const supported = plays(boxset.head);
  /** @type {(source: MediaSource) => void} */
  let opened = () => {};
  const open = new Promise((resolve) => (opened = resolve));

  boxset.tables = null;
  boxset.first = null;
  boxset.source = null;
  // The picture has an element before the page has got to it: what a browser does to open one is done
  // by then. It takes the place of the page's own.
  const element = document.createElement("video");
  if (supported && Source) {
    const source = new Source();
    boxset.source = source;
    if (!window.MediaSource) element.disableRemotePlayback = true;
    element.src = URL.createObjectURL(source);
    source.addEventListener(
      "sourceopen",
      () => {
        source.duration = boxset.durationMs / 1000;
        opened(source);
      },
      { once: true },
    );
    const start = (/** @type {Tables} */ tables) => {
      const [rung, mix] = [firstRung(tables.pictures), firstSound(tables.sounds)];
      boxset.first = {
        picture: begin("video", tables.pictures[rung], rung, open),
        sound: tables.sounds.length ? begin("audio", tables.sounds[mix], mix, open) : null,
      };
      if (!atOnce) {
        const { picture, sound } = boxset.first;
        Promise.all([picture.finished, sound?.finished]).then(loadModules);
      }
    };
    if (locate(boxset.head.pictures[0], boxset.startAt) || !boxset.table) {
      start(boxset.head);
    } else {
      const tables = fetch(boxset.stream + boxset.table).then((response) => response.json());
      tables.then(start).catch(loadModules);
      boxset.tables = tables.catch(() => null);
    }
  }

  /**
   * The element that plays, in the place of the page's.
   * @param {HTMLVideoElement} video of the page
   */
  function adopt(video) {
    if (!boxset.source) return video;
    for (const { name, value } of video.attributes) {
      if (name !== "preload" && name !== "controls") element.setAttribute(name, value);
    }
    element.append(...video.children);
    video.replaceWith(element);
    return element;
  }

  /** @param {HTMLVideoElement} video */
  function attach(video) {
    if (!atOnce) video.poster = video.dataset.poster ?? "";
    if (boxset.startAt > 0) video.currentTime = boxset.startAt;
    // A press before the modules are there counts.
    document.addEventListener("pointerdown", loadModules, { once: true });
    document.addEventListener("keydown", loadModules, { once: true });
    setTimeout(loadModules, MODULES_LATEST_MS);
    if (!atOnce) {
      video.addEventListener("play", loadModules, { once: true });
      return;
    }
    const shown = () => {
      root.add("shown");
      loadModules();
    };
    if (video.requestVideoFrameCallback) video.requestVideoFrameCallback(shown);
    else video.addEventListener("loadeddata", shown, { once: true });
    if (query.has("autoplay")) video.muted = true;
    video.play().catch(() => {
      root.remove("starting");
      loadModules();
    });
  }

  // A script below the video would wait for the style sheets. The controls are drawn when all of them
  // have been parsed, for those that follow would move those that are there.
  /** @type {HTMLVideoElement?} */
  let attached = null;
  new MutationObserver((_, observer) => {
    const video = /** @type {HTMLVideoElement?} */ (document.getElementById("video"));
    if (!video?.nextSibling) return;
    if (!attached) attach((attached = adopt(video)));
    const stage = attached.closest("[data-player]");
    if (!stage?.nextSibling) return;
    observer.disconnect();
    if (boxset.source) stage.classList.add("own");
  }).observe(document, { childList: true, subtree: true });
})();
