package boxset.editions;

import boxset.steps.MediaFacts;
import java.util.Map;
import java.util.Optional;

/**
 * What the media of a series are.
 *
 * @param files by path as the series file writes it; files that could not be read are missing
 */
public record Facts(Map<String, MediaFacts> files) {
  public Facts {
    files = Map.copyOf(files);
  }

  /** What is known of a file. */
  public Optional<MediaFacts> of(String path) {
    return Optional.ofNullable(files.get(path));
  }
}
