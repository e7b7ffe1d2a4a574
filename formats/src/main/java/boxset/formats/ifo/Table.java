package boxset.formats.ifo;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import boxset.formats.sectors.Sectors;

/** What the tables of an IFO have in common. */
final class Table {

  private Table() {}

  /** The bytes of a table, filled up to whole sectors. */
  static byte[] sectors(Structure table) {
    FieldWriter w = FieldWriter.bigEndian();
    table.write(w);
    w.padTo(Sectors.SIZE);
    return w.toBytes();
  }

  static int sectors(long bytes) {
    return (int) ((bytes + Sectors.SIZE - 1) / Sectors.SIZE);
  }
}
