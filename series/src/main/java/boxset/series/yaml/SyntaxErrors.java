package boxset.series.yaml;

import boxset.series.diagnostics.Diagnostics;
import boxset.series.diagnostics.Place;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in plain words why a file is not YAML, from what the parser stumbled on. */
final class SyntaxErrors {
  private static final Pattern NO_SPACE_AFTER_KEY =
      Pattern.compile("\\s*(?:- +)*([A-Za-z_][A-Za-z_ ]*):(\\S.*)");
  private static final Pattern NO_SPACE_AFTER_DASH = Pattern.compile("\\s*-([^\\s-].*)");
  private static final Pattern ONE_WORD = Pattern.compile("\\s*(?:- +)*([a-z_]+)\\s*");
  private static final Pattern KEY_AND_VALUE =
      Pattern.compile("(\\s*(?:- +)*)((?:[^\\s#'\"\\[{]|:\\S)(?:[^:]|:\\S)*): +(\\S.*?)\\s*");

  private final SourceText source;

  SyntaxErrors(SourceText source) {
    this.source = source;
  }

  private record Words(int from, int to, String problem, String remedy) {}

  void report(MarkedYamlEngineException e, Diagnostics diagnostics) {
    String problem = Objects.requireNonNullElse(e.getProblem(), "");
    int at = e.getProblemMark().map(Mark::getIndex).orElse(0);
    int context = e.getContextMark().map(Mark::getIndex).orElse(at);
    Words words = words(problem, at, context);
    Place place = source.place(words.from(), words.to());
    diagnostics.error(place, words.problem(), words.remedy());
  }

  private Words words(String problem, int at, int context) {
    if (problem.contains("\\t(TAB)")) {
      return at(at, "a tab indents this line", "Indent with spaces, two for each step.");
    }
    if (problem.contains("cannot start any token")) {
      return beginsWith(at);
    }
    if (problem.startsWith("mapping values are not allowed")) {
      return colonTooMany(at);
    }
    if (problem.startsWith("could not find expected ':'")) {
      return noKey(context);
    }
    if (problem.startsWith("found unexpected end of stream")) {
      return at(context, "this quote is opened and never closed", "Put the same quote at the end.");
    }
    if (problem.startsWith("expected ',' or")) {
      return bracket(at, context);
    }
    if (problem.startsWith("expected <block end>")) {
      return blockEnd(problem, at);
    }
    if (problem.startsWith("found unknown escape")) {
      return at(
          at - 1,
          "in double quotes \\ begins a code, and `\\" + character(at) + "` is none",
          "Write \\\\ for \\, and / between folders.");
    }
    if (problem.startsWith("unexpected character found")
        || problem.contains("are not allowed here")
        || problem.startsWith("expected chomping")
        || problem.startsWith("expected a comment or a line break")
        || problem.startsWith("expected the node content")) {
      return beginsWith(context);
    }
    if (problem.startsWith("expected '<document start>'")) {
      return at(at, "the file has ended before this line", "Look for a bracket too many above.");
    }
    return at(
        at, "this line is not YAML: " + problem, "Put values with special characters in quotes.");
  }

  private Words beginsWith(int at) {
    String remedy = suggestion(at).map(s -> "Write: " + s).orElse("Put the whole value in quotes.");
    return at(at, "a value that begins with " + character(at) + " needs quotes", remedy);
  }

  private Words colonTooMany(int at) {
    int line = source.lineOf(at);
    Matcher here = KEY_AND_VALUE.matcher(source.line(line));
    if (here.matches() && source.startOfLine(line) + here.start(3) <= at) {
      return at(
          at,
          "a colon followed by a space ends a key",
          "Write: " + quoted(here.group(2), here.group(3)));
    }
    Optional<Integer> above = lineAbove(line);
    if (above.isPresent()) {
      Matcher before = NO_SPACE_AFTER_KEY.matcher(source.line(above.get()));
      if (before.matches() && !KEY_AND_VALUE.matcher(source.line(above.get())).matches()) {
        return missingSpace(above.get(), before);
      }
      Matcher word = ONE_WORD.matcher(source.line(above.get()));
      if (word.matches()) {
        return at(
            source.startOfLine(above.get()) + word.end(1),
            "a colon is missing after `" + word.group(1) + "`",
            "Write: " + word.group(1) + ":");
      }
    }
    return new Words(
        source.startOfLine(line) + indentation(line),
        at,
        "this line is indented further than the one above, which has its value already",
        "Begin it in the same column as the keys it belongs with.");
  }

