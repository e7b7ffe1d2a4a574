package boxset.series.model;

import boxset.series.diagnostics.Place;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A day, or a time on a day.
 *
 * @param time empty for the first moment of the day
 * @param zone empty when neither the value nor the series names one; UTC is then meant
 */
public record When(LocalDate date, Optional<LocalTime> time, Optional<ZoneId> zone, Place place) {
  /** The moment meant. */
  public ZonedDateTime moment() {
    return date.atTime(time.orElse(LocalTime.MIDNIGHT)).atZone(zone.orElse(ZoneOffset.UTC));
  }
}
