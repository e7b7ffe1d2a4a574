package boxset.editions.channel;

import boxset.series.model.RunSettings.DoubleHour;
import boxset.series.model.RunSettings.MissingHour;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/**
 * The clocks that a channel keeps. A broadcast day is named by the date it begins on; times before
 * its beginning belong to its night, which is the next date's.
 *
 * @param dayStart when a broadcast day begins
 */
record CivilClock(ZoneId zone, LocalTime dayStart, MissingHour missingHour, DoubleHour doubleHour) {

  /** A time of day of a broadcast day, on the calendar. */
  LocalDateTime local(LocalDate day, LocalTime time) {
    return (time.isBefore(dayStart) ? day.plusDays(1) : day).atTime(time);
  }

  /** The broadcast day that a time on the calendar belongs to. */
  LocalDate day(LocalDateTime local) {
    LocalDate date = local.toLocalDate();
    return local.toLocalTime().isBefore(dayStart) ? date.minusDays(1) : date;
  }

  /** The broadcast day of a moment. */
  LocalDate day(Instant moment) {
    return day(LocalDateTime.ofInstant(moment, zone));
  }

  /**
   * The moments that clocks show a time: one; in an hour that a day does not have, as {@link
   * MissingHour} says, and in one that it has twice, as {@link DoubleHour} says.
   */
  List<Instant> moments(LocalDateTime local) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    return switch (offsets.size()) {
      case 1 -> List.of(local.toInstant(offsets.getFirst()));
      case 0 -> missingHour == MissingHour.SKIP ? List.of() : List.of(shifted(local));
      default ->
          switch (doubleHour) {
            case FIRST -> List.of(local.toInstant(offsets.getFirst()));
            case SECOND -> List.of(local.toInstant(offsets.getLast()));
            case BOTH -> offsets.stream().map(local::toInstant).toList();
          };
    };
  }

  /** When a broadcast day begins: every day does, and once. */
  Instant start(LocalDate day) {
    LocalDateTime local = day.atTime(dayStart);
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    return offsets.isEmpty() ? shifted(local) : local.toInstant(offsets.getFirst());
  }

  /** What was before the clocks went forward still counts: as much later as they do. */
  private Instant shifted(LocalDateTime local) {
    ZoneOffsetTransition gap = zone.getRules().getTransition(local);
    return local.toInstant(gap.getOffsetBefore());
  }
}
