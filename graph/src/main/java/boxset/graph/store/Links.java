package boxset.graph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** How many names a file has. */
final class Links {
  private Links() {}

  /** 1 where the file system does not say. */
  static int count(Path file) throws IOException {
    try {
      Object count = Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS);
      return count instanceof Integer links ? links : 1;
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return 1;
    }
  }
}
