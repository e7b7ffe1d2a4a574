package boxset.series.model;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Language tags of BCP 47, as players understand them. */
public final class LanguageTag {
  private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());
  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  private LanguageTag() {}

  /**
   * The tag in its usual letters: {@code PT-br} gives {@code pt-BR}. Empty for what is no tag, for
   * unknown codes of two letters, and for a code of three letters where one of two exists (RFC
   * 5646, section 2.2.1).
   */
  public static Optional<String> of(String tag) {
    Locale locale;
    try {
      locale = new Locale.Builder().setLanguageTag(tag).build();
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
    String language = locale.getLanguage();
    boolean known =
        language.length() == 3 ? twoLetters(language).isEmpty() : TWO_LETTERS.contains(language);
    String country = locale.getCountry();
    boolean somewhere = country.length() != 2 || COUNTRIES.contains(country);
    return known && somewhere ? Optional.of(locale.toLanguageTag()) : Optional.empty();
  }

  /** The code of two letters that a code of three stands for: {@code eng} gives {@code en}. */
  public static Optional<String> twoLetters(String three) {
    return Arrays.stream(Locale.getISOLanguages())
        .sorted()
        .filter(code -> Locale.of(code).getISO3Language().equals(three))
        .findFirst();
  }
}
