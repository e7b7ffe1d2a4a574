package boxset.formats.ifo;

import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.MalformedException;
import boxset.formats.bytes.Structure;
import java.util.ArrayList;
import java.util.List;

/**
 * C_ADT: where the cells of a domain are. Every cell stands once, however many program chains play
 * it.
 *
 * @param cells by video object and number
 */
public record CAdt(List<Cell> cells) implements Structure {
  /**
   * One cell. Sectors count from the beginning of the domain's first VOB file.
   *
   * @param firstSector where it begins
   * @param lastSector its last sector
   */
  public record Cell(CellPosition position, long firstSector, long lastSector)
      implements Structure {
    @Override
    public void write(FieldWriter w) {
      w.u16("vob_id", position.vob());
      w.u8("cell_id", position.cell());
      w.u8("reserved", 0);
      w.u32("start_sector", firstSector);
      w.u32("last_sector", lastSector);
    }
  }

  /** Keeps the order. */
  public CAdt {
    cells = List.copyOf(cells);
  }

  /**
   * Reads the table as far as its end address says.
   *
   * @throws MalformedException when it ends within a cell, or behind the bytes that are there
   */
  public static CAdt read(FieldReader r) throws MalformedException {
    long bytes = r.u32(4) + 1 - HEADER;
    if (bytes < 0 || bytes % CELL != 0) {
      throw new MalformedException(
          r.name() + ": its end address, " + r.u32(4) + ", is not at the end of a cell");
    }
    List<Cell> cells = new ArrayList<>();
    for (long at = HEADER; at < HEADER + bytes; at += CELL) {
      cells.add(new Cell(CellPosition.readShort(r, at), r.u32(at + 4), r.u32(at + 8)));
    }
    return new CAdt(cells);
  }

  private static final int HEADER = 8;
  private static final int CELL = 12;

  @Override
  public void write(FieldWriter w) {
    int start = w.position();
    w.u16("nr_of_vobs", cells.isEmpty() ? 0 : cells.getLast().position().vob());
    w.u16("reserved", 0);
    FieldWriter.Slot lastByte = w.slot32("last_byte");
    w.each("cell", cells);
    lastByte.fill(w.position() - start - 1);
  }
}
