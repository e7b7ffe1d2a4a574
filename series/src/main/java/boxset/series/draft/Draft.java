package boxset.series.draft;

import java.util.List;

/**
 * A first series file.
 *
 * @param text the file, which {@code SeriesFile} reads without an error once it has a part
 * @param toDo what its maker should do next, the most needed first
 */
public record Draft(String text, List<ToDo> toDo) {

  /**
   * Something to do.
   *
   * @param what in the trade's words: "Part 3 has no SDH captions"
   * @param how the key to use, or the thing to look at
   */
  public record ToDo(String what, String how) {}
}
