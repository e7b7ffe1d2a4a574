package boxset.series.file;

import boxset.series.yaml.Value;
import boxset.series.yaml.Value.Entries;
import boxset.series.yaml.Value.Entry;
import boxset.series.yaml.Value.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A mapping with fixed keys. */
final class Keys<T> extends Shape<T> {
  private final String name;
  private final String doc;
  private final List<Key<?>> keys;
  private final Function<Fields, T> build;
  private final String example;

  /**
   * A mapping.
   *
   * @param name with its article: "a part"
   * @param keys in the order they are read and documented
   */
  Keys(String name, String doc, List<Key<?>> keys, Function<Fields, T> build) {
    this(name, doc, keys, build, ofNeeded(keys));
  }

  private Keys(
      String name, String doc, List<Key<?>> keys, Function<Fields, T> build, String example) {
    this.name = name;
    this.doc = doc;
    this.keys = keys;
    this.build = build;
    this.example = example;
  }

  /** The same with an example of its own, where the needed keys alone are not one. */
  Keys<T> like(String better) {
    return new Keys<>(name, doc, keys, build, better);
  }

  private static String ofNeeded(List<Key<?>> keys) {
    List<Key<?>> needed = keys.stream().filter(Key::required).<Key<?>>map(k -> k).toList();
    return (needed.isEmpty() ? keys.subList(0, 1) : needed)
        .stream()
            .map(k -> k.name() + ": " + k.shape().example())
            .collect(Collectors.joining(", ", "{", "}"));
  }

  String name() {
    return name;
  }

  String doc() {
    return doc;
  }

  List<Key<?>> keys() {
    return keys;
  }

  @Override
  Optional<T> read(String key, Value value, Reading reading) {
    if (!(value instanceof Entries entries)) {
      return reading.refuse(
          value.place(), "`" + key + "` needs " + words(), "Write: " + key + ": " + example());
    }
    return read(entries, reading);
  }

  /** Reads what a mapping with these keys would be if nothing were written. */
  Optional<T> readEmpty(Text key, Reading reading) {
    return read(new Entries(List.of(), true, key.place()), reading);
  }

  private Optional<T> read(Entries entries, Reading reading) {
    Map<String, Entry> written = new HashMap<>();
    entries.entries().forEach(e -> written.put(e.key().text(), e));
    Fields fields = new Fields(entries.place(), reading);
    for (Key<?> key : keys) {
      Entry entry = written.remove(key.name());
      if (entry != null) {
        readEntry(key, entry, fields);
      }
    }
    Set<String> meant = new HashSet<>();
    for (Entry entry : entries.entries()) {
      if (written.containsKey(entry.key().text())) {
        UnknownKeys.report(this, entries, entry, reading).ifPresent(meant::add);
      }
    }
    for (Key<?> key : keys) {
      if (key.required() && !fields.has(key) && !meant.contains(key.name())) {
        reading.error(
            entries.place(),
            called(entries) + " has no `" + key.name() + "`",
            "Add: " + key.name() + ": " + key.shape().example());
      }
    }
    try {
      T built = build.apply(fields);
      reading.built(built);
      return Optional.of(built);
    } catch (Fields.Incomplete e) {
      return Optional.empty();
    }
  }

  private <V> void readEntry(Key<V> key, Entry entry, Fields fields) {
    Reading reading = fields.reading();
    if (entry.value() instanceof Text text && text.isNothing()) {
      if (key.mayBeEmpty() && key.shape() instanceof Keys<V> inner) {
        fields.put(key, entry.key(), inner.readEmpty(entry.key(), reading));
      } else if (key.required()) {
        fields.put(key, entry.key(), Optional.empty());
        reading.error(
            entry.key().place(),
            "nothing follows `" + key.name() + ":`",
            "Write: " + key.name() + ": " + key.shape().example());
      } else {
        reading.warn(
            entry.key().place(),
            "nothing follows `" + key.name() + ":`",
            "Write: " + key.name() + ": " + key.shape().example() + "\nOr remove the line.");
      }
      return;
    }
    fields.put(key, entry.key(), key.shape().read(key.name(), entry.value(), reading));
  }

  /** "part `p2`" when it has an id, and "a part" when not. */
  private String called(Entries entries) {
    return entries.entries().stream()
        .filter(e -> e.key().text().equals("id"))
        .map(Entry::value)
        .flatMap(
            v -> v instanceof Text t && !t.text().isEmpty() ? Stream.of(t.text()) : Stream.of())
        .findFirst()
        .filter(_ -> !name.startsWith("the "))
        .map(id -> bare() + " `" + id + "`")
        .orElse(name);
  }

  private String bare() {
    return name.substring(name.indexOf(' ') + 1);
  }

  @Override
  ObjectNode schema(Definitions definitions) {
    return definitions.define(bare().replace(' ', '_'), this::object, definitions);
  }

  private ObjectNode object(Definitions definitions) {
    ObjectNode schema = Definitions.node().put("type", "object").put("description", doc);
    schema.put("additionalProperties", false);
    ObjectNode properties = schema.putObject("properties");
    for (Key<?> key : keys) {
      properties.set(key.name(), definitions.property(key));
    }
    List<String> names = keys.stream().filter(Key::required).map(Key::name).toList();
    if (!names.isEmpty()) {
      ArrayNode required = schema.putArray("required");
      names.forEach(required::add);
    }
    return schema;
  }

  @Override
  String words() {
    return name + (name.matches("the .*s") ? " with their keys" : " with its keys");
  }

  @Override
  String example() {
    return example;
  }

  @Override
  Stream<Keys<?>> mappings() {
    return Stream.concat(Stream.of(this), keys.stream().map(Key::shape).flatMap(Shape::mappings));
  }
}
