// @ts-check
import { chapterAt } from "./chapters.js";
import { clock } from "./clock.js";

const ARROW_S = 5;
const PAGE_S = 60;

/**
 * The bar: where we are, what is there, chapters, and a picture of where the pointer is. Dragging
 * shows the picture and seeks when let go; every place can be reached by keys as well.
 * @param {HTMLVideoElement} video
 * @param {HTMLElement} stage
 */
export function wireSeekBar(video, stage) {
  const part = (/** @type {string} */ name) =>
    /** @type {HTMLElement} */ (stage.querySelector(`[data-${name}]`));
  const [bar, seen, had, thumb] = [part("bar"), part("seen"), part("had"), part("thumb")];
  const preview = part("preview");
  const length = boxset.durationMs / 1000;
  let dragging = false;

  for (const chapter of boxset.chapters) {
    if (chapter.startMs === 0) continue;
    const mark = document.createElement("i");
    mark.style.insetInlineStart = `${(chapter.startMs / boxset.durationMs) * 100}%`;
    part("marks").append(mark);
  }

  const place = (/** @type {number} */ seconds) => {
    const share = Math.min(1, Math.max(0, seconds / length));
    seen.style.transform = `scaleX(${share})`;
    thumb.style.setProperty("--at", String(share));
    bar.ariaValueNow = String(Math.round(seconds));
    bar.ariaValueText = [clock(seconds), chapterAt(seconds)].filter(Boolean).join(", ");
  };
  const buffered = () => {
    let end = 0;
    for (let i = 0; i < video.buffered.length; i++) {
      if (video.buffered.start(i) <= video.currentTime + 0.2) end = video.buffered.end(i);
    }
    had.style.transform = `scaleX(${Math.min(1, end / length)})`;
  };
  video.addEventListener("timeupdate", () => dragging || place(video.currentTime));
  video.addEventListener("seeking", () => dragging || place(video.currentTime));
  video.addEventListener("progress", buffered);
  place(boxset.startAt);

  const secondsAt = (/** @type {PointerEvent} */ event) => {
    const { left, width } = bar.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - left) / width));
    return (getComputedStyle(bar).direction === "rtl" ? 1 - share : share) * length;
  };
  const hover = (/** @type {PointerEvent} */ event) => {
    showPreview(bar, preview, part("tile"), secondsAt(event));
    part("preview-title").textContent = chapterAt(secondsAt(event));
    part("preview-time").textContent = clock(secondsAt(event));
  };
  bar.addEventListener("pointermove", (event) => {
    hover(event);
    if (dragging) place(secondsAt(event));
  });
  bar.addEventListener("pointerleave", () => (preview.hidden = !dragging));
  bar.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    dragging = true;
    bar.setPointerCapture(event.pointerId);
    place(secondsAt(event));
    hover(event);
  });
  const drop = (/** @type {PointerEvent} */ event) => {
    if (!dragging) return;
    dragging = false;
    preview.hidden = event.pointerType !== "mouse";
    if (event.type === "pointerup") video.currentTime = Math.min(secondsAt(event), length - 0.1);
    else place(video.currentTime);
  };
  bar.addEventListener("pointerup", drop);
  bar.addEventListener("pointercancel", drop);

  bar.addEventListener("keydown", (event) => {
    const at = video.currentTime;
    const to = {
      ArrowLeft: at - ARROW_S,
      ArrowDown: at - ARROW_S,
      ArrowRight: at + ARROW_S,
      ArrowUp: at + ARROW_S,
      PageDown: at - PAGE_S,
      PageUp: at + PAGE_S,
      Home: 0,
      End: length - 1,
    }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    video.currentTime = Math.min(Math.max(0, to), length - 0.1);
  });
}

/**
 * @param {HTMLElement} bar @param {HTMLElement} preview @param {HTMLElement} tile
 * @param {number} seconds
 */
function showPreview(bar, preview, tile, seconds) {
  const { previews } = boxset;
  preview.hidden = false;
  const share = (seconds * 1000) / boxset.durationMs;
  if (previews) {
    const { columns, rows, width, height, everyMs, count, sheets } = previews;
    const number = Math.min(count - 1, Math.floor((seconds * 1000) / everyMs));
    const sheet = Math.floor(number / (columns * rows));
    const [column, row] = [number % columns, Math.floor((number % (columns * rows)) / columns)];
    tile.style.width = `${width}px`;
    tile.style.height = `${height}px`;
    const image = tile.querySelector("img") ?? tile.appendChild(new Image());
    const source = boxset.stream + sheets[sheet];
    if (image.getAttribute("src") !== source) image.src = source;
    image.style.transform = `translate(${-column * width}px, ${-row * height}px)`;
  }
  // It stays inside of the bar.
  const half = preview.offsetWidth / 2;
  const center = Math.min(Math.max(share * bar.offsetWidth, half), bar.offsetWidth - half);
  preview.style.setProperty("--at", `${center}px`);
}
