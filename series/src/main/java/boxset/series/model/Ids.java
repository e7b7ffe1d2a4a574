package boxset.series.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an id looks like: lower case letters, digits and dashes, as they stand in addresses. */
public final class Ids {
  /** The most characters of an id. */
  public static final int LONGEST = 60;

  /** The form of an id, as a regular expression that Java and JSON Schema both read. */
  public static final String PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$";

  private static final Pattern FORM = Pattern.compile(PATTERN);
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

  private Ids() {}

  /** Whether a text is an id. */
  public static boolean isId(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }

  /** The id that a title gives: "Dee, in full" becomes {@code dee-in-full}; may be empty. */
  public static String of(String title) {
    String letters =
        title.replace("ß", "ss").replace("æ", "ae").replace("ø", "o").replace("&", " and ");
    String plain =
        MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFKD)).replaceAll("");
    String joined =
        OTHERS
            .matcher(plain.toLowerCase(Locale.ROOT).replace("'", "").replace("’", ""))
            .replaceAll("-");
    String cut = joined.length() > LONGEST ? joined.substring(0, LONGEST) : joined;
    int from = cut.startsWith("-") ? 1 : 0;
    int to = cut.endsWith("-") ? cut.length() - 1 : cut.length();
    return from < to ? cut.substring(from, to) : "";
  }
}
