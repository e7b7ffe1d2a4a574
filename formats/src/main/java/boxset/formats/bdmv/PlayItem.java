package boxset.formats.bdmv;

import static boxset.formats.bytes.Counts.AFTER_FIELD;
import static boxset.formats.bytes.Width.U16;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;

/**
 * A stretch of a clip in a play list: PlayItem(). Nothing that a viewer may do is prohibited.
 *
 * @param clip its number, 0 to 99999
 * @param connection how it follows the item before; of the first item not seamless
 * @param inTime where it begins on the clip's clock, in 1/45000 s
 * @param outTime where it ends, not shown any more
 * @param still how long its last picture stays
 * @param streams what it can show
 */
public record PlayItem(
    int clip,
    ConnectionCondition connection,
    long inTime,
    long outTime,
    Still still,
    StreamTable streams)
    implements Structure {
  /** Ticks of the clock that times are counted in, a second. */
  public static final int CLOCK_HZ = 45_000;

  /** Refuses stretches of no length. */
  public PlayItem {
    ClipReference.check(clip);
    if (inTime < 0 || outTime <= inTime || outTime > 0xFFFF_FFFFL) {
      throw new IllegalArgumentException(
          "A play item from " + inTime + " to " + outTime + " shows nothing");
    }
  }

  /** A stretch of a clip that plays through. */
  public static PlayItem play(int clip, long inTime, long outTime, StreamTable streams) {
    return new PlayItem(
        clip, ConnectionCondition.NOT_SEAMLESS, inTime, outTime, Still.NONE, streams);
  }

  @Override
  public void write(FieldWriter w) {
    try (var _ = w.table("PlayItem", U16, AFTER_FIELD)) {
      ClipReference.write(w, clip);
      try (var b = w.bits(2)) {
        b.reserved(11);
        b.flag("is_multi_angle", false);
        b.u(4, "connection_condition", connection.code());
      }
      w.u8("ref_to_STC_id", 0);
      w.u32("IN_time", inTime);
      w.u32("OUT_time", outTime);
      w.zeros("UO_mask_table", 8);
      try (var b = w.bits(1)) {
        b.flag("PlayItem_random_access_flag", false);
        b.reserved(7);
      }
      still.write(w);
      streams.write(w);
    }
  }
}
