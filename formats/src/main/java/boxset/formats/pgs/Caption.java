package boxset.formats.pgs;

/**
 * A caption and when it is shown.
 *
 * @param startTicks when it appears, in 1/90000 s
 * @param endTicks when it goes
 * @param coded all of the screen or a part
 * @param palette the bitmap's colours
 * @param x the bitmap's left column on the screen
 * @param y its top line
 * @param forced whether it is shown when captions are switched off, too
 */
public record Caption(
    long startTicks,
    long endTicks,
    CodedBitmap coded,
    Palette palette,
    int x,
    int y,
    boolean forced) {
  /** Refuses captions that nobody could see. */
  public Caption {
    if (endTicks <= startTicks) {
      throw new IllegalArgumentException(
          "A caption from " + startTicks + " to " + endTicks + " is not seen");
    }
  }

  /** Codes its bitmap. */
  public Caption(
      long startTicks,
      long endTicks,
      IndexedBitmap bitmap,
      Palette palette,
      int x,
      int y,
      boolean forced) {
    this(startTicks, endTicks, CodedBitmap.of(bitmap), palette, x, y, forced);
  }

  IndexedBitmap bitmap() {
    return coded.decoded();
  }

  Caption during(long newStart, long newEnd) {
    return new Caption(newStart, newEnd, coded, palette, x, y, forced);
  }
}
