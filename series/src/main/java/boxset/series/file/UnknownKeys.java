package boxset.series.file;

import boxset.series.yaml.Value.Entries;
import boxset.series.yaml.Value.Entry;
import boxset.series.yaml.Value.Text;
import java.util.List;
import java.util.Optional;

/** Says what was probably meant by a key that does not exist. */
final class UnknownKeys {
  private UnknownKeys() {}

  /**
   * Reports a key that a mapping does not have.
   *
   * @return the key that was meant, as far as one can tell
   */
  static Optional<String> report(Keys<?> mapping, Entries entries, Entry entry, Reading reading) {
    String name = entry.key().text();
    if (entries.flow() && entry.value() instanceof Text text && text.isNothing()) {
      reportComma(entries, entry, reading);
      return Optional.empty();
    }
    Optional<String> translated =
        mapping.keys().stream()
            .filter(k -> k.mistakes().contains(Suggestion.plain(name)))
            .findFirst()
            .map(Key::name);
    List<String> names = mapping.keys().stream().map(Key::name).toList();
    Optional<String> close = Suggestion.among(name, names);
    String remedy =
        translated
            .map(t -> "It is called `" + t + "` here.")
            .or(() -> close.map(c -> "Did you mean `" + c + "`?"))
            .orElseGet(() -> elsewhere(mapping, name, names, reading));
    reading.error(entry.key().place(), mapping.name() + " has no key `" + name + "`", remedy);
    return translated.or(() -> close);
  }

  /** {@code {title: Salt, Sand and Sea}}: what follows the comma is read as a key. */
  private static void reportComma(Entries entries, Entry entry, Reading reading) {
    int index = entries.entries().indexOf(entry);
    Optional<Entry> before =
        index > 0 ? Optional.of(entries.entries().get(index - 1)) : Optional.empty();
    String name = entry.key().text();
    String remedy =
        before
            .filter(b -> b.value() instanceof Text)
            .map(b ->
                "If it belongs to `"
                    + b.key().text()
                    + "`, use quotes: "
                    + b.key().text()
                    + ": \""
                    + ((Text) b.value()).text()
                    + ", "
                    + name
                    + "\"")
            .orElse("Write a key, a colon and a value.");
    reading.error(
        entry.key().place(),
        "inside { } a comma ends a value, so `" + name + "` is read as a key",
        remedy);
  }

  private static String elsewhere(
      Keys<?> mapping, String name, List<String> names, Reading reading) {
    List<String> elsewhere =
        reading
            .mappings()
            .filter(m -> m != mapping)
            .filter(m -> m.keys().stream().anyMatch(k -> k.name().equals(name)))
            .map(Keys::name)
            .distinct()
            .limit(3)
            .toList();
    if (!elsewhere.isEmpty()) {
      return "It is a key of " + Suggestion.or(elsewhere) + ": check the indentation.";
    }
    return "Its keys are: " + String.join(", ", names) + ".";
  }
}
