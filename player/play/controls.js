// @ts-check
import { chapterAt } from "./chapters.js";
import { clock } from "./clock.js";
import { recall, remember } from "./memory.js";

/** While playing, controls nobody touches go after so long. */
const REST_MS = 2_600;
export const BACK_S = 10;

/**
 * @typedef {object} Controls what buttons, keys and touch do alike
 * @property {() => void} play or pause
 * @property {(seconds: number) => void} by moves the playhead
 * @property {() => void} mute
 * @property {(step: number) => void} louder step in hundredths
 * @property {() => void} fullscreen
 * @property {() => void} captions
 * @property {(step: -1 | 1) => void} speed
 * @property {() => void} help
 * @property {() => void} show
 * @property {() => void} hide
 */

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2];

/**
 * Wires the buttons of the page.
 * @param {HTMLVideoElement} video
 * @param {HTMLElement} stage
 * @param {import("./captions.js").Captions} captions
 * @returns {Controls}
 */
export function wireControls(video, stage, captions) {
  const all = (/** @type {string} */ name) =>
    /** @type {HTMLElement[]} */ ([...stage.querySelectorAll(`[data-do="${name}"]`)]);
  const one = (/** @type {string} */ name) =>
    /** @type {HTMLElement} */ (stage.querySelector(name));

  let timer = 0;
  const resting = () => !video.paused && !stage.querySelector(".play-menu:not([hidden])");
  const hide = () => stage.classList.toggle("idle", resting());
  const show = () => {
    stage.classList.remove("idle");
    clearTimeout(timer);
    timer = setTimeout(hide, REST_MS);
  };
  for (const event of ["pointermove", "focusin", "keydown"]) stage.addEventListener(event, show);
  stage.addEventListener("pointerleave", (event) => {
    if (event.pointerType === "mouse") hide();
  });
  for (const event of ["play", "pause", "ended", "seeking"]) video.addEventListener(event, show);

  /** @type {Controls} */
  const controls = {
    play: () => (video.paused ? video.play().catch(() => {}) : video.pause()),
    by: (seconds) => {
      const end = boxset.durationMs / 1000;
      video.currentTime = Math.min(Math.max(0, video.currentTime + seconds), end - 0.1);
    },
    mute: () => (video.muted = !video.muted),
    louder: (step) => {
      video.muted = false;
      video.volume = Math.min(1, Math.max(0, Math.round(video.volume * 100 + step) / 100));
    },
    fullscreen: () => toggleFullscreen(video, stage),
    captions: () => captions.toggle(),
    speed: (step) => {
      const at = SPEEDS.findIndex((speed) => speed >= video.playbackRate);
      video.playbackRate = SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, at + step))];
    },
    help: () => {
      const dialog = /** @type {HTMLDialogElement} */ (one("[data-help]"));
      if (dialog.open) dialog.close();
      else dialog.showModal();
    },
    show,
    hide,
  };

  const wire = (/** @type {string} */ name, /** @type {() => void} */ action) =>
    all(name).forEach((button) => button.addEventListener("click", action));
  wire("play", controls.play);
  wire("back", () => controls.by(-BACK_S));
  wire("mute", controls.mute);
  wire("captions", controls.captions);
  wire("fullscreen", controls.fullscreen);
  wire("help", controls.help);
  wire("start-again", () => {
    video.currentTime = 0;
    controls.play();
  });
  wireScreens(video, all);

  const bigPlay = all("play").filter((button) => button.className === "play-big");
  const relabel = (/** @type {HTMLElement[]} */ buttons, /** @type {boolean} */ other) => {
    for (const button of buttons) {
      const { dataset } = button;
      if (!dataset.other) continue;
      dataset.first ??= button.ariaLabel ?? "";
      button.ariaLabel = other ? dataset.other : dataset.first;
    }
  };
  const [time, chapter] = [one("[data-time]"), one("[data-chapter]")];
  const volume = /** @type {HTMLInputElement} */ (one("[data-volume]"));

  const playing = () => {
    stage.classList.toggle("playing", !video.paused);
    stage.classList.toggle("begun", !video.paused || video.played.length > 0);
    relabel(all("play"), !video.paused);
    for (const button of bigPlay) button.hidden = !video.paused || video.played.length > 0;
    // Someone who was here before may want to begin anew.
    for (const button of all("start-again")) {
      button.hidden = video.played.length > 0 || !video.paused || boxset.startAt === 0;
    }
  };
  const clocked = () => {
    time.textContent = clock(video.currentTime);
    chapter.textContent = chapterAt(video.currentTime);
  };
  const sounding = () => {
    const silent = video.muted || video.volume === 0;
    stage.classList.toggle("muted", silent);
    relabel(all("mute"), silent);
    volume.value = String(silent ? 0 : Math.round(video.volume * 100));
    if (video.played.length) remember("volume", { level: video.volume, muted: video.muted });
  };
  const titling = () => {
    for (const button of all("captions")) button.ariaPressed = String(captions.chosen !== null);
  };
  volume.addEventListener("input", () => {
    video.muted = volume.value === "0";
    if (!video.muted) video.volume = Number(volume.value) / 100;
  });
  const heard = recall("volume");
  if (heard) [video.volume, video.muted] = [heard.level ?? 1, video.muted || Boolean(heard.muted)];

  for (const event of ["play", "pause", "ended", "playing"]) video.addEventListener(event, playing);
  for (const event of ["timeupdate", "seeking"]) video.addEventListener(event, clocked);
  video.addEventListener("volumechange", sounding);
  captions.addEventListener("change", titling);
  document.addEventListener("fullscreenchange", () =>
    relabel(all("fullscreen"), document.fullscreenElement !== null),
  );
  playing();
  clocked();
  sounding();
  titling();
  document.documentElement.classList.remove("starting");
  show();
  return controls;
}

/** @param {HTMLVideoElement} video @param {HTMLElement} stage */
function toggleFullscreen(video, stage) {
  if (document.fullscreenElement) {
    document.exitFullscreen();
  } else if (stage.requestFullscreen) {
    stage.requestFullscreen().catch(() => {});
  } else {
    // A telephone that gives only the video its full screen.
    /** @type {any} */ (video).webkitEnterFullscreen?.();
  }
}

/**
 * Picture in picture and other screens, where the browser has them.
 * @param {HTMLVideoElement} video
 * @param {(name: string) => HTMLElement[]} all
 */
function wireScreens(video, all) {
  for (const button of all("pip")) {
    button.hidden = !document.pictureInPictureEnabled;
    button.addEventListener("click", () => {
      if (document.pictureInPictureElement) document.exitPictureInPicture();
      else video.requestPictureInPicture().catch(() => {});
    });
  }
  for (const button of all("cast")) {
    // What our engine feeds cannot be handed on; what the browser plays itself can.
    video.remote?.watchAvailability((available) => (button.hidden = !available)).catch(() => {});
    button.addEventListener("click", () => video.remote.prompt().catch(() => {}));
  }
}
