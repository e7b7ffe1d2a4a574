package boxset.editions;

import boxset.steps.MediaFacts;
import boxset.steps.PhotoFacts;
import java.util.Map;
import java.util.Optional;

/**
 * What the media of a series are.
 *
 * @param files by path as the series file writes it; files that could not be read are missing
 * @param photos photographs, in the same way
 */
public record Facts(Map<String, MediaFacts> files, Map<String, PhotoFacts> photos) {
  public Facts {
    files = Map.copyOf(files);
    photos = Map.copyOf(photos);
  }

  /** Without photographs. */
  public Facts(Map<String, MediaFacts> files) {
    this(files, Map.of());
  }

  /** What is known of a file. */
  public Optional<MediaFacts> of(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** What is known of a photograph. */
  public Optional<PhotoFacts> photo(String path) {
    return Optional.ofNullable(photos.get(path));
  }
}
