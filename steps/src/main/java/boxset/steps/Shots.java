package boxset.steps;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The cuts of a chunk.
 *
 * @param cuts frames of the chunk, from 0, that start a new shot; ascending
 * @param decodeErrors how many times the decoder complained
 * @param damaged frames of the chunk where pictures are missing from the master; ascending
 */
public record Shots(List<Integer> cuts, int decodeErrors, List<Integer> damaged) {
  public Shots {
    cuts = List.copyOf(cuts);
    damaged = List.copyOf(damaged);
  }

  /** Reads the {@code shots.json} of an {@link EncodePicture}. */
  public static Shots read(Path json) throws IOException {
    return FactsFile.read(json, Shots.class);
  }
}
