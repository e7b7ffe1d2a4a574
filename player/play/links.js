// @ts-check
/** Places of the programme as links and events: `?t=`, `data-ms`, `boxset:seek`, `boxset:clip-end`. */

/** @param {HTMLVideoElement} video */
export function followLinks(video) {
  /** Where a clip ends, in seconds; null when nothing asked for an end. */
  let stopAt = boxset.endAt;

  /** @param {{ms: number, endMs?: number, play?: boolean}} place */
  const go = ({ ms, endMs, play }) => {
    stopAt = endMs === undefined ? null : endMs / 1000;
    video.currentTime = Math.min(ms / 1000, boxset.durationMs / 1000 - 0.1);
    if (play) video.play().catch(() => {});
  };

  document.addEventListener("boxset:seek", (event) => go(/** @type {CustomEvent} */ (event).detail));

  document.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a[data-ms]");
    const plain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!(link instanceof HTMLAnchorElement) || !plain || event.button !== 0) return;
    event.preventDefault();
    const { ms, endMs } = link.dataset;
    go({ ms: Number(ms), endMs: endMs ? Number(endMs) : undefined, play: true });
    history.replaceState(history.state, "", link.href);
    video.closest("[data-player]")?.scrollIntoView({ block: "nearest" });
  });

  video.addEventListener("timeupdate", () => {
    if (stopAt !== null && video.currentTime >= stopAt && !video.seeking) {
      stopAt = null;
      video.pause();
      document.dispatchEvent(new Event("boxset:clip-end"));
    }
    markChapter(video.currentTime * 1000);
  });
  markChapter(boxset.startAt * 1000);
}

const chapterLinks = [...document.querySelectorAll(".chapters a[data-ms]")].map((link) => ({
  link,
  ms: Number(/** @type {HTMLElement} */ (link).dataset.ms),
}));

/** @param {number} ms */
function markChapter(ms) {
  const current = chapterLinks.findLast((chapter) => chapter.ms <= ms + 50);
  for (const chapter of chapterLinks) {
    if (chapter === current) chapter.link.setAttribute("aria-current", "true");
    else chapter.link.removeAttribute("aria-current");
  }
}
