package boxset.editions.disc;

import boxset.editions.Picture;
import boxset.editions.Programme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;

/**
 * Where pieces of a programme begin that a disc can play by themselves, in pictures of the disc.
 *
 * @param starts first pictures, ascending from 0
 * @param chapters those of them at which a chapter begins, ascending from 0; a programme that
 *     begins before its first chapter has one more at its start
 * @param lost chapters that begin too near to another place to begin a piece
 */
public record EditPoints(SortedSet<Long> starts, SortedSet<Long> chapters, List<Long> lost) {
  /** Keeps the orders. */
  public EditPoints {
    starts = Collections.unmodifiableSortedSet(new TreeSet<>(starts));
    chapters = Collections.unmodifiableSortedSet(new TreeSet<>(chapters));
    lost = List.copyOf(lost);
  }

  /**
   * The edit points of a programme. Chapters come first, the earlier before the later, and of other
   * places those that are left.
   *
   * @param place the picture of the disc that begins nearest to a frame of the master
   * @param pictures of the disc that the programme has
   * @param shortest the fewest pictures of a piece
   */
  public static EditPoints of(
      Programme programme, Picture picture, LongUnaryOperator place, long pictures, int shortest) {
    SortedSet<Long> starts = new TreeSet<>();
    SortedSet<Long> chapters = new TreeSet<>();
    List<Long> lost = new ArrayList<>();
    starts.add(0L);
    chapters.add(0L);
    for (var chapter : programme.chapters()) {
      long at = place.applyAsLong(picture.frame(chapter.at()));
      if (at == 0 || fits(starts, at, pictures, shortest)) {
        starts.add(at);
        chapters.add(at);
      } else if (at < pictures) {
        lost.add(at);
      }
    }
    for (long frame : picture.edits(programme)) {
      long at = place.applyAsLong(frame);
      if (fits(starts, at, pictures, shortest)) {
        starts.add(at);
      }
    }
    return new EditPoints(starts, chapters, lost);
  }

  private static boolean fits(SortedSet<Long> starts, long at, long pictures, int shortest) {
    return at <= pictures - shortest && starts.subSet(at - shortest + 1, at + shortest).isEmpty();
  }
}
