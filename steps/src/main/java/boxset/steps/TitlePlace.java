package boxset.steps;

/**
 * Where a title treatment stands on a picture: inside of its margins, at its foot or, where what
 * the picture is about is there, at its head; as large as it may be without coming near to that.
 *
 * @param x of its left edge, pixels of the picture
 * @param y of its upper edge
 * @param low whether it stands at the foot
 */
record TitlePlace(int x, int y, int width, int height, boolean low) {
  /** What shops and players round off or write on, of the shorter side. */
  private static final double MARGIN = 0.08;

  /** As much around the point of focus as a face in a portrait has, of the shorter side. */
  private static final double CLEAR = 0.13;

  /** Of the height; more is not a title any more, but the picture. */
  private static final double HIGHEST = 0.32;

  /** The foot is where a title is looked for: it may be this much smaller there. */
  private static final double PREFERRED = 0.75;

  /**
   * Finds it.
   *
   * @param width of the picture, pixels
   * @param height of the picture
   * @param focus where the point of focus is in the picture, 0 at its upper edge to 1
   * @param inkWidth shape of the title, without what is transparent around it
   * @param inkHeight the same
   */
  static TitlePlace of(int width, int height, double focus, int inkWidth, int inkHeight) {
    double margin = MARGIN * Math.min(width, height);
    double clear = CLEAR * Math.min(width, height);
    double widest = (width - 2 * margin) / inkWidth;
    double below = room(height - margin - focus * height - clear, height) / inkHeight;
    double above = room(focus * height - clear - margin, height) / inkHeight;
    boolean low = Math.min(widest, below) >= PREFERRED * Math.min(widest, above);
    double scale = Math.min(widest, low ? below : above);
    int w = Math.max(1, (int) (inkWidth * scale));
    int h = Math.max(1, (int) (inkHeight * scale));
    int y = (int) (low ? height - margin - h : margin);
    return new TitlePlace((width - w) / 2, y, w, h, low);
  }

  private static double room(double pixels, int height) {
    return Math.clamp(pixels, 1, HIGHEST * height);
  }
}
