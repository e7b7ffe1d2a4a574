package boxset.series.file;

import boxset.series.yaml.Value;
import boxset.series.yaml.Value.Text;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A scalar. */
final class TextShape<T> extends Shape<T> {
  /** Makes sense of a scalar, or says why it does not. */
  @FunctionalInterface
  interface Meaning<T> {
    Optional<T> of(Text text, Reading reading);
  }

  private final String words;
  private final String example;
  private final ObjectNode schema;
  private final Meaning<T> meaning;

  TextShape(String words, String example, ObjectNode schema, Meaning<T> meaning) {
    this.words = words;
    this.example = example;
    this.schema = schema;
    this.meaning = meaning;
  }

  @Override
  Optional<T> read(String key, Value value, Reading reading) {
    return switch (value) {
      case Text text -> meaning.of(text, reading);
      case Value.Items items ->
          reading.refuse(
              items.place(),
              "`" + key + "` needs " + words + ", not a list",
              "Write: " + key + ": " + example + "\nIf the brackets belong to it, use quotes.");
      case Value.Entries entries ->
          reading.refuse(
              entries.place(),
              "`" + key + "` needs " + words + ", not keys of its own",
              "Write: " + key + ": " + example);
    };
  }

  @Override
  ObjectNode schema(Definitions definitions) {
    return schema.deepCopy();
  }

  @Override
  String words() {
    return words;
  }

  @Override
  String example() {
    return example;
  }
}
