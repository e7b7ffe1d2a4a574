package boxset.series.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A folder that exists only as a list of paths. */
final class FakeFolder implements FileLookup {
  private final Map<String, String> contents = new TreeMap<>();

  /** Empty files. */
  static FakeFolder of(String... paths) {
    FakeFolder folder = new FakeFolder();
    for (String path : paths) {
      folder.contents.put(path, "");
    }
    return folder;
  }

  FakeFolder with(String path, String text) {
    contents.put(path, text);
    return this;
  }

  @Override
  public Kind kind(String path) {
    String folder = path.endsWith("/") ? path : path + "/";
    if (contents.keySet().stream().anyMatch(p -> p.startsWith(folder))) {
      return Kind.FOLDER;
    }
    return contents.containsKey(path) ? Kind.FILE : Kind.NONE;
  }

  @Override
  public List<String> names(String folder) {
    String prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
    return contents.keySet().stream()
        .filter(p -> p.startsWith(prefix))
        .map(p -> p.substring(prefix.length()))
        .map(p -> p.contains("/") ? p.substring(0, p.indexOf('/')) : p)
        .distinct()
        .toList();
  }

  @Override
  public Optional<byte[]> read(String path) {
    return Optional.ofNullable(contents.get(path)).map(t -> t.getBytes(StandardCharsets.UTF_8));
  }
}
