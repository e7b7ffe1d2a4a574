package boxset.formats.dvdvideo;

import boxset.formats.ifo.CommandTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A title: cells in the order in which they play.
 *
 * @param cells where there are more than a program chain has room for, the title has several, one
 *     behind another
 * @param parts which of the cells, from 0, begin a part (a chapter); the first begins one
 * @param palette of its subpictures: 16 colours as Y, Cr, Cb in the low 24 bits; or empty
 * @param commands what the player does; behind the last cell it must always lead somewhere
 */
public record Title(
    List<CellUse> cells, List<Integer> parts, List<Integer> palette, CommandTable commands) {
  /**
   * A cell in a title.
   *
   * @param object from 0, among those of the title set
   * @param cell from 0, within the object
   * @param stillSeconds how long its last picture stays, 255 until the viewer goes on
   * @param command the cell command to run behind it, from 1, or 0
   */
  public record CellUse(int object, int cell, int stillSeconds, int command) {
    /** A cell that is just played. */
    public static CellUse play(int object, int cell) {
      return new CellUse(object, cell, 0, 0);
    }
  }

  /** What a program chain holds. */
  private static final int MOST_CELLS = 255;

  /**
   * The cells of one of a title's program chains.
   *
   * @param from the first, among those of the title, from 0
   * @param to one past the last
   * @param programs which of them, counted from 0 within the chain, begin a program; the first does
   */
  record Run(int from, int to, List<Integer> programs) {}

  /**
   * The runs of cells that each are a program chain, in order. One ends where it can with an
   * object, so that the player's pause falls between two programmes, or else with a part.
   */
  List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    int from = 0;
    while (from < cells.size()) {
      int to = end(from);
      SortedSet<Integer> programs = new TreeSet<>(Set.of(0));
      for (int part : parts) {
        if (part >= from && part < to) {
          programs.add(part - from);
        }
      }
      runs.add(new Run(from, to, List.copyOf(programs)));
      from = to;
    }
    return runs;
  }

  private int end(int from) {
    int most = from + MOST_CELLS;
    if (most >= cells.size()) {
      return cells.size();
    }
    int withPart = most;
    for (int at = most; at > from; at--) {
      if (cells.get(at).object() != cells.get(at - 1).object()) {
        return at;
      }
      withPart = withPart == most && parts.contains(at) ? at : withPart;
    }
    return withPart;
  }

  /** Keeps the orders. */
  public Title {
    cells = List.copyOf(cells);
    parts = List.copyOf(parts);
    palette = List.copyOf(palette);
  }
}
