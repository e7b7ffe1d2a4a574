package boxset.steps;

import boxset.tools.Rate;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the sizes and rates of a stream from its source, after the H.264 ladder of Apple's HLS
 * authoring specification (rule 1.25).
 */
public final class Ladder {
  private static final int DEFAULT_CRF = 21;

  /** Two variants share the top size (rule 9.10); the better one has this much more rate. */
  private static final double TOP_FACTOR = 1.3;

  private static final int TOP_CRF_STEP = 2;

  /** A cap above the ladder's average, so that the average is reached where it is needed. */
  private static final double CAP = 1.1;

  /** A rung with more than this share of the pixels of the one above is not worth its bytes. */
  private static final double NEARLY_SAME = 0.8;

  private static final int SMALLEST_KILOBITS = 32;

  private static final int TRICK_WIDTH = 320;
  private static final int TRICK_CRF = 27;

  /**
   * A size of the ladder for pictures of 16:9.
   *
   * @param kilobits average where the picture is difficult
   */
  private record Box(int width, int height, int kilobits, int crf) {
    /** Whether a picture, lying or upright, fits without being made smaller. */
    boolean holds(int pictureWidth, int pictureHeight) {
      return Math.max(pictureWidth, pictureHeight) <= width
          && Math.min(pictureWidth, pictureHeight) <= height;
    }

    double cap() {
      return smallest() ? 1 : CAP;
    }

    boolean smallest() {
      return equals(BOXES.getLast());
    }
  }

  /**
   * The smallest, with sound of 64 kbit/s, stays under 192 kbit/s in every segment (rule 9.21): its
   * decoder buffer is half a second.
   */
  private static final List<Box> BOXES =
      List.of(
          new Box(3840, 2160, 16_000, DEFAULT_CRF + 1),
          new Box(2560, 1440, 9_500, DEFAULT_CRF + 1),
          new Box(1920, 1080, 6_000, DEFAULT_CRF + 1),
          new Box(1280, 720, 3_000, DEFAULT_CRF + 1),
          new Box(960, 540, 2_000, DEFAULT_CRF + 1),
          new Box(768, 432, 1_100, DEFAULT_CRF + 2),
          new Box(640, 360, 600, DEFAULT_CRF + 4),
          new Box(480, 270, 270, DEFAULT_CRF + 6),
          new Box(416, 234, 96, DEFAULT_CRF + 9));

  /** A small picture is the best there is of its film: it gets what it needs. */
  private static final int SMALLEST_TOP_KILOBITS = 250;

  private Ladder() {}

  /**
   * What a user may set.
   *
   * @param maxHeight no rung is higher, pixels; for an upright picture no rung is wider
   * @param crf x264's constant rate factor of the top rung, lower is better; 0 for the default
   * @param ratePercent scales every rung's rate; 100 for the default
   */
  public record Settings(int maxHeight, int crf, int ratePercent) {
    public static final Settings DEFAULT = new Settings(1080, 0, 100);

    /** For a proof: small and quick. */
    public static final Settings PROOF = new Settings(360, 28, 100);
  }

  /**
   * The rungs for a picture, best first. Never larger than the source; the last one is for the
   * thinnest connection.
   *
   * @param width display width of the source in square pixels
   * @param height display height of the source
   * @param rate frames a second of the encode
   */
  public static List<Rung> rungs(int width, int height, Rate rate, Settings settings) {
    List<Box> boxes =
        BOXES.stream().filter(box -> box.height <= settings.maxHeight || box.smallest()).toList();
    // The top box is the smallest that holds the source whole; larger ones would enlarge it.
    while (boxes.size() > 1 && boxes.get(1).holds(width, height)) {
      boxes = boxes.subList(1, boxes.size());
    }
    int worse = settings.crf == 0 ? 0 : settings.crf - DEFAULT_CRF;
    List<Rung> rungs = new ArrayList<>();
    for (Box box : boxes) {
      Size size = Size.within(width, height, box.width, box.height);
      boolean nearlySame = !rungs.isEmpty() && size.area() > NEARLY_SAME * area(rungs.getLast());
      if (nearlySame && !box.smallest()) {
        continue;
      }
      String name = name(size, box, width, height, boxes);
      if (rungs.isEmpty()) {
        Box better =
            new Box(
                box.width,
                box.height,
                Math.max(SMALLEST_TOP_KILOBITS, (int) Math.round(box.kilobits * TOP_FACTOR)),
                Math.min(box.crf, DEFAULT_CRF + 1) - TOP_CRF_STEP);
        rungs.add(rung(name + "-high", size, better, worse, rate, settings));
      }
      rungs.add(rung(name, size, box, worse, rate, settings));
    }
    return List.copyOf(rungs);
  }

