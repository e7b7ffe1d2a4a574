package boxset.series.file;

import boxset.series.diagnostics.Place;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Languages by BCP 47 tags: {@code en}, {@code pt-BR}, {@code zh-Hant}. */
final class LanguageText {
  /** A language of what is spoken or written. */
  static final Shape<String> LANGUAGE =
      new TextShape<>(
          "a language",
          "en",
          Scalars.pattern("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"),
          (text, reading) -> read(text.place(), text.text().strip(), reading));

  private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());
  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  private LanguageText() {}

  private static Optional<String> read(Place place, String tag, Reading reading) {
    Locale locale;
    try {
      locale = new Locale.Builder().setLanguageTag(tag).build();
    } catch (IllformedLocaleException e) {
      return reading.refuse(place, "`" + tag + "` is not a language", remedy(tag));
    }
    String language = locale.getLanguage();
    Optional<String> shorter = language.length() == 3 ? twoLetters(language) : Optional.empty();
    if (shorter.isPresent()) {
      return reading.refuse(
          place,
          "`" + tag + "` has a code of two letters, and players know only that",
          "Write: " + shorter.get() + tag.substring(3));
    }
    boolean known = language.length() == 3 || TWO_LETTERS.contains(language);
    if (!known) {
      return reading.refuse(place, "`" + tag + "` is not a language", remedy(tag));
    }
    String country = locale.getCountry();
    if (country.length() == 2 && !COUNTRIES.contains(country)) {
      return reading.refuse(
          place,
          "there is no country `" + country + "`",
          "Write only `" + language + "`, or an ISO 3166 code after it, such as pt-BR.");
    }
    return Optional.of(locale.toLanguageTag());
  }

  private static String remedy(String tag) {
    String underscored = tag.replace('_', '-');
    if (!underscored.equals(tag)) {
      return "Write: " + underscored;
    }
    String other =
        switch (tag.toLowerCase(Locale.ROOT)) {
          case "jp" -> "ja";
          case "cn" -> "zh";
          case "kr" -> "ko";
          case "dk" -> "da";
          case "se" -> "sv for Swedish; se is Northern Sami";
          case "cz" -> "cs";
          case "gr" -> "el";
          case "ua" -> "uk";
          default -> "";
        };
    if (!other.isEmpty()) {
      return "That is a country; write: " + other;
    }
    return byName(tag)
        .map(code -> "Write: " + code)
        .orElse("Write its code: en, de, pt-BR (ISO 639 and BCP 47).");
  }

  private static Optional<String> byName(String name) {
    return languages().stream()
        .filter(
            code -> nameOf(code).equalsIgnoreCase(name) || ownNameOf(code).equalsIgnoreCase(name))
        .findFirst();
  }

  private static Optional<String> twoLetters(String three) {
    return languages().stream()
        .filter(code -> Locale.of(code).getISO3Language().equals(three))
        .findFirst();
  }

  private static String nameOf(String code) {
    return Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
  }

  private static String ownNameOf(String code) {
    return Locale.of(code).getDisplayLanguage(Locale.of(code));
  }

  private static List<String> languages() {
    return Arrays.stream(Locale.getISOLanguages()).sorted().toList();
  }
}
