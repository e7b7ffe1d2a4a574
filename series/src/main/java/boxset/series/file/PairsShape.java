package boxset.series.file;

import boxset.series.diagnostics.Place;
import boxset.series.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** A mapping whose keys the user chooses: roles, timecodes, names. */
final class PairsShape<K, V, E> extends Shape<List<E>> {
  /** Makes one thing of a key and its value. */
  @FunctionalInterface
  interface Pair<K, V, E> {
    E of(K key, V value, Place place);
  }

  private final String words;
  private final Shape<K> key;
  private final Shape<V> value;
  private final Pair<K, V, E> pair;

  PairsShape(String words, Shape<K> key, Shape<V> value, Pair<K, V, E> pair) {
    this.words = words;
    this.key = key;
    this.value = value;
    this.pair = pair;
  }

  @Override
  Optional<List<E>> read(String name, Value written, Reading reading) {
    if (!(written instanceof Value.Entries entries)) {
      return reading.refuse(
          written.place(),
          "`" + name + "` needs " + words,
          "Write under it, indented: " + key.example() + ": " + value.example());
    }
    List<E> read = new ArrayList<>();
    for (Value.Entry entry : entries.entries()) {
      Optional<K> k = key.read(name, entry.key(), reading);
      Optional<V> v = readValue(entry, reading);
      if (k.isPresent() && v.isPresent()) {
        read.add(pair.of(k.get(), v.get(), entry.key().place()));
      }
    }
    return Optional.of(List.copyOf(read));
  }

  private Optional<V> readValue(Value.Entry entry, Reading reading) {
    String name = entry.key().text();
    if (entry.value() instanceof Value.Text text && text.isNothing()) {
      return reading.refuse(
          entry.key().place(),
          "nothing follows `" + name + ":`",
          "Write: " + name + ": " + value.example());
    }
    return value.read(name, entry.value(), reading);
  }

  @Override
  ObjectNode schema(Definitions definitions) {
    ObjectNode schema = Definitions.node().put("type", "object");
    ObjectNode names = key.schema(definitions);
    names.remove("type");
    if (!names.isEmpty()) {
      schema.set("propertyNames", names);
    }
    schema.set("additionalProperties", value.schema(definitions));
    return schema;
  }

  @Override
  String words() {
    return words;
  }

  @Override
  String example() {
    return "{" + key.example() + ": " + value.example() + "}";
  }

  @Override
  Stream<Keys<?>> mappings() {
    return value.mappings();
  }
}
