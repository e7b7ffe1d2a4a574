package boxset.formats.bdmv;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;

/**
 * A place in a play list that can be gone to.
 *
 * @param type who sees it
 * @param playItem in which item, from 0
 * @param time on the clock of that item's clip, in 1/45000 s
 */
public record PlayListMark(Type type, int playItem, long time) implements Structure {
  /** Who sees a mark. */
  public enum Type {
    /** The viewer: the beginning of a chapter. */
    ENTRY(1),
    /** Commands only. */
    LINK(2);

    private final int code;

    Type(int code) {
      this.code = code;
    }
  }

  private static final int NO_STREAM = 0xFFFF;

  /** The beginning of a chapter. */
  public static PlayListMark chapter(int playItem, long time) {
    return new PlayListMark(Type.ENTRY, playItem, time);
  }

  @Override
  public void write(FieldWriter w) {
    w.zeros("reserved", 1);
    w.u8("mark_type", type.code);
    w.u16("ref_to_PlayItem_id", playItem);
    w.u32("mark_time_stamp", time);
    w.u16("entry_ES_PID", NO_STREAM);
    w.u32("duration", 0);
  }
}
