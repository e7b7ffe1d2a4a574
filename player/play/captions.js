// @ts-check
import { recall, remember } from "./memory.js";

/** Moments at which the cues may be others without a cuechange. */
const REFRESH_EVENTS = ["seeked", "loadeddata", "play"];

/**
 * Captions, read by the browser from the page's `<track>`s and drawn by us, so that they stand
 * clear of the controls. Where we cannot draw (picture in picture, a telephone's full screen) the
 * browser does.
 */
export class Captions extends EventTarget {
  #browserDraws = false;

  /** @param {HTMLVideoElement} video @param {HTMLElement} stage */
  constructor(video, stage) {
    super();
    this.video = video;
    this.area = /** @type {HTMLElement} */ (stage.querySelector("[data-captions]"));
    this.elements = [...video.querySelectorAll("track")];
    this.choices = this.elements.filter((element) => element.dataset.kind !== "forced");
    this.forced = this.elements.find((element) => element.default) ?? null;
    for (const element of this.elements) {
      element.track.addEventListener("cuechange", () => this.#draw());
      element.addEventListener("load", () => this.#draw());
    }
    for (const event of REFRESH_EVENTS) video.addEventListener(event, () => this.#draw());
    const handOver = (/** @type {boolean} */ browser) => {
      this.#browserDraws = browser;
      this.#apply();
    };
    video.addEventListener("enterpictureinpicture", () => handOver(true));
    video.addEventListener("leavepictureinpicture", () => handOver(false));
    video.addEventListener("webkitbeginfullscreen", () => handOver(true));
    video.addEventListener("webkitendfullscreen", () => handOver(false));
    const before = recall("captions");
    /** Chosen track element; null shows only what is forced. @type {HTMLTrackElement | null} */
    this.chosen = before
      ? (this.choices.find((c) => c.srclang === before.language && c.dataset.kind === before.kind) ??
        this.choices.find((c) => c.srclang === before.language) ??
        null)
      : null;
    this.#apply();
  }

  /** @param {HTMLTrackElement | null} element */
  choose(element) {
    this.chosen = element;
    remember("captions", element && { language: element.srclang, kind: element.dataset.kind });
    this.#apply();
  }

  /** Off, or on as they were last; else in the language of the page. */
  toggle() {
    if (this.chosen) {
      this.last = this.chosen;
      this.choose(null);
      return;
    }
    const own = this.choices.find((c) => c.srclang === document.documentElement.lang);
    this.choose(this.last ?? own ?? this.choices[0] ?? null);
  }

  get #shown() {
    return this.chosen ?? this.forced;
  }

  #apply() {
    for (const element of this.elements) {
      const on = element === this.#shown;
      element.track.mode = on ? (this.#browserDraws ? "showing" : "hidden") : "disabled";
    }
    this.#draw();
    this.dispatchEvent(new Event("change"));
  }

  #draw() {
    const shown = this.#shown;
    const cues = this.#browserDraws ? null : shown?.track.activeCues;
    this.area.lang = shown?.srclang ?? "";
    this.area.replaceChildren(...[...(cues ?? [])].map((cue) => box(/** @type {VTTCue} */ (cue))));
  }
}

/** A cue at its place: the file's own where it says one, else at the foot. @param {VTTCue} cue */
function box(cue) {
  const element = document.createElement("div");
  element.className = "play-cue";
  const words = document.createElement("span");
  words.append(cue.getCueAsHTML());
  element.append(words);
  if (typeof cue.line === "number") {
    // Lines are a fifteenth of the height; negative ones count from the foot.
    const percent = cue.snapToLines ? ((cue.line + (cue.line < 0 ? 15 : 0)) / 15) * 100 : cue.line;
    if (percent < 50) element.style.top = `${Math.max(4, percent)}%`;
  }
  if (typeof cue.position === "number" && cue.position !== 50) {
    element.style.setProperty("--at", `${cue.position}%`);
  }
  if (cue.align === "start" || cue.align === "left") element.style.textAlign = "start";
  if (cue.align === "end" || cue.align === "right") element.style.textAlign = "end";
  return element;
}
