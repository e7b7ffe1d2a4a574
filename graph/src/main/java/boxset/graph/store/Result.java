package boxset.graph.store;

import boxset.graph.Digest;
import boxset.graph.Key;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a step has made, whole and in the store.
 *
 * @param folder where the files are; read only
 * @param files by name, a relative path with {@code /}
 */
public record Result(Key key, Path folder, SortedMap<String, Digest> files) {
  public Result {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** One file of it. */
  public Optional<Path> path(String file) {
    return files.containsKey(file) ? Optional.of(folder.resolve(file)) : Optional.empty();
  }
}
