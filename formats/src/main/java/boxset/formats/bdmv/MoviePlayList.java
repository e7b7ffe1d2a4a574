package boxset.formats.bdmv;

import static boxset.formats.bytes.Counts.AFTER_FIELD;
import static boxset.formats.bytes.Width.U32;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import java.util.List;

/**
 * A play list, which is a file of its own: stretches of clips one behind the other, and marks.
 *
 * @param items 1 to 999
 * @param subPaths what plays beside them
 * @param marks at most 999, in the order of their times; the first is where the list begins
 */
public record MoviePlayList(List<PlayItem> items, List<SubPath> subPaths, List<PlayListMark> marks)
    implements Structure {
  /** How many items or marks players keep. */
  public static final int MOST = 999;

  private static final int SEQUENTIAL = 1;

  /** Refuses what players do not read. */
  public MoviePlayList {
    items = List.copyOf(items);
    subPaths = List.copyOf(subPaths);
    marks = List.copyOf(marks);
    if (items.isEmpty() || items.size() > MOST || marks.size() > MOST) {
      throw new IllegalArgumentException(
          "A play list has 1 to 999 items and at most 999 marks, not %d and %d"
              .formatted(items.size(), marks.size()));
    }
  }

  /** How long the list plays, in 1/45000 s, stills not counted. */
  public long duration() {
    return items.stream().mapToLong(item -> item.outTime() - item.inTime()).sum();
  }

  @Override
  public void write(FieldWriter w) {
    w.ascii("type_indicator", 4, "MPLS");
    w.ascii("version_number", 4, Versions.BDMV);
    var playList = w.slot32("PlayList_start_address");
    var playListMark = w.slot32("PlayListMark_start_address");
    w.u32("ExtensionData_start_address", 0);
    w.zeros("reserved", 20);
    try (var _ = w.table("AppInfoPlayList", U32, AFTER_FIELD)) {
      w.zeros("reserved", 1);
      w.u8("PlayList_playback_type", SEQUENTIAL);
      w.zeros("reserved", 2);
      w.zeros("UO_mask_table", 8);
      try (var b = w.bits(2)) {
        b.flag("PlayList_random_access_flag", false);
        b.flag("audio_mix_app_flag", mixesSound());
        b.flag("lossless_may_bypass_mixer_flag", false);
        b.reserved(13);
      }
    }
    playList.fillWithPosition();
    try (var _ = w.table("PlayList", U32, AFTER_FIELD)) {
      w.zeros("reserved", 2);
      w.u16("number_of_PlayItems", items.size());
      w.u16("number_of_SubPaths", subPaths.size());
      w.each("PlayItem", items);
      w.each("SubPath", subPaths);
    }
    playListMark.fillWithPosition();
    try (var _ = w.table("PlayListMark", U32, AFTER_FIELD)) {
      w.u16("number_of_PlayList_marks", marks.size());
      w.each("PlayList_mark", marks);
    }
  }

  private boolean mixesSound() {
    return items.stream().anyMatch(item -> !item.streams().secondaryAudio().isEmpty());
  }
}
