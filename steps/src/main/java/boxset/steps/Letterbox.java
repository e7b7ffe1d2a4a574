package boxset.steps;

import boxset.formats.ifo.VideoAttributes.Aspect;
import boxset.formats.ifo.VideoStandard;

/**
 * Where a picture lies in a disc's frame: all of it, as large as it goes, with black bars at two
 * sides where its shape is another.
 *
 * @param width columns of the picture, even
 * @param height lines of the picture, a multiple of 4, so that both fields and their colours have
 *     as many
 * @param left columns of the bar at the left
 * @param top lines of the bar at the top, a multiple of 4
 * @param frameWidth columns of the frame
 * @param frameHeight lines of the frame
 */
record Letterbox(int width, int height, int left, int top, int frameWidth, int frameHeight) {
  private static final int DVD_WIDTH = 720;
  private static final double WIDE = 16.0 / 9;

  /** A bar narrower than this share of the frame is not worth its edge. */
  private static final double NEARLY_FILLED = 0.985;

  /** The place of a picture, in square pixels, in a frame of DVD-Video. */
  static Letterbox of(int pictureWidth, int pictureHeight, VideoStandard standard, Aspect aspect) {
    double shape = aspect == Aspect.SIXTEEN_BY_NINE ? WIDE : 4.0 / 3;
    return of((double) pictureWidth / pictureHeight / shape, DVD_WIDTH, standard.lines());
  }

  /** The place of a picture in a frame that is shown as 16:9; both in square pixels. */
  static Letterbox wide(int pictureWidth, int pictureHeight, int frameWidth, int frameHeight) {
    return of((double) pictureWidth / pictureHeight / WIDE, frameWidth, frameHeight);
  }

  /**
   * @param wider how much wider the picture is than the frame
   */
  private static Letterbox of(double wider, int columns, int lines) {
    int width = wider < NEARLY_FILLED ? round(columns * wider, 2) : columns;
    int height = 1 / wider < NEARLY_FILLED ? round(lines / wider, 4) : lines;
    return new Letterbox(
        width, height, (columns - width) / 4 * 2, (lines - height) / 8 * 4, columns, lines);
  }

  private static int round(double length, int unit) {
    return Math.max(unit, (int) Math.round(length / unit) * unit);
  }

  /** The filter that adds the bars. */
  String pad() {
    return width == frameWidth && height == frameHeight
        ? "null"
        : "pad=%d:%d:%d:%d:black".formatted(frameWidth, frameHeight, left, top);
  }
}
