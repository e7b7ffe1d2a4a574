package boxset.series.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The reference of all keys, from the table that reads them. */
final class KeyReference {
  private static final String PREFACE =
      """
      # The series file

      Everything Boxset makes is made from one file, `series.yaml`, beside the masters. `boxset new FOLDER` writes a first
      one; `boxset check` reads it and says what is wrong, with the line. This page lists every key; it is made from the
      table that reads the file, so it is never out of date.

      ## How it is written

      - It is YAML 1.2: a key, a colon, a space, a value. What belongs to a key is indented below it, by spaces. A list has
        a dash and a space before each item. `{a: b, c: d}` and `[a, b]` are the same on one line.
      - Every value is read as the text it is: `00:11:42` is a timecode, `no` is Norwegian, `1984` may be a title.
      - Put a value in quotes when it holds a colon and a space, a comma inside `{ }` or `[ ]`, a ` #`, or begins with a
        sign: `title: "Silence: the end"`.
      - A **timecode** counts from the start of the part: `00:11:42`, `11:42`, `00:11:42.500` (thousandths),
        `00:11:42:12` (frames), `00:11:42;12` (frames, drop-frame). A **span** is two with a dash between:
        `00:14:10-00:15:02`; it ends before its second timecode.
      - A **path** begins at the folder of the series file, with `/` between folders.
      - A **date** is `2026-06-14`, with a time `2026-06-14 21:00`, with a time zone
        `2026-06-14 21:00 America/New_York`.
      - An **id** is lower case letters, digits and dashes. Ids are permanent: once something has been released, Boxset
        refuses to change its id unless told.

      The first line, `# yaml-language-server: $schema=.boxset/series.schema.json`, lets editors complete and check
      the file as it is typed.

      """;

  private KeyReference() {}

  static String markdown() {
    StringBuilder out = new StringBuilder(PREFACE);
    for (Keys<?> mapping : sections().values()) {
      out.append("## ")
          .append(heading(mapping))
          .append("\n\n")
          .append(mapping.doc())
          .append("\n\n");
      out.append("| key | value | what it says |\n|---|---|---|\n");
      for (Key<?> key : mapping.keys()) {
        out.append("| `").append(key.name()).append('`').append(key.required() ? " (needed)" : "");
        out.append(" | ").append(value(key)).append("<br>`");
        out.append(cell(key.shape().example())).append("` | ").append(cell(key.doc()));
        key.absent().ifPresent(a -> out.append(" *Without it:* ").append(a).append('.'));
        out.append(" |\n");
      }
      out.append('\n');
    }
    return out.toString().stripTrailing() + "\n";
  }

  private static Map<String, Keys<?>> sections() {
    Map<String, Keys<?>> sections = new LinkedHashMap<>();
    List<Keys<?>> all = new ArrayList<>(SeriesKeys.SERIES.mappings().toList());
    all.forEach(mapping -> sections.putIfAbsent(mapping.name(), mapping));
    return sections;
  }

  /** The value in words, with a link to the section of its own keys. */
  private static String value(Key<?> key) {
    String words = cell(key.shape().words());
    return key.shape()
        .mappings()
        .findFirst()
        .map(KeyReference::heading)
        .map(h -> words + " ([keys](#" + h.toLowerCase(Locale.ROOT).replace(' ', '-') + "))")
        .orElse(words);
  }

  private static String heading(Keys<?> mapping) {
    String bare = mapping.name().replaceFirst("^(a|an|the) ", "");
    return bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
