package boxset.series.file;

import static boxset.series.file.Key.optional;

import boxset.series.model.Availability;
import boxset.series.model.Territories;
import boxset.series.model.When;
import java.util.Set;

/** When and where a window is open, which all of them say alike. */
final class AvailabilityKeys {
  static final Key<When> OPENS =
      optional("opens", DateText.DAY_OR_TIME, "When it opens.")
          .without("open at once")
          .not("from", "start", "starts", "date", "release");
  static final Key<When> CLOSES =
      optional("closes", DateText.DAY_OR_TIME, "When it closes.")
          .without("never")
          .not("to", "until", "end", "ends");
  static final Key<Set<String>> WHERE =
      optional("where", TerritoryShape.COUNTRIES, "`world`, or countries by their codes.")
          .without("world")
          .not("territory", "territories", "countries");
  static final Key<Set<String>> EXCEPT =
      optional("except", TerritoryShape.COUNTRIES, "Countries taken away from `where`.");

  private AvailabilityKeys() {}

  static Availability availability(Fields f) {
    Availability availability =
        new Availability(
            f.get(OPENS),
            f.get(CLOSES),
            new Territories(f.get(WHERE).orElse(Set.of()), f.get(EXCEPT).orElse(Set.of())));
    WindowChecks.order(availability, f.reading());
    return availability;
  }
}
