package boxset.steps;

import boxset.formats.ifo.VideoAttributes.Aspect;
import boxset.formats.ifo.VideoStandard;

/**
 * Where a picture lies in the 720 columns of a disc's frame: all of it, as large as it goes, with
 * black bars at two sides where its shape is another.
 *
 * @param width columns of the picture, even
 * @param height lines of the picture, a multiple of 4, so that both fields and their colours have
 *     as many
 * @param left columns of the bar at the left
 * @param top lines of the bar at the top, a multiple of 4
 * @param frameHeight lines of the frame
 */
record DvdShape(int width, int height, int left, int top, int frameHeight) {
  static final int FRAME_WIDTH = 720;

  /** A bar narrower than this share of the frame is not worth its edge. */
  private static final double NEARLY_FILLED = 0.985;

  /**
   * The place of a picture.
   *
   * @param pictureWidth in square pixels
   * @param pictureHeight in square pixels
   */
  static DvdShape of(int pictureWidth, int pictureHeight, VideoStandard standard, Aspect aspect) {
    double frame = aspect == Aspect.SIXTEEN_BY_NINE ? 16.0 / 9 : 4.0 / 3;
    double wider = (double) pictureWidth / pictureHeight / frame;
    int width = wider < NEARLY_FILLED ? round(FRAME_WIDTH * wider, 2) : FRAME_WIDTH;
    int lines = standard.lines();
    int height = 1 / wider < NEARLY_FILLED ? round(lines / wider, 4) : lines;
    return new DvdShape(
        width, height, (FRAME_WIDTH - width) / 4 * 2, (lines - height) / 8 * 4, lines);
  }

  private static int round(double length, int unit) {
    return Math.max(unit, (int) Math.round(length / unit) * unit);
  }

  /** The filter that adds the bars. */
  String pad() {
    return width == FRAME_WIDTH && height == frameHeight
        ? "null"
        : "pad=%d:%d:%d:%d:black".formatted(FRAME_WIDTH, frameHeight, left, top);
  }
}
