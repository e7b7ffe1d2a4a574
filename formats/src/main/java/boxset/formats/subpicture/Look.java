package boxset.formats.subpicture;

/**
 * How one of a bitmap's four values is shown.
 *
 * @param colour of the sixteen in the programme chain's palette, 0 to 15
 * @param contrast from 0, unseen, to 15, opaque
 */
public record Look(int colour, int contrast) {
  /** Not seen. */
  public static final Look UNSEEN = new Look(0, 0);

  public Look {
    if (colour < 0 || colour > 15 || contrast < 0 || contrast > 15) {
      throw new IllegalArgumentException("Not 0 to 15: " + colour + ", " + contrast);
    }
  }
}
