package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/**
 * {@code tfdt}: when the first sample of a fragment is decoded (ISO/IEC 14496-12, 8.8.12).
 *
 * @param baseMediaDecodeTime sum of the durations of all samples before it, in ticks
 */
public record TrackFragmentBaseMediaDecodeTimeBox(long baseMediaDecodeTime) implements FullBox {
  @Override
  public String type() {
    return "tfdt";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public int flags() {
    return 0;
  }

  @Override
  public void fields(FieldWriter w) {
    w.u64("baseMediaDecodeTime", baseMediaDecodeTime);
  }
}
