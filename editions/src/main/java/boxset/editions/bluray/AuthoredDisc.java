package boxset.editions.bluray;

import boxset.formats.bdav.ClipLayout;
import boxset.formats.bdav.MenuLayout;
import boxset.formats.bluray.BdmvFolder;
import boxset.formats.discimage.DiscFile;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A disc before it is written.
 *
 * @param folder all tables
 * @param streams of clips, by their numbers; players read them as they play, in this order
 */
record AuthoredDisc(BdmvFolder folder, SortedMap<Integer, Stream> streams) {
  /** Keeps the order. */
  AuthoredDisc {
    streams = Collections.unmodifiableSortedMap(new TreeMap<>(streams));
  }

  /**
   * The stream of a clip.
   *
   * @param bytes how many there are
   */
  record Stream(long bytes, DiscFile.Content content) {
    static Stream of(ClipLayout layout) {
      return new Stream(layout.bytes(), layout::writeTo);
    }

    static Stream of(MenuLayout layout) {
      return new Stream(layout.bytes(), layout::writeTo);
    }
  }
}
