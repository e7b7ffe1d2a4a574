package boxset.series.yaml;

import boxset.series.diagnostics.Place;
import java.util.List;

/** A value of a YAML file (YAML 1.2.2, section 3.2.1), without types: numbers are words too. */
public sealed interface Value {
  /** Where it starts; what is marked is its first line, or its first key. */
  Place place();

  /**
   * A scalar.
   *
   * @param plain whether it was written without quotes
   */
  record Text(String text, boolean plain, Place place) implements Value {
    /** Whether nothing was written. */
    public boolean isNothing() {
      return plain && text.isEmpty();
    }
  }

  /** A sequence. */
  record Items(List<Value> values, Place place) implements Value {}

  /**
   * A mapping, in the order of the file.
   *
   * @param flow whether it was written in braces
   */
  record Entries(List<Entry> entries, boolean flow, Place place) implements Value {}

  /** A key and its value. */
  record Entry(Text key, Value value) {}
}
