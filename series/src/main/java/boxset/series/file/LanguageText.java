package boxset.series.file;

import boxset.series.diagnostics.Place;
import boxset.series.model.LanguageTag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Languages by BCP 47 tags: {@code en}, {@code pt-BR}, {@code zh-Hant}. */
final class LanguageText {
  /** A language of what is spoken or written. */
  static final Shape<String> LANGUAGE =
      new TextShape<>(
          "a language",
          "en",
          Scalars.pattern("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"),
          (text, reading) -> read(text.place(), text.text().strip(), reading));

  private LanguageText() {}

  private static Optional<String> read(Place place, String tag, Reading reading) {
    Optional<String> known = LanguageTag.of(tag);
    if (known.isPresent()) {
      return known;
    }
    String[] pieces = tag.split("-", -1);
    Optional<String> shorter =
        pieces[0].length() == 3 ? LanguageTag.twoLetters(pieces[0]) : Optional.empty();
    if (shorter.isPresent()) {
      return reading.refuse(
          place,
          "`" + tag + "` has a code of two letters, and players know only that",
          "Write: " + shorter.get() + tag.substring(3));
    }
    if (pieces.length == 2 && LanguageTag.of(pieces[0]).isPresent() && pieces[1].length() == 2) {
      return reading.refuse(
          place,
          "there is no country `" + pieces[1] + "`",
          "Write only `" + pieces[0] + "`, or an ISO 3166 code after it, such as pt-BR.");
    }
    return reading.refuse(place, "`" + tag + "` is not a language", remedy(tag));
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
