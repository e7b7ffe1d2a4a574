package boxset.editions.stream;

import boxset.editions.Picture;
import boxset.editions.Programme;
import boxset.series.model.Chapter;
import java.util.ArrayList;
import java.util.List;

/**
 * A chapter in time.
 *
 * @param startMillis from the first picture
 */
public record ChapterTime(long startMillis, long endMillis, String title) {
  /** The chapters of a programme that lie in it, in order. */
  public static List<ChapterTime> of(Programme programme, Picture picture) {
    List<ChapterTime> marks = new ArrayList<>();
    List<Chapter> inside =
        programme.chapters().stream()
            .filter(chapter -> picture.frame(chapter.at()) < picture.frames())
            .toList();
    for (int i = 0; i < inside.size(); i++) {
      long end =
          i + 1 < inside.size() ? picture.millis(inside.get(i + 1).at()) : picture.durationMillis();
      marks.add(new ChapterTime(picture.millis(inside.get(i).at()), end, inside.get(i).title()));
    }
    return List.copyOf(marks);
  }
}
