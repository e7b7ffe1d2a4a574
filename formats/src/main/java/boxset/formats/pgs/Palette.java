package boxset.formats.pgs;

import java.util.List;

/**
 * What a bitmap's values look like.
 *
 * @param colours of the values from 0 on, at most 255; other values are not seen
 */
public record Palette(List<Colour> colours) {
  /** The value that is never seen. */
  public static final int UNSEEN = 255;

  /** Refuses more than there are values. */
  public Palette {
    colours = List.copyOf(colours);
    if (colours.size() > UNSEEN) {
      throw new IllegalArgumentException(
          "A palette has at most 255 colours, not " + colours.size());
    }
  }

  /** Whether anything of a value can be seen. */
  public boolean shows(int value) {
    return value < colours.size() && colours.get(value).alpha() > 0;
  }
}
