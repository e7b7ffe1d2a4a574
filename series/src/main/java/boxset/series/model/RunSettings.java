package boxset.series.model;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How a channel fills its days.
 *
 * @param id by which guides and addresses know the channel; empty for that of the series
 * @param number by which viewers choose it
 * @param catchUp how long what was on can be watched from its beginning; zero for not at all
 * @param rewind how far a player may go back in what is on
 * @param zone whose clocks it keeps; empty for that of the premiere
 * @param dayStart when its broadcast day begins
 * @param fill what is shown between the times that the run names
 * @param grid apart from one another parts of a wheel may begin, counted from the start of the day
 * @param breaks how long each break of a part is; zero when parts are shown whole
 * @param overrun what happens when something is longer than the time it has
 */
public record RunSettings(
    Optional<String> id,
    int number,
    Duration catchUp,
    Duration rewind,
    Optional<ZoneId> zone,
    LocalTime dayStart,
    Fill fill,
    Duration grid,
    Duration breaks,
    MissingHour missingHour,
    DoubleHour doubleHour,
    Overrun overrun) {
  /** What holds when the file says nothing. */
  public static final RunSettings DEFAULTS =
      new RunSettings(
          Optional.empty(),
          1,
          Duration.ofDays(7),
          Duration.ofMinutes(2),
          Optional.empty(),
          LocalTime.of(6, 0),
          Fill.WHEEL,
          Duration.ofMinutes(15),
          Duration.ZERO,
          MissingHour.SHIFT,
          DoubleHour.FIRST,
          new Overrun.Refused());

  /** What is shown when nothing is due. */
  public enum Fill {
    /** Parts that have been shown before, in turn, with extras between them. */
    WHEEL,
    /** Extras and interviews. */
    EXTRAS,
    /** Slates that say what comes next. */
    SLATES
  }

  /** What becomes of a time that a day does not have, because clocks go forward. */
  public enum MissingHour {
    /** Nothing is shown for it that day. */
    SKIP,
    /** It is as much later as the clocks go forward. */
    SHIFT
  }

  /** What is meant by a time that a day has twice, because clocks go back. */
  public enum DoubleHour {
    FIRST,
    SECOND,
    BOTH
  }

  /** What happens when something is due while something else is on the air. */
  public sealed interface Overrun {
    /** Then the file is wrong. */
    record Refused() implements Overrun {}

    /** What is on the air is cut off. */
    record Cut() implements Overrun {}

    /** What is due begins late, at most by this. */
    record Late(Duration most) implements Overrun {}
  }
}
