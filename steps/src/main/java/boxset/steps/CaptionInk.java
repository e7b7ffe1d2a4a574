package boxset.steps;

import boxset.formats.bytes.Bytes;
import boxset.formats.pgs.Caption;
import boxset.formats.pgs.Colour;
import boxset.formats.pgs.IndexedBitmap;
import boxset.formats.pgs.Palette;
import java.util.ArrayList;
import java.util.List;

/** A drawn caption: white letters with black around them, both with soft edges. */
final class CaptionInk {
  /** Shades from black to white, and of what shines through, besides none. */
  private static final int SHADES = 15;

  private static final int BLACK = 16;
  private static final int WHITE = 225;
  private static final int GREY = 128;
  private static final int FULL = 255;

  /** Every caption has the same: each shade in each degree of opacity. */
  private static final Palette PALETTE = palette();

  private final int x;
  private final int y;
  private final int width;
  private final int height;
  private final int[] fill;
  private final int[] all;

  /**
   * @param x left column in the frame
   * @param y top line
   * @param width columns
   * @param height lines
   * @param fill how much of a pixel letters cover, 0 to 255, line by line
   * @param all how much letters and what is around them cover
   */
  CaptionInk(int x, int y, int width, int height, int[] fill, int[] all) {
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
    this.fill = fill;
    this.all = all;
  }

  private static Palette palette() {
    List<Colour> colours = new ArrayList<>(List.of(Colour.UNSEEN));
    for (int opacity = 1; opacity <= SHADES; opacity++) {
      for (int white = 0; white <= SHADES; white++) {
        int luma = BLACK + (WHITE - BLACK) * white / SHADES;
        colours.add(new Colour(luma, GREY, GREY, FULL * opacity / SHADES));
      }
    }
    return new Palette(colours);
  }

  /** Both, this one on top. */
  CaptionInk over(CaptionInk other) {
    int left = Math.min(x, other.x);
    int top = Math.min(y, other.y);
    int columns = Math.max(x + width, other.x + other.width) - left;
    int lines = Math.max(y + height, other.y + other.height) - top;
    int[] bothFill = new int[columns * lines];
    int[] bothAll = new int[columns * lines];
    for (CaptionInk each : List.of(other, this)) {
      for (int i = 0; i < each.all.length; i++) {
        int column = each.x - left + i % each.width;
        int at = (each.y - top + i / each.width) * columns + column;
        int through = FULL - each.all[i];
        bothFill[at] = each.fill[i] + Math.round((float) bothFill[at] * through / FULL);
        bothAll[at] = each.all[i] + Math.round((float) bothAll[at] * through / FULL);
      }
    }
    return new CaptionInk(left, top, columns, lines, bothFill, bothAll);
  }

  /** What a player shows of it. */
  Caption shown(long startTicks, long endTicks, boolean forced) {
    byte[] values = new byte[width * height];
    for (int i = 0; i < values.length; i++) {
      int opacity = shade(all[i]);
      int white = opacity == 0 ? 0 : shade(Math.min(FULL, fill[i] * FULL / all[i]));
      values[i] = (byte) (opacity == 0 ? 0 : 1 + (opacity - 1) * (SHADES + 1) + white);
    }
    IndexedBitmap bitmap = new IndexedBitmap(width, height, Bytes.copyOf(values));
    return new Caption(startTicks, endTicks, bitmap, PALETTE, x, y, forced);
  }

  private static int shade(int of) {
    return Math.round((float) of * SHADES / FULL);
  }
}
