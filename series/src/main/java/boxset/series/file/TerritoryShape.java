package boxset.series.file;

import boxset.series.yaml.Value.Text;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Countries by ISO 3166-1 codes, or the whole world. */
final class TerritoryShape {
  private static final Set<String> CODES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  private static final Shape<Set<String>> COUNTRY =
      new TextShape<>(
          "`world`, or countries by their codes",
          "world",
          Scalars.pattern("^(world|[A-Z]{2})$"),
          (text, reading) -> country(text, reading));

  /** Empty for the world. */
  static final Shape<Set<String>> COUNTRIES =
      Scalars.map(COUNTRY.oneOrMore("`world`, or countries by their codes"), TerritoryShape::union);

  private TerritoryShape() {}

  private static Set<String> union(List<Set<String>> sets) {
    Set<String> all = new TreeSet<>();
    sets.forEach(all::addAll);
    return Collections.unmodifiableSet(all);
  }

  private static Optional<Set<String>> country(Text text, Reading reading) {
    String code = text.text().strip();
    if (code.equals("world")) {
      return Optional.of(Set.of());
    }
    if (CODES.contains(code)) {
      return Optional.of(Set.of(code));
    }
    return reading.refuse(text.place(), "`" + code + "` is not a country code", remedy(code));
  }

  private static String remedy(String code) {
    String upper = code.toUpperCase(Locale.ROOT);
    if (CODES.contains(upper)) {
      return "Write it in capitals: " + upper;
    }
    if (upper.equals("UK")) {
      return "Write: GB";
    }
    return CODES.stream()
        .sorted(Comparator.naturalOrder())
        .filter(c -> Locale.of("", c).getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(code))
        .findFirst()
        .map(c -> "Write: " + c)
        .orElse("Write `world`, or two capitals of ISO 3166: US, GB, DE.");
  }
}
