package boxset.formats.pgs;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;

/**
 * A palette definition segment (PDS).
 *
 * @param id its number
 * @param version how often it changed in its epoch; 8 bits of it are kept
 * @param palette its colours
 */
public record PaletteDefinition(int id, int version, Palette palette) implements Structure {
  @Override
  public void write(FieldWriter w) {
    w.u8("palette_id", id);
    w.u8("palette_version_number", version & 0xFF);
    for (int i = 0; i < palette.colours().size(); i++) {
      w.u8("palette_entry_id", i);
      palette.colours().get(i).write(w);
    }
  }
}
