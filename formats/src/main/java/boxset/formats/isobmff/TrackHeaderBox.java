package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/**
 * {@code tkhd}: what holds for a whole track (ISO/IEC 14496-12, 8.3.2).
 *
 * @param trackId above 0
 * @param audible whether it is sound
 * @param width shown, in 1/65536 pixels; 0 for sound
 * @param height shown, in 1/65536 pixels; 0 for sound
 */
public record TrackHeaderBox(long trackId, boolean audible, long width, long height)
    implements FullBox {
  private static final int ENABLED = 1;
  private static final int IN_MOVIE = 2;

  @Override
  public String type() {
    return "tkhd";
  }

  @Override
  public int version() {
    return 0;
  }

  @Override
  public int flags() {
    return ENABLED | IN_MOVIE;
  }

  @Override
  public void fields(FieldWriter w) {
    w.u32("creation_time", 0);
    w.u32("modification_time", 0);
    w.u32("track_ID", trackId);
    w.zeros("reserved", 4);
    w.u32("duration", 0);
    w.zeros("reserved", 8);
    w.i16("layer", 0);
    w.i16("alternate_group", 0);
    w.u16("volume", audible ? 0x0100 : 0);
    w.zeros("reserved", 2);
    Matrix.UNITY.write(w);
    w.u32("width", width);
    w.u32("height", height);
  }
}
