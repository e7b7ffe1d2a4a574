// @ts-check
/** Times as people read and hear them. */

/** `4:05` or `1:04:05`. @param {number} seconds */
export function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds + 0.001));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  return h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** Title of the chapter at a time; empty when there are none. @param {number} seconds */
export function chapterAt(seconds) {
  return boxset.chapters.findLast((chapter) => chapter.startMs <= seconds * 1000 + 1)?.title ?? "";
}
