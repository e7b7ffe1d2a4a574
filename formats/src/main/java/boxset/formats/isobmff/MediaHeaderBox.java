package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/**
 * {@code mdhd}: timescale and language of a track (ISO/IEC 14496-12, 8.4.2).
 *
 * @param timescale ticks a second
 * @param language ISO 639-2/T, three lower-case letters
 */
public record MediaHeaderBox(long timescale, String language) implements FullBox {
  @Override
  public String type() {
    return "mdhd";
  }

  @Override
  public int version() {
    return 0;
  }

  @Override
  public int flags() {
    return 0;
  }

  @Override
  public void fields(FieldWriter w) {
    w.u32("creation_time", 0);
    w.u32("modification_time", 0);
    w.u32("timescale", timescale);
    w.u32("duration", 0);
    try (var b = w.bits(2)) {
      b.reserved(1);
      for (int i = 0; i < 3; i++) {
        b.u(5, "language", language.charAt(i) - 0x60);
      }
    }
    w.u16("pre_defined", 0);
  }
}
