package boxset.formats.dvdvideo;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where the second layer of a disc begins, on which players read back from the outside (opposite
 * track path): at a cell, so that their pause falls between two shots; with the first sector of a
 * block of error correction; and not before the middle of the disc, because the second layer has no
 * more room than the first has used.
 *
 * @param titleSet of the cell, from 1
 * @param object of the cell, from 0
 * @param cell within the object, from 0
 * @param shift by how many sectors it lies too near to the beginning: so many are put in before it
 */
public record LayerBreak(int titleSet, int object, int cell, int shift) {
  /** The most sectors of a layer. */
  public static final long LAYER_SECTORS = 2_084_960;

  private static final int ECC_BLOCK = 16;

  /**
   * The first object of those that may begin the second layer; when none may, the first cell.
   *
   * @param starts of all cells
   * @param firstSector of {@code VIDEO_TS.IFO} on the disc
   * @param sectors of the disc
   * @return nothing when no cell begins where one may
   */
  public static Optional<LayerBreak> choose(
      List<CellStart> starts, long firstSector, long sectors) {
    return starts.stream()
        .filter(start -> allowed(firstSector + start.sector(), sectors))
        .min(
            Comparator.<CellStart>comparingInt(start -> start.cell() == 0 ? 0 : 1)
                .thenComparingLong(CellStart::sector))
        .map(start ->
            new LayerBreak(
                start.titleSet(),
                start.object(),
                start.cell(),
                shift(firstSector + start.sector())));
  }

  /** What is put in before the cell is put in behind it, too, into the copy of the tables. */
  private static boolean allowed(long sector, long sectors) {
    int shift = shift(sector);
    long first = sector + shift;
    long all = Math.ceilDiv(sectors + 2L * shift, ECC_BLOCK) * (long) ECC_BLOCK;
    return first <= LAYER_SECTORS && all - first <= first;
  }

  private static int shift(long sector) {
    return Math.floorMod(-sector, ECC_BLOCK);
  }

  /** Whether a cell of its title set is the one. */
  boolean begins(Title.CellUse use) {
    return object == use.object() && cell == use.cell();
  }
}
