package boxset.series.file;

import boxset.series.yaml.Value;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** A shape whose value others are read by: it is noted as soon as it is known. */
final class NotedShape<T> extends Shape<T> {
  private final Shape<T> shape;
  private final BiConsumer<Reading, T> note;

  NotedShape(Shape<T> shape, BiConsumer<Reading, T> note) {
    this.shape = shape;
    this.note = note;
  }

  @Override
  Optional<T> read(String key, Value value, Reading reading) {
    Optional<T> read = shape.read(key, value, reading);
    read.ifPresent(v -> note.accept(reading, v));
    return read;
  }

  @Override
  ObjectNode schema(Definitions definitions) {
    return shape.schema(definitions);
  }

  @Override
  String words() {
    return shape.words();
  }

  @Override
  String example() {
    return shape.example();
  }

  @Override
  Stream<Keys<?>> mappings() {
    return shape.mappings();
  }
}
