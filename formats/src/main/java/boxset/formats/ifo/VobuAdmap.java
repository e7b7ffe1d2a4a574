package boxset.formats.ifo;

import boxset.formats.bytes.Counts;
import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import boxset.formats.bytes.Width;
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

  @Override
  public void write(FieldWriter w) {
    try (var _ = w.table("vobu_admap", Width.U32, Counts.LAST_BYTE)) {
      for (long sector : sectors) {
        w.u32("vobu_start_sector", sector);
      }
    }
  }
}
