package boxset.editions.dvd;

import boxset.editions.Picture;
import boxset.editions.Programme;
import boxset.steps.DvdTiming;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where cells begin in a programme, in pictures of the disc.
 *
 * @param cells first pictures, ascending from 0
 * @param chapters those of them at which a chapter begins, ascending from 0; a programme that
 *     begins before its first chapter has one more at its start
 * @param lost chapters that begin too near to another place to begin a cell
 */
record EditPoints(SortedSet<Long> cells, SortedSet<Long> chapters, List<Long> lost) {
  /**
   * The edit points of a programme. A cell lasts 0.4 s at least: chapters come first, the earlier
   * before the later, and of other places those that are left.
   */
  static EditPoints of(Programme programme, Picture picture, DvdTiming timing, long pictures) {
    SortedSet<Long> cells = new TreeSet<>();
    SortedSet<Long> chapters = new TreeSet<>();
    List<Long> lost = new ArrayList<>();
    cells.add(0L);
    chapters.add(0L);
    for (var chapter : programme.chapters()) {
      long at = timing.picture(picture.frame(chapter.at()));
      if (at == 0 || fits(cells, at, timing, pictures)) {
        cells.add(at);
        chapters.add(at);
      } else if (at < pictures) {
        lost.add(at);
      }
    }
    for (long frame : picture.edits(programme)) {
      long at = timing.picture(frame);
      if (fits(cells, at, timing, pictures)) {
        cells.add(at);
      }
    }
    return new EditPoints(cells, chapters, lost);
  }

  private static boolean fits(SortedSet<Long> cells, long at, DvdTiming timing, long pictures) {
    int shortest = timing.shortestCell();
    return at <= pictures - shortest && cells.subSet(at - shortest + 1, at + shortest).isEmpty();
  }
}
