package boxset.formats.bdcheck;

import boxset.formats.bdcheck.FoundPlayList.Entry;
import boxset.formats.bdcheck.FoundPlayList.Item;
import boxset.formats.bdcheck.FoundPlayList.Mark;
import boxset.formats.bdcheck.FoundPlayList.SubItem;
import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.MalformedException;
import boxset.formats.findings.Findings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an MPLS file as it is, and tells what cannot be. */
final class PlayListReader {
  private static final int MARK_BYTES = 14;

  /** The order of STN_table, of which the counts of the fifth to seventh list come otherwise. */
  private static final List<String> LISTS =
      List.of("video", "audio", "PG", "IG", "secondary audio", "secondary video", "PiP PG");

  private final Findings findings;

  PlayListReader(Findings findings) {
    this.findings = findings;
  }

  Optional<FoundPlayList> read(BdmvFile file) throws IOException {
    Optional<BdmvTable> found = BdmvTable.open(file, "MPLS", findings);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    BdmvTable table = found.get();
    try {
      FieldReader info = table.part("AppInfoPlayList", 40);
      int playback = info.u8(1);
      findings.require(
          playback >= 1 && playback <= 3,
          Rule.PLAY_LIST,
          table.place("AppInfoPlayList"),
          "PlayList_playback_type is %d, not 1 to 3",
          playback);
      FieldReader list = table.part("PlayList", table.bytes().u32(8));
      List<Item> items = new ArrayList<>();
      long at = 6;
      for (int i = 0; i < list.u16(2); i++) {
        int length = list.u16(at);
        items.add(item(list.part("PlayItem " + i, at + 2, length)));
        at += 2 + length;
      }
      List<FoundPlayList.SubPath> subPaths = new ArrayList<>();
      for (int i = 0; i < list.u16(4); i++) {
        long length = list.u32(at);
        subPaths.add(subPath(list.part("SubPath " + i, at + 4, length)));
        at += 4 + length;
      }
      findings.require(
          at == list.size(),
          Rule.TABLE,
          table.place("PlayList"),
          "it has %d bytes, and its items %d",
          list.size(),
          at);
      return Optional.of(new FoundPlayList(items, subPaths, marks(table)));
    } catch (MalformedException e) {
      findings.unreadable(Rule.TABLE, table.place(""), e);
      return Optional.empty();
    }
  }

  private Item item(FieldReader r) throws MalformedException {
    String clip = BdmvTable.text(r, 0, 5);
    int flags = r.u16(9);
    List<String> angles = new ArrayList<>();
    long at = 32;
    if ((flags & 0x10) != 0) {
      int count = r.u8(at);
      for (int i = 1; i < count; i++) {
        angles.add(BdmvTable.text(r, at + 2 + 10L * (i - 1), 5));
      }
      at += 2 + 10L * Math.max(0, count - 1);
    }
    FieldReader table = r.part(r.name() + ", STN_table", at + 2, r.u16(at));
    return new Item(
        clip, angles, flags & 15, r.u8(11), r.u32(12), r.u32(16), r.u8(29), streams(table));
  }

  private static List<Entry> streams(FieldReader r) throws MalformedException {
    int[] counts = new int[LISTS.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = r.u8(2 + i);
    }
    List<Entry> entries = new ArrayList<>();
    long at = 14;
    // Captions of pictures in pictures stand behind the other captions.
    for (int list : new int[] {0, 1, 2, 6, 3, 4, 5}) {
      for (int i = 0; i < counts[list]; i++) {
        int length = r.u8(at);
        FieldReader entry = r.part("stream_entry", at + 1, length);
        at += 1 + length;
        int attributesLength = r.u8(at);
        FieldReader attributes = r.part("stream_attributes", at + 1, attributesLength);
        at += 1 + attributesLength;
        int type = entry.u8(0);
        int pid = entry.u16(type == 2 ? 3 : type == 1 ? 1 : 2);
        entries.add(
            new Entry(
                LISTS.get(list),
                type,
                type == 1 ? -1 : entry.u8(1),
                FoundStream.read(pid, attributes)));
        if (list >= 4 && list < 6) {
          int with = r.u8(at);
          at += 2 + with + with % 2;
        }
        if (list == 5) {
          int with = r.u8(at);
          at += 2 + with + with % 2;
        }
      }
    }
    return entries;
  }

  private static FoundPlayList.SubPath subPath(FieldReader r) throws MalformedException {
    List<SubItem> items = new ArrayList<>();
    long at = 6;
    for (int i = 0; i < r.u8(5); i++) {
      int length = r.u16(at);
      FieldReader item = r.part("SubPlayItem", at + 2, length);
      items.add(
          new SubItem(
              BdmvTable.text(item, 0, 5), item.u32(14), item.u32(18), item.u16(22), item.u32(24)));
      at += 2 + length;
    }
    return new FoundPlayList.SubPath(r.u8(1), items);
  }

  private static List<Mark> marks(BdmvTable table) throws MalformedException {
    List<Mark> marks = new ArrayList<>();
    FieldReader r = table.part("PlayListMark", table.bytes().u32(12));
    for (int i = 0; r.size() > 0 && i < r.u16(0); i++) {
      long at = 2 + (long) MARK_BYTES * i;
      marks.add(new Mark(r.u8(at + 1), r.u16(at + 2), r.u32(at + 4)));
    }
    return marks;
  }
}
