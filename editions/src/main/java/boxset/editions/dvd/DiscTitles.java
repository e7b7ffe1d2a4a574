package boxset.editions.dvd;

import java.util.ArrayList;
import java.util.List;

/** The titles of a title set whose programmes may play one behind the other. */
final class DiscTitles {
  /** What a program chain holds. */
  private static final int MOST_CELLS = 255;

  private static final int MOST_PROGRAMS = 99;

  private DiscTitles() {}

  /** A programme by itself. */
  static DiscContent.Title of(DvdProgramme programme, int object) {
    List<DiscContent.Cell> cells = new ArrayList<>();
    for (int cell = 0; cell < programme.cells().size(); cell++) {
      cells.add(new DiscContent.Cell(object, cell));
    }
    return new DiscContent.Title(programme.programme().id(), cells, programme.chapterCells());
  }

  /**
   * All programmes, one behind another, from the same cells. Where a chain has no room for all
   * chapters, each programme is one.
   *
   * @param objects the programmes of the set
   * @return nothing when there is only one, or a chain has no room for their cells
   */
  static List<DiscContent.Title> all(String name, List<DvdProgramme> objects) {
    List<DiscContent.Cell> cells = new ArrayList<>();
    List<Integer> chapters = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (int object = 0; object < objects.size(); object++) {
      int first = cells.size();
      starts.add(first);
      DiscContent.Title title = of(objects.get(object), object);
      title.chapters().forEach(chapter -> chapters.add(first + chapter));
      cells.addAll(title.cells());
    }
    if (objects.size() < 2 || cells.size() > MOST_CELLS) {
      return List.of();
    }
    return List.of(
        new DiscContent.Title(name, cells, chapters.size() > MOST_PROGRAMS ? starts : chapters));
  }
}
