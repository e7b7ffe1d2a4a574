package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/**
 * {@code trex}: the defaults of a track's samples; every fragment states its own (ISO/IEC 14496-12,
 * 8.8.3).
 *
 * @param trackId whose samples
 */
public record TrackExtendsBox(long trackId) implements FullBox {
  @Override
  public String type() {
    return "trex";
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
    w.u32("track_ID", trackId);
    w.u32("default_sample_description_index", 1);
    w.u32("default_sample_duration", 0);
    w.u32("default_sample_size", 0);
    w.u32("default_sample_flags", 0);
  }
}
