package boxset.series.file;

import boxset.series.yaml.Value;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** A shape whose value is turned into another. */
final class MappedShape<A, B> extends Shape<B> {
  private final Shape<A> shape;
  private final Function<A, B> function;
  private final String example;

  MappedShape(Shape<A> shape, Function<A, B> function) {
    this(shape, function, shape.example());
  }

  MappedShape(Shape<A> shape, Function<A, B> function, String example) {
    this.shape = shape;
    this.function = function;
    this.example = example;
  }

  @Override
  Optional<B> read(String key, Value value, Reading reading) {
    return shape.read(key, value, reading).map(function);
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
    return example;
  }

  @Override
  Stream<Keys<?>> mappings() {
    return shape.mappings();
  }
}
