package boxset.steps;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a photograph is, and what its file says of it.
 *
 * @param width in pixels, as it is to be looked at
 * @param height in pixels
 * @param caption what is seen
 * @param credit who took it, or whom to name
 * @param rights whose it is and what it may be used for
 */
public record PhotoFacts(
    int width,
    int height,
    Optional<String> caption,
    Optional<String> credit,
    Optional<String> rights) {

  /** Reads what {@link ReadPhoto} has written. */
  public static PhotoFacts read(Path json) throws IOException {
    return FactsFile.read(json, PhotoFacts.class);
  }
}
