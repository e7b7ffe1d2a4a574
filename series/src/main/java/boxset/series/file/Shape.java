package boxset.series.file;

import boxset.series.yaml.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a value in the series file may be. One shape reads the value, describes it in words, gives
 * an example and writes its JSON Schema, so that the four never disagree.
 */
abstract class Shape<T> {
  /**
   * Reads a value.
   *
   * @param key what messages call the value
   * @return empty when it cannot be; the reason is among the findings then
   */
  abstract Optional<T> read(String key, Value value, Reading reading);

  /** A JSON Schema (2020-12) of the value. */
  abstract ObjectNode schema(Definitions definitions);

  /** The value in words, as in "`x` needs ...": {@code a timecode}. */
  abstract String words();

  /** A value as it may stand on one line. */
  abstract String example();

  /** Every mapping with fixed keys in this shape, itself included. */
  Stream<Keys<?>> mappings() {
    return Stream.empty();
  }

  /** Several of these; one alone needs no brackets. */
  final Shape<List<T>> oneOrMore(String words) {
    return new ListShape<>(this, words, true);
  }

  /** Several of these, always as a list. */
  final Shape<List<T>> list(String words) {
    return new ListShape<>(this, words, false);
  }
}
