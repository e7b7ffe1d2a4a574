package boxset.series.model;

import boxset.series.diagnostics.Place;

/**
 * A file that the series file names.
 *
 * @param path as written, with forward slashes, relative to the folder of the series file or
 *     absolute
 */
public record FileRef(String path, Place place) {
  /** The last name of the path. */
  public String name() {
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }
}
