// @ts-check
import { BACK_S } from "./controls.js";
import { recall, remember } from "./memory.js";

const ARROW_S = 5;
const LOUDER = 5;

/**
 * Shortcuts of one key. They can be switched off (WCAG 2.1.4), and never take a key from a field,
 * a button that has it, or the browser.
 * @param {HTMLVideoElement} video
 * @param {HTMLElement} stage
 * @param {import("./controls.js").Controls} controls
 */
export function wireKeys(video, stage, controls) {
  const toggle = /** @type {HTMLInputElement} */ (stage.querySelector('[name="keys"]'));
  toggle.checked = recall("keys") !== false;
  toggle.addEventListener("change", () => remember("keys", toggle.checked ? null : false));

  /** @type {Record<string, () => void>} */
  const actions = {
    " ": controls.play,
    k: controls.play,
    ArrowLeft: () => controls.by(-ARROW_S),
    ArrowRight: () => controls.by(ARROW_S),
    j: () => controls.by(-BACK_S),
    l: () => controls.by(BACK_S),
    ArrowUp: () => controls.louder(LOUDER),
    ArrowDown: () => controls.louder(-LOUDER),
    m: controls.mute,
    f: controls.fullscreen,
    c: controls.captions,
    "<": () => controls.speed(-1),
    ">": () => controls.speed(1),
    "?": controls.help,
    "/": () => document.querySelector(/** @type {"a"} */ ("a.seek"))?.click(),
    n: () => document.querySelector(/** @type {"a"} */ ("a[rel=next]"))?.click(),
  };

  document.addEventListener("keydown", (event) => {
    if (!toggle.checked || event.defaultPrevented) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = /** @type {Element} */ (event.target);
    if (at.closest("input:not([type=range]), textarea, select, dialog, [contenteditable]")) return;
    if (event.key === " " && at.closest("button, a, summary")) return;
    const arrow = event.key.startsWith("Arrow");
    if (arrow && (at.closest("input, [role=slider]") || !insideOrNowhere(stage, at))) return;
    const tenth = /^[0-9]$/.test(event.key);
    const action = tenth
      ? () => (video.currentTime = (Number(event.key) / 10) * (boxset.durationMs / 1000))
      : actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!action) return;
    event.preventDefault();
    action();
    controls.show();
  });
}

/** Arrows scroll the page when something of it has the focus. @param {Element} stage @param {Element} at */
function insideOrNowhere(stage, at) {
  return at === document.body || stage.contains(at);
}
