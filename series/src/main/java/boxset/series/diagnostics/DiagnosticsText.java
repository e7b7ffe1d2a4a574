package boxset.series.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints findings for people: where, what, the line with a marker under it, what to do.
 *
 * <pre>
 * series.yaml:14:5: error: a part has no key `chapter`
 *    14 |     chapter:
 *       |     ^^^^^^^
 *       Did you mean `chapters`?
 * </pre>
 */
public final class DiagnosticsText {
  private static final String RESET = "\u001b[0m";
  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";

  /** Whether to colour for a terminal. */
  public enum Style {
    PLAIN,
    COLOURED
  }

  private DiagnosticsText() {}

  /** All findings, each ended by an empty line, then how many there are; empty for none. */
  public static String render(Diagnostics diagnostics, Style style) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics.sorted()) {
      out.append(render(diagnostic, style)).append('\n');
    }
    return out.isEmpty() ? "" : out.append(summary(diagnostics)).append('\n').toString();
  }

  /** One finding; every line of it is ended. */
  public static String render(Diagnostic diagnostic, Style style) {
    boolean coloured = style == Style.COLOURED;
    String colour = coloured ? colour(diagnostic.severity()) : "";
    String bold = coloured ? BOLD : "";
    String dim = coloured ? DIM : "";
    String reset = coloured ? RESET : "";
    StringBuilder out = new StringBuilder();
    diagnostic.place().ifPresent(p -> out.append(bold).append(where(p)).append(": ").append(reset));
    out.append(colour).append(word(diagnostic.severity())).append(": ").append(reset);
    out.append(bold).append(printable(diagnostic.problem())).append(reset).append('\n');
    String indent = "   ";
    Place place = diagnostic.place().orElse(Place.whole(""));
    if (place.line() > 0) {
      MarkedLine marked = MarkedLine.of(place);
      String number = String.format(Locale.ROOT, "%5d", place.line());
      indent = " ".repeat(number.length() + 1);
      out.append(dim).append(number).append(" | ").append(reset).append(marked.line()).append('\n');
      out.append(dim).append(indent).append("| ").append(reset);
      out.append(colour).append(marked.marker()).append(reset).append('\n');
    }
    if (!diagnostic.remedy().isEmpty()) {
      for (String line : diagnostic.remedy().lines().toList()) {
        out.append(indent).append(printable(line)).append('\n');
      }
    }
    return out.toString();
  }

  private static String where(Place place) {
    String file = printable(place.file());
    return place.line() > 0 ? file + ":" + place.line() + ":" + place.column() : file;
  }

  private static String summary(Diagnostics diagnostics) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      int count = diagnostics.count(severity);
      if (count > 0) {
        counts.add(count + " " + word(severity) + (count == 1 ? "" : "s"));
      }
    }
    return String.join(", ", counts);
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static String colour(Severity severity) {
    return switch (severity) {
      case ERROR -> "\u001b[1;31m";
      case WARNING -> "\u001b[1;33m";
      case NOTE -> "\u001b[1;36m";
    };
  }

  /** Text of users may hold characters that a terminal would obey. */
  private static String printable(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) ? '\uFFFD' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
