package boxset.graph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much space a folder's removal gives back. */
final class Freed {
  private Freed() {}

  /** Bytes of the files that have no other name elsewhere. */
  static long by(Path folder) throws IOException {
    long bytes = 0;
    if (Files.isDirectory(folder)) {
      for (String name : Tree.files(folder)) {
        Path file = folder.resolve(name);
        bytes += Links.count(file) == 1 ? Files.size(file) : 0;
      }
    }
    return bytes;
  }
}
