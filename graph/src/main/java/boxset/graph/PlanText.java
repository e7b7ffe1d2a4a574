package boxset.graph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Prints a plan: a paragraph per step, its names in one column. */
final class PlanText {
  private static final int LONGEST_VALUE = 200;

  private PlanText() {}

  static String of(Plan plan, Path base) {
    StringBuilder text = new StringBuilder();
    for (Step step : plan.steps()) {
      text.append(step.id()).append("  ").append(step.work().verb()).append('\n');
      List<String[]> rows = rows(step, base);
      int width = rows.stream().mapToInt(row -> row[0].length()).max().orElse(0);
      for (String[] row : rows) {
        text.append("  ").append(row[0]).append(" ".repeat(width - row[0].length()));
        text.append(row[1]).append('\n');
      }
    }
    return text.toString();
  }

  private static List<String[]> rows(Step step, Path base) {
    List<String[]> rows = new ArrayList<>();
    SortedMap<String, String> settings = KeyText.settings(step.work());
    settings.forEach((name, value) -> rows.add(new String[] {name, "  " + oneLine(value)}));
    step.inputs()
        .forEach((name, input) -> rows.add(new String[] {name, "  <- " + source(input, base)}));
    return rows;
  }

  private static String source(Input input, Path base) {
    return switch (input) {
      case Input.Source(Path path) -> name(path, base);
      case Input.Result(StepId step, String file) -> step + " : " + file;
    };
  }

  private static String name(Path path, Path base) {
    Path whole = path.toAbsolutePath().normalize();
    Path from = base.toAbsolutePath().normalize();
    Path shown = whole.startsWith(from) && !whole.equals(from) ? from.relativize(whole) : path;
    return shown.toString().replace('\\', '/');
  }

  private static String oneLine(String value) {
    String line = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    if (line.length() <= LONGEST_VALUE) {
      return line;
    }
    int end = line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_VALUE / 2));
    return line.substring(0, end) + "… (" + value.length() + " characters)";
  }
}
