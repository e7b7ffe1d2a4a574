package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/**
 * {@code url }: the samples are in the same file (ISO/IEC 14496-12, 8.7.2).
 *
 * <p>Says so by its flags alone.
 */
public record DataEntryUrlBox() implements FullBox {
  @Override
  public String type() {
    return "url ";
  }

  @Override
  public int version() {
    return 0;
  }

  @Override
  public int flags() {
    return 1;
  }

  @Override
  public void fields(FieldWriter w) {}
}
