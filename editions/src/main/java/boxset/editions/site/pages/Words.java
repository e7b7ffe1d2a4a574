package boxset.editions.site.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The page's own words, such as "Chapters", in one language. The words of the series are never
 * translated.
 */
public final class Words {
  private static final Map<String, Words> ONCE = new ConcurrentHashMap<>();

  private final Map<String, String> words;

  private Words(Map<String, String> words) {
    this.words = words;
  }

  /**
   * The words for pages in a language; English where we have none.
   *
   * @param language BCP 47 tag; only its primary language counts
   */
  public static Words of(String language) {
    return ONCE.computeIfAbsent(language, Words::read);
  }

  private static Words read(String language) {
    String primary = Locale.forLanguageTag(language).getLanguage();
    try (InputStream in = Words.class.getResourceAsStream("words/" + primary + ".properties")) {
      if (in == null) {
        return read("en");
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> words = new HashMap<>();
      properties.stringPropertyNames().forEach(k -> words.put(k, properties.getProperty(k)));
      return new Words(words);
    } catch (IOException e) {
      throw new UncheckedIOException("words of the site: " + primary, e);
    }
  }

  /**
   * A word.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public String get(String name) {
    String word = words.get(name);
    if (word == null) {
      throw new IllegalArgumentException("the site has no word named " + name);
    }
    return word;
  }

  /** A running time as people say it: "52 min", "1 h 4 min", "40 s"; rounded to the nearest. */
  public String duration(long ms) {
    long seconds = (ms + 500) / 1000;
    if (seconds < 60) {
      return get("seconds").replace("{0}", Long.toString(seconds));
    }
    long minutes = (seconds + 30) / 60;
    return minutes < 60
        ? get("minutes").replace("{0}", Long.toString(minutes))
        : get("hours-minutes")
            .replace("{0}", Long.toString(minutes / 60))
            .replace("{1}", Long.toString(minutes % 60));
  }
}
