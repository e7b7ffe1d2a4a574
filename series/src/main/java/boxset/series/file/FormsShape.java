package boxset.series.file;

import boxset.series.yaml.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A value that may be written in several forms: as text, as a list, or with keys. */
final class FormsShape<T> extends Shape<T> {
  private final @Nullable Shape<T> text;
  private final @Nullable Shape<T> list;
  private final @Nullable Shape<T> mapping;

  FormsShape(@Nullable Shape<T> text, @Nullable Shape<T> list, @Nullable Shape<T> mapping) {
    this.text = text;
    this.list = list;
    this.mapping = mapping;
  }

  @Override
  Optional<T> read(String key, Value value, Reading reading) {
    Shape<T> fitting =
        switch (value) {
          case Value.Text _ -> text;
          case Value.Items _ -> list;
          case Value.Entries _ -> mapping;
        };
    if (fitting == null) {
      return reading.refuse(
          value.place(), "`" + key + "` needs " + words(), "Write: " + key + ": " + example());
    }
    return fitting.read(key, value, reading);
  }

  private List<Shape<T>> forms() {
    return Stream.of(
            Optional.ofNullable(text), Optional.ofNullable(list), Optional.ofNullable(mapping))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  ObjectNode schema(Definitions definitions) {
    ObjectNode schema = Definitions.node();
    ArrayNode any = schema.putArray("anyOf");
    forms().forEach(form -> any.add(form.schema(definitions)));
    return schema;
  }

  @Override
  String words() {
    return forms().stream().map(Shape::words).distinct().collect(Collectors.joining(", or "));
  }

  @Override
  String example() {
    return forms().getFirst().example();
  }

  @Override
  Stream<Keys<?>> mappings() {
    return forms().stream().flatMap(Shape::mappings);
  }
}
