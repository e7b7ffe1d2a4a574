package boxset.steps;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the subpictures of a caption track are.
 *
 * @param units in the order of time, none overlapping
 * @param problems captions that could not be drawn, in words for a user
 */
public record SubpictureTable(List<Unit> units, List<String> problems) {
  /** Keeps the orders. */
  public SubpictureTable {
    units = List.copyOf(units);
    problems = List.copyOf(problems);
  }

  /**
   * One unit.
   *
   * @param startTicks when it appears, in 1/90000 s after the first picture
   * @param endTicks when it goes
   * @param offset where its bytes begin
   * @param length how many they are
   */
  public record Unit(long startTicks, long endTicks, long offset, int length) {}

  /** Reads the {@code units.json} of a {@link DrawSubpictures}. */
  public static SubpictureTable read(Path json) throws IOException {
    return FactsFile.read(json, SubpictureTable.class);
  }
}
