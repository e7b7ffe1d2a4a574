package boxset.formats.bdcheck;

import java.util.List;

/**
 * A play list as it is recorded. Times are in 1/45000 s.
 *
 * @param items what it plays
 * @param subPaths what plays beside it
 * @param marks where it can be gone to
 */
record FoundPlayList(List<Item> items, List<SubPath> subPaths, List<Mark> marks) {
  /** Which clip; the names are those of its files without the dot. */
  record Item(
      String clip,
      List<String> angles,
      int connection,
      int clock,
      long in,
      long out,
      int stillMode,
      List<Entry> streams) {}

  /**
   * A stream of a play item.
   *
   * @param type 1 in the item's clip, 2 in a clip of a sub-path, 3 and 4 in the item's for a
   *     sub-path
   */
  record Entry(String list, int type, int subPath, FoundStream stream) {}

  record SubPath(int type, List<SubItem> items) {}

  record SubItem(String clip, long in, long out, int playItem, long start) {}

  record Mark(int type, int item, long time) {}
}