  private Words noKey(int context) {
    int line = source.lineOf(context);
    Matcher key = NO_SPACE_AFTER_KEY.matcher(source.line(line));
    if (key.matches()) {
      return missingSpace(line, key);
    }
    Matcher dash = NO_SPACE_AFTER_DASH.matcher(source.line(line));
    if (dash.matches()) {
      int at = source.startOfLine(line) + dash.start(1) - 1;
      return at(at, "a space is missing after the dash", "Write: - " + dash.group(1));
    }
    return new Words(
        context, source.length(), "this line has no key", "Every line here is `key: value`.");
  }

  private Words missingSpace(int line, Matcher matched) {
    int at = source.startOfLine(line) + matched.end(1);
    return at(
        at,
        "a space is missing after `" + matched.group(1) + ":`",
        "Write: " + matched.group(1) + ": " + matched.group(2));
  }

  private Words bracket(int at, int context) {
    String open = character(context);
    boolean sameLine = source.lineOf(at) == source.lineOf(context);
    if (sameLine && source.at(at) == ':') {
      int start = at;
      while (start > context + 1 && !(source.at(start - 1) == ' ' && source.at(start - 2) == ':')) {
        start--;
      }
      int end = at;
      while (end < source.length() && ",}]\n\r".indexOf(source.at(end)) < 0) {
        end++;
      }
      String value = source.place(start, end).text();
      int from = source.place(start, end).column() - 1;
      String words =
          value.substring(
              value.offsetByCodePoints(0, from), value.offsetByCodePoints(0, from + end - start));
      return at(
          at,
          "a colon followed by a space ends a key",
          "Put the value in quotes: " + quote(words.strip()));
    }
    String close = open.equals("{") ? "}" : "]";
    return at(
        context,
        "this "
            + open
            + " is not closed by a "
            + close
            + (sameLine ? "" : " before line " + (source.lineOf(at) + 1)),
        "Add the " + close + ", or a comma if one is missing between two values.");
  }

  private Words blockEnd(String problem, int at) {
    if (problem.endsWith("'<scalar>'")) {
      Optional<Integer> opened = quoteOpenedAbove(at);
      if (opened.isPresent()) {
        return at(
            opened.get(),
            "this quote is not closed on its line",
            "Put the same quote at the end of the value.");
      }
      return at(
          at,
          "the quotes end before this",
          suggestion(at)
              .map(s -> "Write: " + s)
              .orElse("Put the whole value in quotes, and a \\ before a quote inside \"...\"."));
    }
    if (problem.endsWith("']'") || problem.endsWith("'}'")) {
      return at(at, "this " + character(at) + " closes nothing", "Remove it, or use quotes.");
    }
    if (problem.endsWith("'?'")) {
      return at(
          at,
          "a key stands where the list above goes on",
          "Indent the list further than this key, or begin this line with `- `.");
    }
    return at(
        at,
        "this line does not line up with any line above it",
        "Begin it in the same column as the keys it belongs with.");
  }

  /** The quote that ends just before an index, if it was opened on an earlier line. */
  private Optional<Integer> quoteOpenedAbove(int at) {
    int end = at - 1;
    while (end > 0 && source.at(end) == ' ') {
      end--;
    }
    int quote = source.at(end);
    int line = source.lineOf(at);
    if ((quote != '"' && quote != '\'') || count(quote, source.startOfLine(line), at) % 2 == 0) {
      return Optional.empty();
    }
    for (int i = source.startOfLine(line) - 1; i >= 0; i--) {
      if (source.at(i) == quote) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private int count(int character, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += source.at(i) == character ? 1 : 0;
    }
    return count;
  }

  private static String withoutQuotes(String value) {
    boolean quoted =
        value.length() > 1
            && (value.startsWith("'") || value.startsWith("\""))
            && value.charAt(0) == value.charAt(value.length() - 1);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  /** The line with its value in quotes, when it is a key and a value. */
  private Optional<String> suggestion(int at) {
    Matcher line = KEY_AND_VALUE.matcher(source.line(source.lineOf(at)));
    return line.matches()
        ? Optional.of(quoted(line.group(2), withoutQuotes(line.group(3))))
        : Optional.empty();
  }

  private static String quoted(String key, String value) {
    return key + ": " + quote(value);
  }

  private static String quote(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private Optional<Integer> lineAbove(int line) {
    for (int above = line - 1; above >= 0; above--) {
      String text = source.line(above).strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        return Optional.of(above);
      }
    }
    return Optional.empty();
  }

  private int indentation(int line) {
    int start = source.startOfLine(line);
    int index = start;
    while (source.at(index) == ' ') {
      index++;
    }
    return index - start;
  }

  private String character(int index) {
    return index < source.length() ? Character.toString(source.at(index)) : "the end";
  }

  private static Words at(int index, String problem, String remedy) {
    return new Words(index, index + 1, problem, remedy);
  }
}
