package boxset.series.model;

import java.util.OptionalInt;

/**
 * How the picture and sound of a stream are made.
 *
 * @param rate the highest average rate of the picture in kbit/s; empty for what its size asks for
 * @param largest the most lines of picture; larger masters are made smaller, none is made larger
 * @param soundRate of stereo, in kbit/s
 * @param surroundRate of 5.1, in kbit/s
 */
public record StreamSettings(
    Quality quality,
    OptionalInt rate,
    Effort effort,
    int largest,
    int soundRate,
    int surroundRate) {
  /** What holds when the file says nothing. */
  public static final StreamSettings DEFAULTS =
      new StreamSettings(Quality.Level.GOOD, OptionalInt.empty(), Effort.MEDIUM, 1080, 160, 320);
}
