package boxset.formats.navpack;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import boxset.formats.dvdvm.VmCommand;

/**
 * A button.
 *
 * @param colours which colour set of the highlight, 1 to 3
 * @param area what is highlighted
 * @param up the button above, from 1
 * @param down the button below
 * @param left the button to the left
 * @param right the button to the right
 * @param autoAction whether it acts as soon as it is highlighted
 * @param command what it does
 */
public record Button(
    int colours,
    Area area,
    int up,
    int down,
    int left,
    int right,
    boolean autoAction,
    VmCommand command)
    implements Structure {
  /**
   * A rectangle of pixels, its last column and line counted.
   *
   * @param left from the picture's left edge
   * @param top even, so that both fields have it
   * @param right past {@code left}
   * @param bottom odd
   */
  public record Area(int left, int top, int right, int bottom) {
    /** Refuses what is no rectangle of whole lines of both fields. */
    public Area {
      if (left < 0 || top < 0 || right <= left || bottom <= top || right > 719 || bottom > 575) {
        throw new IllegalArgumentException(
            "%d,%d to %d,%d is no area of a picture".formatted(left, top, right, bottom));
      }
      if (top % 2 != 0 || bottom % 2 != 1) {
        throw new IllegalArgumentException(
            "A button begins on an even line and ends on an odd one, not " + top + ", " + bottom);
      }
    }

    /**
     * Where it is when a picture of 16:9 is letterboxed: three quarters as high, in the middle.
     *
     * @param lines of the picture
     */
    public Area letterboxed(int lines) {
      int newTop = (top * 3 / 4 + lines / 8) & ~1;
      int newBottom = (bottom * 3 / 4 + lines / 8) | 1;
      return new Area(left, newTop, right, newBottom);
    }
  }

  Button letterboxed(int lines) {
    return new Button(colours, area.letterboxed(lines), up, down, left, right, autoAction, command);
  }

  @Override
  public void write(FieldWriter w) {
    try (var b = w.bits(6)) {
      b.u(2, "btn_coln", colours);
      b.u(10, "x_start", area.left());
      b.reserved(2);
      b.u(10, "x_end", area.right());
      b.u(2, "auto_action_mode", autoAction ? 1 : 0);
      b.u(10, "y_start", area.top());
      b.reserved(2);
      b.u(10, "y_end", area.bottom());
    }
    w.u8("up", up);
    w.u8("down", down);
    w.u8("left", left);
    w.u8("right", right);
    w.one("cmd", command);
  }
}
