package boxset.formats.dvdvideo;

import boxset.formats.ifo.CommandTable;
import java.util.List;

/**
 * A title: cells in the order in which they play.
 *
 * @param cells at most 255
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

  /** Keeps the orders. */
  public Title {
    cells = List.copyOf(cells);
    parts = List.copyOf(parts);
    palette = List.copyOf(palette);
  }
}
