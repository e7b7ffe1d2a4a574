package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Width;

/**
 * {@code mehd}: the duration of a movie in fragments (ISO/IEC 14496-12, 8.8.2).
 *
 * @param fragmentDuration in the movie's ticks
 */
public record MovieExtendsHeaderBox(long fragmentDuration) implements FullBox {
  @Override
  public String type() {
    return "mehd";
  }

  @Override
  public int version() {
    return fragmentDuration > 0xFFFF_FFFFL ? 1 : 0;
  }

  @Override
  public int flags() {
    return 0;
  }

  @Override
  public void fields(FieldWriter w) {
    w.unsigned("fragment_duration", version() == 1 ? Width.U64 : Width.U32, fragmentDuration);
  }
}
