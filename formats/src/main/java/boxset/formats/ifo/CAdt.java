package boxset.formats.ifo;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
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
