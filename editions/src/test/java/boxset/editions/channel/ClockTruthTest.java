package boxset.editions.channel;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.tools.Rate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A year of a channel in the zones of the world: in a few of them, or with {@code
 * -Dtest.args=-Dzones.slice=1} in all, at all rates.
 */
class ClockTruthTest {
  private static final List<Rate> RATES =
      List.of(
          new Rate(24000, 1001),
          new Rate(24, 1),
          new Rate(25, 1),
          new Rate(30000, 1001),
          new Rate(60000, 1001));

  /** One zone in so many. */
  private static final int SLICE = Integer.getInteger("zones.slice", 197);

  private static final boolean BENCH = SLICE < 100;

  private static final Set<Anchor.Kind> ANCHORED =
      EnumSet.of(Anchor.Kind.PREMIERE, Anchor.Kind.SLOT, Anchor.Kind.REPEAT);

  private static final List<LocalTime> TIMES =
      List.of(LocalTime.of(21, 0), LocalTime.of(1, 30), LocalTime.of(2, 45), LocalTime.NOON);

  @Test
  void everyAnchorIsWithinAFrameAndNothingIsLeftOpen() {
    int anchors = 0;
    int schedules = 0;
    int number = 0;
    for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
      if (!id.contains("/")
          || id.startsWith("Etc/")
          || id.startsWith("SystemV/")
          || number++ % SLICE != 0) {
        continue;
      }
      for (Rate rate : BENCH ? RATES : List.of(RATES.get(schedules % RATES.size()))) {
        anchors += check(ZoneId.of(id), rate);
        schedules++;
        if (BENCH && schedules % 100 == 0) {
          System.out.printf(
              "%d schedules of a year, %d anchors, up to %s%n", schedules, anchors, id);
        }
      }
    }

    assertThat(anchors).isGreaterThan(schedules * 365 * 3);
    if (BENCH) {
      System.out.printf("%d schedules of a year, %d anchors%n", schedules, anchors);
    }
  }

  /**
   * Whether a year of four anchors a day is where java.time's own rules say; how many there are.
   */
  private static int check(ZoneId zone, Rate rate) {
    Library library =
        new Library(Runs.parts(rate, 601, 801, 733).parts(), Runs.contents("x", "", rate, 61, 190));
    Schedule schedule =
        Runs.schedule(
            """
            channel: C
            premiere: 2026-01-01 21:00 %s
            repeats: [01:30, 02:45, noon]
            closes: 2027-01-01 05:00 %s
            """
                .formatted(zone, zone),
            library,
            rate);
    long cursor = 0;
    for (Item item : schedule.items()) {
      if (item.start() != cursor) {
        throw new AssertionError(zone + " " + rate + ": a gap or an overlap at frame " + cursor);
      }
      cursor = item.end();
    }
    Map<Instant, Airing> due =
        schedule.airings().stream()
            .filter(airing -> ANCHORED.contains(airing.kind()))
            .collect(Collectors.toMap(Airing::due, Function.identity()));
    int anchors = 0;
    for (LocalDate date = LocalDate.of(2026, 1, 2);
        date.getYear() == 2026;
        date = date.plusDays(1)) {
      for (LocalTime time : TIMES) {
        ZonedDateTime at = ZonedDateTime.of(date.atTime(time), zone);
        Airing airing = due.get(at.toInstant());
        Duration late =
            airing == null
                ? Duration.ofDays(1)
                : Duration.between(at.toInstant(), schedule.grid().at(airing.start()));
        if (late.isNegative() || late.compareTo(frame(rate)) > 0) {
          throw new AssertionError(rate + " at " + at + ": off by " + late);
        }
        anchors++;
      }
    }
    return anchors;
  }

  private static Duration frame(Rate rate) {
    return Duration.ofNanos(1_000_000_000L * rate.denominator() / rate.numerator());
  }
}
