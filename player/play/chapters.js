// @ts-check
/** Title of the chapter at a time; empty when there are none. @param {number} seconds */
export function chapterAt(seconds) {
  return boxset.chapters.findLast((chapter) => chapter.startMs <= seconds * 1000 + 1)?.title ?? "";
}
