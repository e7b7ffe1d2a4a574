package boxset.formats.isobmff;

import boxset.formats.bytes.Bytes;
import boxset.formats.bytes.FieldWriter;

/**
 * {@code esds}: the descriptor of an MPEG-4 stream, as the encoder wrote it (ISO/IEC 14496-14,
 * 6.7.2).
 *
 * @param descriptor ES_Descriptor (ISO/IEC 14496-1, 7.2.6.5)
 */
public record ElementaryStreamDescriptorBox(Bytes descriptor) implements FullBox {
  @Override
  public String type() {
    return "esds";
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
    w.bytes("ES", descriptor);
  }
}
