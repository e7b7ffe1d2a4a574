package boxset.series.file;

import java.util.List;
import java.util.Optional;

/**
 * A key of the series file.
 *
 * @param doc one or two sentences for editors and the reference
 * @param required whether the file is wrong without it
 * @param mayBeEmpty whether the key alone, without a value, means something
 * @param absent what holds without it, in words
 * @param mistakes words that people write for it
 */
record Key<T>(
    String name,
    Shape<T> shape,
    String doc,
    boolean required,
    boolean mayBeEmpty,
    Optional<String> absent,
    List<String> mistakes) {

  static <T> Key<T> optional(String name, Shape<T> shape, String doc) {
    return new Key<>(name, shape, doc, false, false, Optional.empty(), List.of());
  }

  static <T> Key<T> required(String name, Shape<T> shape, String doc) {
    return new Key<>(name, shape, doc, true, false, Optional.empty(), List.of());
  }

  Key<T> orEmpty() {
    return new Key<>(name, shape, doc, required, true, absent, mistakes);
  }

  Key<T> without(String holds) {
    return new Key<>(name, shape, doc, required, mayBeEmpty, Optional.of(holds), mistakes);
  }

  Key<T> not(String... words) {
    return new Key<>(name, shape, doc, required, mayBeEmpty, absent, List.of(words));
  }
}
