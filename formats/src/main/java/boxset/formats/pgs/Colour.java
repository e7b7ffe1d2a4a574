package boxset.formats.pgs;

import boxset.formats.bytes.FieldWriter;

/**
 * A colour of a palette, in the picture's own colours.
 *
 * @param y luma, 16 to 235
 * @param cr red difference, 16 to 240
 * @param cb blue difference, 16 to 240
 * @param alpha from 0, unseen, to 255, opaque
 */
public record Colour(int y, int cr, int cb, int alpha) {
  /** Not seen. */
  public static final Colour UNSEEN = new Colour(16, 128, 128, 0);

  /** How red, green and blue make up luma. */
  public enum Matrix {
    /** Of pictures of 480 and 576 lines: Recommendation ITU-R BT.601. */
    BT_601(0.299, 0.114),
    /** Of pictures of 720 and 1080 lines: Recommendation ITU-R BT.709. */
    BT_709(0.2126, 0.0722);

    private final double red;
    private final double blue;

    Matrix(double red, double blue) {
      this.red = red;
      this.blue = blue;
    }

    /** Of pictures of so many lines. */
    public static Matrix ofLines(int lines) {
      return lines > 576 ? BT_709 : BT_601;
    }
  }

  /** Refuses what does not fit a byte. */
  public Colour {
    if ((y | cr | cb | alpha) >>> 8 != 0) {
      throw new IllegalArgumentException(
          "Not a colour: Y %d, Cr %d, Cb %d, alpha %d".formatted(y, cr, cb, alpha));
    }
  }

  /**
   * From red, green and blue of 0 to 255.
   *
   * @param argb alpha, red, green and blue, 8 bits each
   */
  public static Colour ofArgb(int argb, Matrix matrix) {
    double red = (argb >> 16 & 0xFF) / 255.0;
    double green = (argb >> 8 & 0xFF) / 255.0;
    double blue = (argb & 0xFF) / 255.0;
    double luma = matrix.red * red + (1 - matrix.red - matrix.blue) * green + matrix.blue * blue;
    return new Colour(
        (int) Math.round(16 + 219 * luma),
        (int) Math.round(128 + 112 * (red - luma) / (1 - matrix.red)),
        (int) Math.round(128 + 112 * (blue - luma) / (1 - matrix.blue)),
        argb >>> 24);
  }

  /** Writes the four bytes. */
  void write(FieldWriter w) {
    w.u8("Y_value", y);
    w.u8("Cr_value", cr);
    w.u8("Cb_value", cb);
    w.u8("T_value", alpha);
  }
}
