package boxset.editions.press;

import java.util.List;
import java.util.Optional;

/**
 * What stands on the one-sheet.
 *
 * @param language BCP 47 tag
 * @param title of the series
 * @param line what it is: "A series in four parts, 3 h 40 min"
 * @param logline what it is about, in one line
 * @param text what it is about, in paragraphs; the first is the short one
 * @param rows names and facts, each under a heading, the most important first
 * @param foot whom to ask, and the address of the site
 */
record OneSheet(
    String language,
    String title,
    String line,
    Optional<String> logline,
    List<String> text,
    List<Row> rows,
    String foot) {
  /** Lines under a heading. */
  record Row(String heading, List<String> lines) {
    Row {
      lines = List.copyOf(lines);
    }
  }

  OneSheet {
    text = List.copyOf(text);
    rows = List.copyOf(rows);
  }

  /** All of its words. */
  String words() {
    StringBuilder all = new StringBuilder(title).append(line).append(logline.orElse(""));
    text.forEach(all::append);
    rows.forEach(row -> all.append(row.heading()).append(String.join("", row.lines())));
    return all.append(foot).toString();
  }
}
