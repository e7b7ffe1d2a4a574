package boxset.formats.ifo;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;

/** What the tables of an IFO have in common. */
final class Table {
  static final int SECTOR = 2048;

  private Table() {}

  /** The bytes of a table, filled up to whole sectors. */
  static byte[] sectors(Structure table) {
    FieldWriter w = FieldWriter.bigEndian();
    table.write(w);
    w.padTo(SECTOR);
    return w.toBytes();
  }

  static int sectors(long bytes) {
    return (int) ((bytes + SECTOR - 1) / SECTOR);
  }
}
