// @ts-check
import { recall, remember } from "./memory.js";

/**
 * Captions, sound, speed and the shortcuts' switch. The choices are the page's; here they act.
 * @param {HTMLVideoElement} video
 * @param {HTMLElement} stage
 * @param {import("./captions.js").Captions} captions
 * @param {import("./engine.js").Engine} engine
 */
export function wireMenu(video, stage, captions, engine) {
  const menu = /** @type {HTMLElement} */ (stage.querySelector("[data-menu]"));
  const button = /** @type {HTMLElement} */ (stage.querySelector('[data-do="menu"]'));
  const inputs = (/** @type {string} */ name) =>
    /** @type {HTMLInputElement[]} */ ([...menu.querySelectorAll(`[name="${name}"]`)]);
  const check = (/** @type {string} */ name, /** @type {string} */ value) => {
    for (const input of inputs(name)) input.checked = input.value === value;
  };

  const open = (/** @type {boolean} */ on) => {
    menu.hidden = !on;
    button.ariaExpanded = String(on);
    stage.classList.toggle("menued", on);
    if (on) menu.querySelector("input")?.focus();
  };
  button.addEventListener("click", () => open(Boolean(menu.hidden)));
  document.addEventListener("pointerdown", (event) => {
    const inside = /** @type {Node} */ (event.target);
    if (!menu.hidden && !menu.contains(inside) && !button.contains(inside)) open(false);
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    open(false);
    button.focus();
  });

  const captioned = () => check("captions", captions.chosen?.id ?? "");
  captions.addEventListener("change", captioned);
  captioned();

  check("sound", engine.sounds[boxset.first?.sound?.track ?? 0]?.track.name ?? "");
  const speed = recall("speed");
  if (speed) video.playbackRate = video.defaultPlaybackRate = speed;
  const rated = () => {
    check("speed", String(video.playbackRate));
    video.defaultPlaybackRate = video.playbackRate; // it outlives a new source
    remember("speed", video.playbackRate === 1 ? null : video.playbackRate);
  };
  video.addEventListener("ratechange", rated);
  check("speed", String(video.playbackRate));

  menu.addEventListener("change", (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (input.name === "captions") {
      captions.choose(captions.choices.find((choice) => choice.id === input.value) ?? null);
    } else if (input.name === "sound") {
      const chosen = engine.sounds.findIndex(({ track }) => track.name === input.value);
      const { kind, language } = engine.sounds[chosen].track;
      engine.hear(chosen);
      // Commentary is for this part only: the next one begins with its mix.
      if (kind !== "commentary") remember("sound", { kind, language });
    } else if (input.name === "speed") {
      video.playbackRate = Number(input.value);
    }
  });
}
