package boxset.formats.isobmff;

import boxset.formats.bytes.Bytes;
import boxset.formats.bytes.FieldWriter;

/**
 * A box that holds what a decoder must know before the first sample, as the encoder wrote it:
 * {@code avcC} (ISO/IEC 14496-15, 5.4.2.1), {@code dac3} and {@code dec3} (ETSI TS 102 366, F.4 and
 * F.6).
 *
 * @param type four characters
 * @param configuration the record inside
 */
public record CodecConfigurationBox(String type, Bytes configuration) implements Box {
  @Override
  public void fields(FieldWriter w) {
    w.bytes("configuration", configuration);
  }
}
