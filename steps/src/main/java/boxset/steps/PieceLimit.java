package boxset.steps;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What a piece of picture has to keep to so that its disc holds everything.
 *
 * @param bytes how many it may have; 0 when it is well as it is
 */
public record PieceLimit(long bytes) {
  /** A piece that is as it should be. */
  public static final PieceLimit NONE = new PieceLimit(0);

  /** Refuses what no piece can keep to. */
  public PieceLimit {
    if (bytes < 0) {
      throw new IllegalArgumentException("A piece of at most " + bytes + " bytes");
    }
  }

  static PieceLimit read(Path json) throws IOException {
    return FactsFile.read(json, PieceLimit.class);
  }
}
