package boxset.formats.ifo;

import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.MalformedException;
import boxset.formats.bytes.Structure;

/**
 * Which cell of which video object it is.
 *
 * @param vob from 1
 * @param cell from 1
 */
public record CellPosition(int vob, int cell) implements Structure {
  /** Reads the four bytes at an offset. */
  public static CellPosition read(FieldReader r, long at) throws MalformedException {
    return new CellPosition(r.u16(at), r.u8(at + 3));
  }

  /** Reads it where no byte parts the two numbers. */
  static CellPosition readShort(FieldReader r, long at) throws MalformedException {
    return new CellPosition(r.u16(at), r.u8(at + 2));
  }

  @Override
  public void write(FieldWriter w) {
    w.u16("vob_id_nr", vob);
    w.u8("reserved", 0);
    w.u8("cell_nr", cell);
  }
}
