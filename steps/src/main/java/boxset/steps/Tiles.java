package boxset.steps;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Sheets of small pictures at a fixed interval; picture {@code n} is what is seen at {@code n *
 * intervalSeconds}, row by row, sheet by sheet.
 *
 * @param sheets file names, each a grid of {@code columns} by {@code rows}
 * @param tileWidth pixels
 * @param tileHeight pixels
 * @param count pictures in all
 */
public record Tiles(
    List<String> sheets,
    int intervalSeconds,
    int columns,
    int rows,
    int tileWidth,
    int tileHeight,
    int count) {
  public Tiles {
    sheets = List.copyOf(sheets);
  }

  /** Reads the {@code tiles.json} of a {@link DrawTiles}. */
  public static Tiles read(Path json) throws IOException {
    return FactsFile.read(json, Tiles.class);
  }
}