  /**
   * The same settings with the rate of the largest picture given, and the others in proportion.
   *
   * @param kilobits highest rate of the largest picture, 1000 bit/s
   */
  public static Settings atMost(int kilobits, int width, int height, Rate rate, Settings settings) {
    Settings usual = new Settings(settings.maxHeight, settings.crf, 100);
    int most = rungs(width, height, rate, usual).getFirst().maxKilobits();
    int percent = Math.max(1, Math.round(100f * kilobits / most));
    return new Settings(settings.maxHeight, settings.crf, percent);
  }

  private static long area(Rung rung) {
    return (long) rung.width() * rung.height();
  }

  /** The box's, but a source that does not fill its box has the name of its own size. */
  private static String name(Size size, Box box, int width, int height, List<Box> boxes) {
    int shorter = Math.min(size.width, size.height);
    boolean whole = box.holds(width, height) && !size.touches(box);
    boolean taken = boxes.stream().anyMatch(other -> other.height == shorter);
    return (whole && !taken ? shorter : box.height) + "p";
  }

  private static Rung rung(
      String name, Size size, Box box, int worse, Rate rate, Settings settings) {
    double area = (double) size.width * size.height / ((double) box.width * box.height);
    double share = Math.pow(area, 0.75) * settings.ratePercent / 100;
    int max = Math.max(SMALLEST_KILOBITS, (int) Math.round(box.kilobits * share * box.cap()));
    int buffer = box.smallest() ? max / 2 : max;
    int crf = Math.clamp(box.crf + worse, 1, 51);
    String level = Level.lowest(size.width, size.height, rate, max, buffer).name();
    return new Rung(name, size.width, size.height, max, buffer, crf, level);
  }

  /** The trick rendition that goes with a picture of that display size. */
  public static Trick trick(int width, int height) {
    Size size = Size.within(width, height, TRICK_WIDTH, TRICK_WIDTH * 9 / 16);
    return new Trick(size.width, size.height, TRICK_CRF);
  }

  /** A picture squeezed by less than this share is not worth an unusual width. */
  private static final double INVISIBLE = 0.003;

  /** Even width and height. */
  private record Size(int width, int height) {
    /** The largest one in a box for lying or upright pictures that keeps the aspect. */
    static Size within(int width, int height, int longSide, int shortSide) {
      boolean upright = height > width;
      double scale =
          Math.min(
              1,
              Math.min(
                  (double) (upright ? shortSide : longSide) / width,
                  (double) (upright ? longSide : shortSide) / height));
      double aspect = (double) width / height;
      int top = Math.max(2, (int) (width * scale + 1e-6) / 2 * 2);
      int most = Math.max(2, (int) (height * scale + 1e-6) / 2 * 2 + 2);
      Size best = new Size(top, even(top / aspect));
      for (int w = top; w >= Math.max(2, top - 8); w -= 2) {
        Size size = new Size(w, even(w / aspect));
        if (size.off(aspect) < best.off(aspect) - INVISIBLE) {
          best = size;
        }
      }
      int highest = scale == 1 ? Math.max(2, height / 2 * 2) : most;
      return new Size(best.width, Math.min(best.height, highest));
    }

    long area() {
      return (long) width * height;
    }

    private double off(double aspect) {
      return Math.abs(Math.log((double) width / height / aspect));
    }

    private static int even(double length) {
      return Math.max(2, (int) Math.round(length / 2) * 2);
    }

    boolean touches(Box box) {
      return Math.max(width, height) == box.width || Math.min(width, height) == box.height;
    }
  }
}
