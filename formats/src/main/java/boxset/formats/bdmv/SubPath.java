package boxset.formats.bdmv;

import static boxset.formats.bytes.Counts.AFTER_FIELD;
import static boxset.formats.bytes.Width.U16;
import static boxset.formats.bytes.Width.U32;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import java.util.List;

/**
 * What plays beside the play items: SubPath().
 *
 * @param type what it is for
 * @param repeats whether it begins again when it has ended
 * @param items 1 to 255
 */
public record SubPath(Type type, boolean repeats, List<Item> items) implements Structure {
  private static final int MOST_ITEMS = 255;

  /** What a sub-path is for. */
  public enum Type {
    /** Sound of a slide show that the viewer browses. */
    BROWSABLE_SLIDESHOW_AUDIO(2),
    /** A menu that a player keeps from the beginning: a pop-up menu. */
    INTERACTIVE_GRAPHICS(3),
    /** Captions as text. */
    TEXT_SUBTITLE(4),
    /** Streams of a clip of their own that keep the time of the picture. */
    OUT_OF_MUX_SYNCHRONOUS(5),
    /** A picture in the picture of a clip of its own, with its own time. */
    OUT_OF_MUX_ASYNCHRONOUS(6),
    /** A picture in the picture from the same clip. */
    IN_MUX_SYNCHRONOUS(7);

    private final int code;

    Type(int code) {
      this.code = code;
    }
  }

  /**
   * A stretch of a clip: SubPlayItem().
   *
   * @param clip its number
   * @param connection how it follows the item before
   * @param inTime where it begins on the clip's clock, in 1/45000 s
   * @param outTime where it ends
   * @param playItem beside which play item it begins, from 0
   * @param startTime when, on the clock of that play item's clip
   */
  public record Item(
      int clip,
      ConnectionCondition connection,
      long inTime,
      long outTime,
      int playItem,
      long startTime)
      implements Structure {
    /** Refuses stretches of no length. */
    public Item {
      ClipReference.check(clip);
      if (inTime < 0 || outTime <= inTime) {
        throw new IllegalArgumentException(
            "A sub-play item from " + inTime + " to " + outTime + " plays nothing");
      }
    }

    @Override
    public void write(FieldWriter w) {
      try (var _ = w.table("SubPlayItem", U16, AFTER_FIELD)) {
        ClipReference.write(w, clip);
        try (var b = w.bits(4)) {
          b.reserved(27);
          b.u(4, "connection_condition", connection.code());
          b.flag("is_multi_Clip_entries", false);
        }
        w.u8("ref_to_STC_id", 0);
        w.u32("SubPlayItem_IN_time", inTime);
        w.u32("SubPlayItem_OUT_time", outTime);
        w.u16("sync_PlayItem_id", playItem);
        w.u32("sync_start_PTS_of_PlayItem", startTime);
      }
    }
  }

  /** Refuses more than the table counts. */
  public SubPath {
    items = List.copyOf(items);
    if (items.isEmpty() || items.size() > MOST_ITEMS) {
      throw new IllegalArgumentException("A sub-path has 1 to 255 items, not " + items.size());
    }
  }

  @Override
  public void write(FieldWriter w) {
    try (var _ = w.table("SubPath", U32, AFTER_FIELD)) {
      w.zeros("reserved", 1);
      w.u8("SubPath_type", type.code);
      try (var b = w.bits(2)) {
        b.reserved(15);
        b.flag("is_repeat_SubPath", repeats);
      }
      w.zeros("reserved", 1);
      w.u8("number_of_SubPlayItems", items.size());
      w.each("SubPlayItem", items);
    }
  }
}
