package boxset.series.file;

import java.util.List;
import java.util.Optional;

/** The folder of the series, as far as the series file needs to see it. */
public interface FileLookup {
  /** What is found at a path. */
  enum Kind {
    FILE,
    FOLDER,
    NONE
  }

  /** What is at a path, relative to the folder of the series file or absolute. */
  Kind kind(String path);

  /**
   * The names in a folder ({@code ""} for the series' own), in any order; empty if there is none.
   */
  List<String> names(String folder);

  /** The bytes of a text file; empty if it cannot be read. */
  Optional<byte[]> read(String path);
}
