package boxset.editions.menu;

import boxset.editions.site.pages.Words;
import boxset.steps.MenuLetters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a menu: only what its typefaces have letters for, and a note of what they lack. */
final class MenuSpeech {
  private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u200B\\uFEFF]");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final MenuLetters letters;
  private final Words words;
  private final String language;
  private final List<String> notes = new ArrayList<>();

  MenuSpeech(MenuLetters letters, String language) {
    this.letters = letters;
    this.language = language;
    this.words = Words.of(language);
  }

  /** One of the menu's own words. */
  String word(String name) {
    return words.get(name);
  }

  /** One of the menu's own words with numbers in it. */
  String word(String name, Object... values) {
    String word = words.get(name);
    for (int i = 0; i < values.length; i++) {
      word = word.replace("{" + i + "}", values[i].toString());
    }
    return word;
  }

  /** A running time. */
  String duration(long millis) {
    return words.duration(millis);
  }

  /**
   * Words of the series.
   *
   * @param fallback what stands for them when there are none, or letters are missing
   * @param where where they are from, for the user
   */
  String say(String said, String fallback, String where) {
    String plain = SPACES.matcher(UNSEEN.matcher(said).replaceAll("")).replaceAll(" ").strip();
    if (plain.isEmpty()) {
      return fallback;
    }
    List<String> missing = letters.missing(plain);
    if (missing.isEmpty()) {
      return plain;
    }
    note(missing, fallback, where);
    return fallback;
  }

  private void note(List<String> missing, String instead, String where) {
    String note =
        "%s: the typeface of discs' menus has no %s, and the menu says %s. Write it in Latin letters to have it there."
            .formatted(
                where,
                String.join(" ", missing),
                instead.isEmpty() ? "nothing instead" : "\"" + instead + "\" instead");
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }

  /** A track by the name that viewers choose it by, or by its language. */
  String track(DiscContents.Track track, String where) {
    Locale named = Locale.forLanguageTag(track.language());
    String own = named.getDisplayLanguage(Locale.forLanguageTag(language));
    String known = letters.missing(own).isEmpty() ? own : named.getDisplayLanguage(Locale.ENGLISH);
    return say(track.name(), known, where);
  }

  /** A scene by its number and its name. */
  String scene(DiscContents.Item item, int chapter) {
    String label = say(item.label(), String.valueOf(item.number()), "What parts are called");
    String name = say(item.chapters().get(chapter - 1), "", label + ", chapter " + chapter);
    return name.isEmpty() ? word("menu.scene", chapter) : chapter + "  " + name;
  }

  /** What could not be said. */
  List<String> notes() {
    return notes;
  }
}
