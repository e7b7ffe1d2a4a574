package boxset.graph;

/** Takes down, by name, the settings that a key covers. Order does not matter; names are unique. */
public interface KeyWriter {
  KeyWriter put(String name, String value);

  KeyWriter put(String name, long value);
}
