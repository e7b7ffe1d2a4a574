// @ts-check
/** A viewer who scrolls reads for themselves: it follows again after so long. */
const READING_MS = 8_000;

/**
 * Marks the sentence that is being said, and keeps it in sight within the transcript while that is
 * open. The page itself does not move while it plays.
 * @param {HTMLVideoElement} video
 */
export function followTranscript(video) {
  const transcript = /** @type {HTMLDetailsElement | null} */ (
    document.getElementById("transcript")
  );
  const text = transcript?.querySelector(".prose");
  if (!transcript || !text) return;
  const sentences = [...text.querySelectorAll(/** @type {"a"} */ ("a.said"))];
  const ms = sentences.map((sentence) => Number(sentence.dataset.ms));
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  /** @type {HTMLElement | undefined} */
  let current;
  let readUntil = 0;

  for (const event of ["wheel", "touchmove", "pointerdown", "keydown"]) {
    text.addEventListener(event, () => (readUntil = performance.now() + READING_MS), {
      passive: true,
    });
  }

  const look = () => {
    if (!transcript.open) return;
    const next = sentences[last(ms, video.currentTime * 1000 + 50)];
    if (next === current) return;
    current?.removeAttribute("aria-current");
    current = next;
    if (!current) return;
    current.setAttribute("aria-current", "true");
    if (performance.now() < readUntil) return;
    const top = current.offsetTop - text.clientHeight / 3;
    text.scrollTo({ top, behavior: still.matches ? "instant" : "smooth" });
  };
  // The link of embeds leads here, and would show a closed line.
  if (location.hash === "#transcript") transcript.open = true;
  video.addEventListener("timeupdate", look);
  video.addEventListener("seeked", look);
  transcript.addEventListener("toggle", () => {
    // Beside the picture it may have gone out of sight.
    if (transcript.open) transcript.scrollIntoView({ block: "nearest" });
    look();
  });
}

/** Index of the last time that is not later; -1 for none. @param {number[]} times @param {number} now */
function last(times, now) {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] <= now) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
