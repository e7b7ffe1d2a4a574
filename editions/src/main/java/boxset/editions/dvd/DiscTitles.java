package boxset.editions.dvd;

import boxset.series.model.Moment;
import boxset.series.model.Theme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The titles of a title set whose programmes may play one behind the other. */
final class DiscTitles {
  /** Parts that a title may have. */
  private static final int MOST_PROGRAMS = 99;

  private DiscTitles() {}

  /** A programme by itself. */
  static DiscContent.Title of(DvdProgramme programme, int object) {
    List<DiscContent.Cell> cells = new ArrayList<>();
    for (int cell = 0; cell < programme.cells().size(); cell++) {
      cells.add(new DiscContent.Cell(object, cell));
    }
    return new DiscContent.Title(programme.programme().id(), cells, programme.chapterCells(), 0);
  }

  /** Titles of which each but the last goes on with the next. */
  static List<DiscContent.Title> oneBehindAnother(int first, List<DiscContent.Title> titles) {
    List<DiscContent.Title> all = new ArrayList<>();
    for (DiscContent.Title title : titles) {
      int next = first + all.size() + 1;
      all.add(all.size() + 1 < titles.size() ? title.then(next) : title);
    }
    return all;
  }

  /** The name of the title that plays a theme; no id of a programme has a blank in it. */
  static String name(Theme theme) {
    return "theme " + theme.id();
  }

  /**
   * A thread through the parts as one title of their cells, each moment a chapter. A moment that
   * begins or ends where no cell can, begins or ends with the nearest.
   *
   * @param objects the programmes of the set
   * @return nothing when a moment is of a programme that is not among them
   */
  static Optional<DiscContent.Title> reel(Theme theme, List<DvdProgramme> objects) {
    List<DiscContent.Cell> cells = new ArrayList<>();
    List<Integer> chapters = new ArrayList<>();
    for (Moment moment : theme.moments()) {
      int object = 0;
      while (object < objects.size() && !objects.get(object).programme().id().equals(moment.of())) {
        object++;
      }
      if (object == objects.size()) {
        return Optional.empty();
      }
      DvdProgramme programme = objects.get(object);
      int from = programme.nearestCell(moment.span().from());
      int to = Math.max(from + 1, programme.nearestCell(moment.span().to()));
      if (from == programme.cells().size()) {
        continue;
      }
      if (chapters.size() < MOST_PROGRAMS) {
        chapters.add(cells.size());
      }
      for (int cell = from; cell < to; cell++) {
        cells.add(new DiscContent.Cell(object, cell));
      }
    }
    return cells.isEmpty()
        ? Optional.empty()
        : Optional.of(new DiscContent.Title(name(theme), cells, chapters, 0));
  }

  /** How long a title lasts. */
  static Duration length(DiscContent.Title title, List<DvdProgramme> objects) {
    long millis = 0;
    for (DiscContent.Cell cell : title.cells()) {
      millis += objects.get(cell.object()).cellMillis(cell.cell());
    }
    return Duration.ofMillis(millis);
  }

  /**
   * All programmes, one behind another, from the same cells. Where a chain has no room for all
   * chapters, each programme is one.
   *
   * @param objects the programmes of the set
   * @return nothing when there is only one
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
    if (objects.size() < 2) {
      return List.of();
    }
    return List.of(
        new DiscContent.Title(name, cells, chapters.size() > MOST_PROGRAMS ? starts : chapters, 0));
  }
}
