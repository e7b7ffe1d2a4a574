package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/**
 * {@code elst}: the presentation begins at a later time of the media (ISO/IEC 14496-12, 8.6.6).
 *
 * <p>Its one edit has the duration 0: it holds for all fragments that follow.
 *
 * @param mediaTime in ticks of the media
 */
public record EditListBox(long mediaTime) implements FullBox {
  @Override
  public String type() {
    return "elst";
  }

  @Override
  public int version() {
    return mediaTime > Integer.MAX_VALUE ? 1 : 0;
  }

  @Override
  public int flags() {
    return 0;
  }

  @Override
  public void fields(FieldWriter w) {
    w.u32("entry_count", 1);
    if (version() == 1) {
      w.u64("segment_duration", 0);
      w.i64("media_time", mediaTime);
    } else {
      w.u32("segment_duration", 0);
      w.i32("media_time", mediaTime);
    }
    w.i16("media_rate_integer", 1);
    w.i16("media_rate_fraction", 0);
  }
}
