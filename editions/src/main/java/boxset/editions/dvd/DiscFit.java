package boxset.editions.dvd;

import boxset.steps.FactsFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Whether a disc holds what has been encoded for it.
 *
 * @param over how many bytes it is too much; 0 when it fits
 * @param again how many pieces of picture have to take less
 * @param pieces of how many
 */
public record DiscFit(long over, int again, int pieces) {
  /** Reads what has been found. */
  static DiscFit read(Path json) throws IOException {
    return FactsFile.read(json, DiscFit.class);
  }
}
