package boxset.steps;

import boxset.tools.Rate;
import java.util.List;

/** Chooses the sizes and rates of a stream from its source. */
public final class Ladder {
  private Ladder() {}

  /**
   * What a user may set.
   *
   * @param maxHeight no rung is higher, pixels
   * @param crf quality of the top rung; 0 for the default
   * @param ratePercent scales every rung's rate; 100 for the default
   */
  public record Settings(int maxHeight, int crf, int ratePercent) {
    public static final Settings DEFAULT = new Settings(1080, 0, 100);

    /** For a proof: one small rung. */
    public static final Settings PROOF = new Settings(360, 28, 100);
  }

  /**
   * The rungs for a picture, best first. Never larger than the source.
   *
   * @param width display width of the source in square pixels
   * @param height display height of the source
   * @param rate frames a second of the encode
   */
  public static List<Rung> rungs(int width, int height, Rate rate, Settings settings) {
    return Soon.soon();
  }

  /** The trick rendition that goes with a picture of that display size. */
  public static Trick trick(int width, int height) {
    return Soon.soon();
  }
}
