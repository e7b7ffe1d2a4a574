package boxset.editions;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Languages as tags and as viewers read them. */
public final class Languages {
  private Languages() {}

  /**
   * The BCP 47 tag for what a file says: {@code eng} and {@code en-US} become {@code en} and {@code
   * en-US}. Empty for nothing, for {@code und} and for what is no language.
   */
  public static Optional<String> tag(String said) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(said.replace('_', '-')).build();
      String language = locale.getLanguage();
      if (language.isEmpty() || language.equals("und")) {
        return Optional.empty();
      }
      if (language.length() == 3) {
        for (String two : Locale.getISOLanguages()) {
          if (iso3(two).equals(language)) {
            return Optional.of(
                new Locale.Builder().setLocale(locale).setLanguage(two).build().toLanguageTag());
          }
        }
      }
      return Optional.of(locale.toLanguageTag());
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  private static String iso3(String two) {
    return Locale.of(two).getISO3Language();
  }

  /** A language in its own words, with a capital: {@code Deutsch}. */
  public static String name(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    String name = locale.getDisplayName(locale);
    return name.isEmpty()
        ? tag
        : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(locale)
            + name.substring(name.offsetByCodePoints(0, 1));
  }

  /** The text, or the text and a number, so that it is not yet among those taken. */
  public static String unique(Set<String> taken, String text, String between) {
    String candidate = text;
    for (int n = 2; !taken.add(candidate); n++) {
      candidate = text + between + n;
    }
    return candidate;
  }
}
