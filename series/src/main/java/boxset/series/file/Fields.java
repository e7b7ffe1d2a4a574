package boxset.series.file;

import boxset.series.diagnostics.Place;
import boxset.series.yaml.Value.Text;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** The values read for the keys of one mapping. */
final class Fields {
  /** A required value is missing or wrong, which has been said. */
  static final class Incomplete extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Incomplete() {
      super(null, null, false, false);
    }
  }

  private final IdentityHashMap<Key<?>, Object> values = new IdentityHashMap<>();
  private final IdentityHashMap<Key<?>, Place> places = new IdentityHashMap<>();
  private final Place place;
  private final Reading reading;

  Fields(Place place, Reading reading) {
    this.place = place;
    this.reading = reading;
  }

  <T> void put(Key<T> key, Text written, Optional<T> value) {
    places.put(key, written.place());
    value.ifPresent(v -> values.put(key, v));
  }

  /** The value, if it was written and is right. */
  @SuppressWarnings("unchecked") // put() pairs each key with a value of its type
  <T> Optional<T> get(Key<T> key) {
    return Optional.ofNullable((T) values.get(key));
  }

  /** The values of a list; none when it was not written. */
  <T> List<T> list(Key<List<T>> key) {
    return get(key).orElse(List.of());
  }

  /** The value of a required key; ends the making of this mapping without it. */
  <T> T require(Key<T> key) {
    return get(key).orElseThrow(Incomplete::new);
  }

  /** Whether the key was written at all. */
  boolean has(Key<?> key) {
    return places.containsKey(key);
  }

  /** Where the key was written; where the mapping begins if it was not. */
  Place place(Key<?> key) {
    return places.getOrDefault(key, place);
  }

  /** Where the mapping begins. */
  Place place() {
    return place;
  }

  Reading reading() {
    return reading;
  }
}
