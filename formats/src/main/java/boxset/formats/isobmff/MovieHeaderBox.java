package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/**
 * {@code mvhd}: what holds for a whole movie (ISO/IEC 14496-12, 8.2.2).
 *
 * <p>The duration is 0, for all samples come in fragments; no time of making is told.
 *
 * @param timescale ticks a second
 * @param nextTrackId a number that no track has
 */
public record MovieHeaderBox(long timescale, long nextTrackId) implements FullBox {
  @Override
  public String type() {
    return "mvhd";
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
    w.u32("rate", 0x00010000);
    w.u16("volume", 0x0100);
    w.zeros("reserved", 10);
    Matrix.UNITY.write(w);
    w.zeros("pre_defined", 24);
    w.u32("next_track_ID", nextTrackId);
  }
}
