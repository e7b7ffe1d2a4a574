package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import boxset.formats.bytes.Width;

/**
 * What {@code mdat} begins with (ISO/IEC 14496-12, 8.1.1); the samples follow.
 *
 * @param content length of the samples in bytes
 */
public record MediaDataHeader(long content) implements Structure {
  /** Length of this header in bytes. */
  public int length() {
    return isLarge() ? 16 : 8;
  }

  @Override
  public void write(FieldWriter w) {
    w.u32("size", isLarge() ? 1 : length() + content);
    w.ascii("type", 4, "mdat");
    if (isLarge()) {
      w.unsigned("largesize", Width.U64, length() + content);
    }
  }

  private boolean isLarge() {
    return content + 8 > 0xFFFF_FFFFL;
  }
}
