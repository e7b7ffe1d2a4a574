// @ts-check
/**
 * Offers to skip what the series file names, while it runs.
 * @param {HTMLVideoElement} video
 * @param {HTMLElement} stage
 */
export function wireSkips(video, stage) {
  const spans = { recap: boxset.recap, intro: boxset.intro, credits: boxset.credits };
  for (const [name, span] of Object.entries(spans)) {
    const button = /** @type {HTMLElement} */ (stage.querySelector(`[data-skip="${name}"]`));
    if (!span) continue;
    // Nothing follows the last second; credits up to the end lead to the next part instead.
    if (span.endMs > boxset.durationMs - 1000) continue;
    const look = () => {
      const ms = video.currentTime * 1000;
      button.hidden = !(video.played.length && ms >= span.startMs && ms < span.endMs - 500);
    };
    video.addEventListener("timeupdate", look);
    video.addEventListener("seeking", look);
    button.addEventListener("click", () => {
      video.currentTime = span.endMs / 1000;
      button.hidden = true;
      video.play().catch(() => {});
    });
  }
}
