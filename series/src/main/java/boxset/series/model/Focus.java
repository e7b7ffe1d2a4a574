package boxset.series.model;

/**
 * The point of a picture that every crop keeps.
 *
 * @param x hundredths of the width from the left, 0 to 100
 * @param y hundredths of the height from the top, 0 to 100
 */
public record Focus(int x, int y) {
  /** The middle. */
  public static final Focus CENTRE = new Focus(50, 50);

  public Focus {
    if (x < 0 || x > 100 || y < 0 || y > 100) {
      throw new IllegalArgumentException("Not a point of a picture: " + x + "%, " + y + "%");
    }
  }
}
