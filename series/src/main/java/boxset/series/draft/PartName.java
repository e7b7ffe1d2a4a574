package boxset.series.draft;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a file says about the part in it.
 *
 * @param number of the part
 * @param noun what the name calls a part, such as Episode
 * @param title empty when the name has none
 * @param before the words before the number, often the title of the series
 */
public record PartName(OptionalInt number, Optional<String> noun, String title, String before) {
  private static final int CASE =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
  private static final List<String> WORDS =
      List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final List<String> ROMAN =
      List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");

  private static final Pattern SEASON =
      Pattern.compile("\\bS(?:eason)? ?\\d{1,2} ?E(?:p(?:isode)?)? ?(?<number>\\d{1,3})\\b", CASE);
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?<noun>part|pt|episode|épisode|episodio|ep|folge|teil|partie|session|film|e) ?[#-]? ?"
              + "(?<number>\\d{1,3})\\b",
          CASE);
  private static final Pattern SPELLED =
      Pattern.compile(
          "\\b(?<noun>part|episode|épisode|episodio|folge|teil|partie|session) ?-? ?"
              + "(?<number>one|two|three|four|five|six|seven|eight|nine|ten"
              + "|iii|ii|iv|ix|viii|vii|vi|v|x|i)\\b",
          CASE);
  private static final Pattern LEADING =
      Pattern.compile("^(?<number>\\d{1,3})\\b(?! ?(?:fps|p)\\b)");
  private static final Pattern TRAILING = Pattern.compile("(?<![\\d.])(?<number>\\d{1,3})$");

  /** What people write after a title to tell exports apart. */
  private static final Pattern EXPORT_WORDS =
      Pattern.compile(
          "(?:^|[ -]+)(?:\\(\\d+\\)|v\\d+(?:\\.\\d+)?|final|finals|master|mastered|mstr|graded|online|conform|prores\\w*"
              + "|422|4444|hq|lt|dnxh[dr]|h26[45]|hevc|x26[45]|xdcam|\\d{3,4}[pi]\\d*(?:\\.\\d+)?|\\d{3,4}x\\d{3,4}(?:[pi]\\d*)?|4k|uhd|hd"
              + "|\\d{2}(?:\\.\\d+)?(?:fps|p)|\\d{1,3}s|[57]\\.1|2\\.0|2398|23976|2997|stereo|51|20|lock|locked|export"
              + "|copy|texted|textless|rec709|sdr|web|approved)$",
          CASE);

  /** Reads a file name, with or without a folder. */
  public static PartName of(String path) {
    String words = words(FileNames.stem(path));
    String plain = withoutExportWords(words);
    for (Pattern pattern : List.of(SEASON, NAMED, SPELLED, LEADING, TRAILING)) {
      Matcher m = pattern.matcher(plain);
      if (m.find()) {
        return found(pattern, m, plain);
      }
    }
    return untold(plain);
  }

  /**
   * Reads the names of files that may be parts of one series. A bare number, such as the 3 of
   * {@code LongWay_03}, is only believed where another file differs from it in that number alone:
   * {@code fire2.mov} by itself is no second part.
   */
  public static Map<String, PartName> of(List<String> paths) {
    Map<String, PartName> names = new LinkedHashMap<>();
    Map<String, Set<Integer>> numbers = new HashMap<>();
    for (String path : paths) {
      PartName name = of(path);
      names.put(path, name);
      if (name.isBare()) {
        numbers.computeIfAbsent(name.before(), _ -> new HashSet<>()).add(name.number().getAsInt());
      }
    }
    names.replaceAll((path, name) ->
        name.isBare() && numbers.getOrDefault(name.before(), Set.of()).size() < 2
            ? untold(withoutExportWords(words(FileNames.stem(path))))
            : name);
    return names;
  }

  private boolean isBare() {
    return number.isPresent() && noun.isEmpty();
  }

  private static PartName untold(String words) {
    return new PartName(OptionalInt.empty(), Optional.empty(), capital(words), "");
  }

  private static PartName found(Pattern pattern, Matcher m, String plain) {
    Optional<String> noun = Optional.empty();
    if (pattern == SEASON) {
      noun = Optional.of("Episode");
    } else if (pattern == NAMED || pattern == SPELLED) {
      noun = noun(m.group("noun"));
    }
    return new PartName(
        OptionalInt.of(number(m.group("number"))),
        noun,
        capital(trimmed(withoutExportWords(plain.substring(m.end())))),
        withoutCapitals(trimmed(plain.substring(0, m.start()))));
  }

  /** Words that a name joins by underscores, points or capitals. */
  private static String words(String stem) {
    String spaced = stem.replace('_', ' ');
    if (!spaced.contains(" ")) {
      spaced = spaced.replaceAll("\\.(?!\\d)|(?<!\\d)\\.", " ");
    }
    if (!spaced.contains(" ")) {
      spaced = withoutCapitals(spaced.replaceAll("(?<=\\p{L})-(?=\\p{L})", " "));
    }
    return spaced.replaceAll(" +", " ").strip();
  }

  private static String withoutCapitals(String words) {
    return words.contains(" ") ? words : words.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
  }

  private static String withoutExportWords(String words) {
    String left = words;
    Matcher m = EXPORT_WORDS.matcher(left);
    while (m.find()) {
      left = left.substring(0, m.start()).stripTrailing();
      m = EXPORT_WORDS.matcher(left);
    }
    return left;
  }

  private static Optional<String> noun(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "part", "pt" -> Optional.of("Part");
      case "episode", "ep", "e" -> Optional.of("Episode");
      case "session" -> Optional.of("Session");
      default -> Optional.of(capital(word.toLowerCase(Locale.ROOT)));
    };
  }

  private static int number(String written) {
    String word = written.toLowerCase(Locale.ROOT);
    if (WORDS.contains(word)) {
      return WORDS.indexOf(word) + 1;
    }
    return ROMAN.contains(word) ? ROMAN.indexOf(word) + 1 : Integer.parseInt(word);
  }

  private static String trimmed(String text) {
    return text.replaceAll("^[\\s\\-–—:.,)]+|[\\s\\-–—:.,(]+$", "");
  }

  private static String capital(String text) {
    String trimmed = trimmed(text);
    return trimmed.isEmpty()
        ? ""
        : trimmed.substring(0, trimmed.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
            + trimmed.substring(trimmed.offsetByCodePoints(0, 1));
  }
}
