package boxset.steps;

/**
 * The frame that captions are drawn over. Its pixels need not be square: all of it is shown as wide
 * as its shape says.
 *
 * @param width columns
 * @param height lines, even
 * @param shownWidth how wide it is shown, when it is shown {@code shownHeight} high
 * @param shownHeight see {@code shownWidth}
 */
public record CaptionFrame(int width, int height, int shownWidth, int shownHeight) {
  public CaptionFrame {
    if (width < 1 || height < 2 || height % 2 != 0 || shownWidth < 1 || shownHeight < 1) {
      throw new IllegalArgumentException("Not a frame: " + width + " x " + height);
    }
  }

  /** Its width in pixels that are as high as its own and square. */
  double squareWidth() {
    return (double) height * shownWidth / shownHeight;
  }
}
