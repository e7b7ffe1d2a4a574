package boxset.formats.ifo;

import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.MalformedException;
import boxset.formats.bytes.Structure;

/**
 * How a cell of a program chain plays. Sectors count from the beginning of the domain's first VOB
 * file.
 *
 * @param seamless whether the player comes from the cell before without a pause
 * @param clockRestarts whether its times do not go on from those of the cell before
 * @param stillSeconds how long its last picture stays, 255 until the viewer does something
 * @param command the cell command to run behind it, from 1, or 0
 * @param playbackTime how long it lasts
 * @param firstSector where it begins
 * @param lastVobuSector where its last VOBU begins
 * @param lastSector its last sector
 */
public record CellPlayback(
    boolean seamless,
    boolean clockRestarts,
    int stillSeconds,
    int command,
    DvdTime playbackTime,
    long firstSector,
    long lastVobuSector,
    long lastSector)
    implements Structure {
  static final int SIZE = 24;

  /**
   * Reads the 24 bytes at an offset, but for what only cells of several angles have.
   *
   * @throws MalformedException when its time is none
   */
  public static CellPlayback read(FieldReader r, long at) throws MalformedException {
    int flags = r.u8(at);
    return new CellPlayback(
        (flags & 0x08) != 0,
        (flags & 0x02) != 0,
        r.u8(at + 2),
        r.u8(at + 3),
        DvdTime.read(r, at + 4),
        r.u32(at + 8),
        r.u32(at + 16),
        r.u32(at + 20));
  }

  @Override
  public void write(FieldWriter w) {
    try (var b = w.bits(2)) {
      b.u(2, "block_mode", 0);
      b.u(2, "block_type", 0);
      b.flag("seamless_play", seamless);
      b.flag("interleaved", false);
      b.flag("stc_discontinuity", clockRestarts);
      b.flag("seamless_angle", false);
      b.reserved(1);
      b.flag("playback_mode", false);
      b.flag("restricted", false);
      b.u(5, "cell_type", 0);
    }
    w.u8("still_time", stillSeconds);
    w.u8("cell_cmd_nr", command);
    w.one("playback_time", playbackTime);
    w.u32("first_sector", firstSector);
    w.u32("first_ilvu_end_sector", 0);
    w.u32("last_vobu_start_sector", lastVobuSector);
    w.u32("last_sector", lastSector);
  }
}
