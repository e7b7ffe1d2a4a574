package boxset.series.model;

import boxset.series.diagnostics.Place;
import java.util.Optional;

/**
 * A photograph for the press and the pages; a folder in the file stands for each picture in it.
 *
 * @param caption what is seen
 * @param credit who took it
 * @param rights whose it is and what it may be used for
 */
public record Still(
    FileRef file,
    Optional<String> caption,
    Optional<String> credit,
    Optional<String> rights,
    Place place) {
  /** A photograph of which nothing is known but where it lies. */
  public static Still of(FileRef file) {
    return new Still(file, Optional.empty(), Optional.empty(), Optional.empty(), file.place());
  }
}
