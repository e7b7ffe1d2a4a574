package boxset.formats.ifo;

import boxset.formats.bytes.Structure;
import boxset.formats.sectors.Sectors;
import java.util.ArrayList;
import java.util.List;

/** Tables one behind another, each from its own sector on. */
final class IfoLayout {
  private final List<byte[]> tables = new ArrayList<>();
  private int sectors;

  IfoLayout(int firstSector) {
    sectors = firstSector;
  }

  /** Appends a table and tells where it begins. */
  int add(Structure table) {
    int start = sectors;
    byte[] bytes = Table.sectors(table);
    tables.add(bytes);
    sectors += bytes.length / Sectors.SIZE;
    return start;
  }

  /** One past the last sector. */
  int sectors() {
    return sectors;
  }

  /** The whole file: its first sectors, the tables, and zeros up to so many sectors. */
  byte[] file(byte[] head, int paddedSectors) {
    byte[] file = new byte[paddedSectors * Sectors.SIZE];
    System.arraycopy(head, 0, file, 0, head.length);
    int at = head.length;
    for (byte[] table : tables) {
      System.arraycopy(table, 0, file, at, table.length);
      at += table.length;
    }
    return file;
  }

  /**
   * How long an IFO must be so that no fault of the disc takes both it and its copy behind the
   * VOBs: their blocks of error correction, of 16 sectors, are never the same when 16 sectors that
   * say nothing, or VOBs, lie between.
   */
  static int padded(int usedSectors, long vobSectors) {
    long gap = Math.max(0, 16 - vobSectors);
    return (int) ((usedSectors + gap + 15) / 16 * 16);
  }
}
