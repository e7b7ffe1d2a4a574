// @ts-check
/**
 * What the viewer's own browser remembers, for the whole series: choices, and how far each part
 * was watched. Nothing leaves it, and without storage nothing is remembered.
 */

const PREFIX = `boxset:${boxset.series}:`;

/** @param {string} key */
export function recall(key) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key) ?? "null");
  } catch {
    return null;
  }
}

/** @param {string} key @param {unknown} value null forgets */
export function remember(key, value) {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // Storage is switched off or full.
  }
}

/** A place in the first or last seconds is not worth going back to. */
const EDGE_S = 20;
const EVERY_S = 5;

/**
 * Keeps the place in this part: `at` in seconds, absent when there is nothing to go back to;
 * `seen` is how often it was watched to the end; `pass` is the one that goes on.
 * @param {HTMLVideoElement} video
 */
export function keepPlace(video) {
  const key = `place:${boxset.id}`;
  const end = boxset.credits ? boxset.credits.startMs / 1000 : boxset.durationMs / 1000 - EDGE_S;
  let written = -EVERY_S;
  let reached = false;

  const write = () => {
    const before = recall(key) ?? {};
    const at = video.currentTime;
    const seen = before.seen ?? 0;
    const within = at > EDGE_S && at < end;
    if (at >= end && !video.seeking && !reached) {
      reached = true;
      remember(key, { seen: seen + 1, pass: seen + 1 });
      return;
    }
    if (within) reached = false;
    remember(key, { ...(within ? { at: Math.round(at * 10) / 10 } : {}), seen, pass: seen + 1 });
  };
  video.addEventListener("timeupdate", () => {
    if (video.paused || Math.abs(video.currentTime - written) < EVERY_S) return;
    written = video.currentTime;
    write();
  });
  for (const event of ["pause", "ended"]) video.addEventListener(event, write);
  addEventListener("pagehide", () => video.played.length && write());
}
