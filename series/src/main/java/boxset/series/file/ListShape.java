package boxset.series.file;

import boxset.series.yaml.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A sequence of values of one shape. */
final class ListShape<T> extends Shape<List<T>> {
  private final Shape<T> item;
  private final String words;
  private final boolean single;

  ListShape(Shape<T> item, String words, boolean single) {
    this.item = item;
    this.words = words;
    this.single = single;
  }

  @Override
  Optional<List<T>> read(String key, Value value, Reading reading) {
    if (value instanceof Value.Items items) {
      List<T> values = new ArrayList<>();
      for (Value each : items.values()) {
        readItem(key, each, reading).ifPresent(values::add);
      }
      return Optional.of(List.copyOf(values));
    }
    if (single) {
      return item.read(key, value, reading).map(List::of);
    }
    return reading.refuse(
        value.place(),
        "`" + key + "` needs a list",
        "Begin each with a dash and a space: - " + item.example());
  }

  private Optional<T> readItem(String key, Value value, Reading reading) {
    if (value instanceof Value.Text text && text.isNothing()) {
      return reading.refuse(
          text.place(), "nothing is written here", "Write " + item.words() + ", or remove it.");
    }
    return item.read(key, value, reading);
  }

  @Override
  ObjectNode schema(Definitions definitions) {
    ObjectNode list = Definitions.node().put("type", "array");
    list.set("items", item.schema(definitions));
    if (!single) {
      return list;
    }
    ObjectNode schema = Definitions.node();
    ArrayNode forms = schema.putArray("anyOf");
    forms.add(item.schema(definitions));
    forms.add(list);
    return schema;
  }

  @Override
  String words() {
    return words;
  }

  @Override
  String example() {
    return single ? item.example() : "[" + item.example() + "]";
  }

  @Override
  Stream<Keys<?>> mappings() {
    return item.mappings();
  }
}
