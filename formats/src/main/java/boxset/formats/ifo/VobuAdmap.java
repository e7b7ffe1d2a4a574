package boxset.formats.ifo;

import boxset.formats.bytes.Counts;
import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.MalformedException;
import boxset.formats.bytes.Structure;
import boxset.formats.bytes.Width;
import java.util.ArrayList;
import java.util.List;

/**
 * VOBU_ADMAP: where the VOBUs of a domain begin.
 *
 * @param sectors from the beginning of the domain's first VOB file, ascending
 */
public record VobuAdmap(List<Long> sectors) implements Structure {
  /** Keeps the order. */
  public VobuAdmap {
    sectors = List.copyOf(sectors);
  }

  /**
   * Reads the table as far as its end address says.
   *
   * @throws MalformedException when it ends within an address, or behind the bytes that are there
   */
  public static VobuAdmap read(FieldReader r) throws MalformedException {
    long bytes = r.u32(0) + 1 - 4;
    if (bytes < 0 || bytes % 4 != 0) {
      throw new MalformedException(
          r.name() + ": its end address, " + r.u32(0) + ", is not at the end of an address");
    }
    List<Long> sectors = new ArrayList<>();
    for (long at = 4; at < 4 + bytes; at += 4) {
      sectors.add(r.u32(at));
    }
    return new VobuAdmap(sectors);
  }

  @Override
  public void write(FieldWriter w) {
    try (var _ = w.table("vobu_admap", Width.U32, Counts.LAST_BYTE)) {
      for (long sector : sectors) {
        w.u32("vobu_start_sector", sector);
      }
    }
  }
}
