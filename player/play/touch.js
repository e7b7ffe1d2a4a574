// @ts-check
import { BACK_S } from "./controls.js";

const DOUBLE_MS = 300;

/**
 * Clicks and taps on the picture. A mouse plays and pauses, twice is full screen; a finger shows
 * the controls, twice on a side goes back or on.
 * @param {HTMLVideoElement} video
 * @param {HTMLElement} stage
 * @param {import("./controls.js").Controls} controls
 */
export function wireTouch(video, stage, controls) {
  let last = 0;
  let timer = 0;
  video.addEventListener("click", (event) => {
    const finger = /** @type {PointerEvent} */ (event).pointerType === "touch";
    const twice = event.timeStamp - last < DOUBLE_MS;
    last = twice ? 0 : event.timeStamp;
    clearTimeout(timer);
    if (!finger) {
      controls.play();
      if (twice) controls.fullscreen();
      return;
    }
    const { left, width } = video.getBoundingClientRect();
    const side = (event.clientX - left) / width;
    if (twice && (side < 0.35 || side > 0.65)) {
      controls.by(side < 0.5 ? -BACK_S : BACK_S);
      controls.show();
      return;
    }
    const idle = stage.classList.contains("idle");
    timer = setTimeout(() => {
      if (video.paused && !video.played.length) controls.play();
      else if (idle) controls.show();
      else controls.hide();
    }, twice ? 0 : DOUBLE_MS);
  });
}
