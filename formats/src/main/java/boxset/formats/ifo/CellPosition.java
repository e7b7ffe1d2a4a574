package boxset.formats.ifo;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;

/**
 * Which cell of which video object it is.
 *
 * @param vob from 1
 * @param cell from 1
 */
public record CellPosition(int vob, int cell) implements Structure {
  @Override
  public void write(FieldWriter w) {
    w.u16("vob_id_nr", vob);
    w.u8("reserved", 0);
    w.u8("cell_nr", cell);
  }
}
