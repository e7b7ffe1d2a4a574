package boxset.formats.bluray;

import boxset.formats.bdmv.ChapterNames;
import boxset.formats.bdmv.ConnectionCondition;
import boxset.formats.bdmv.DiscLibrary;
import boxset.formats.bdmv.IndexTable;
import boxset.formats.bdmv.MoviePlayList;
import boxset.formats.bdmv.PlayItem;
import boxset.formats.bdmv.PlayListMark;
import boxset.formats.bdmv.StreamAttributes;
import boxset.formats.bdmv.StreamEntry;
import boxset.formats.bdmv.SubPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What players do not forgive, and the tables could express all the same. */
final class FolderRules {
  private static final int MOST_TITLES = 999;
  private static final int MOST_PLAY_LISTS = 2000;
  private static final int MOST_CLIPS = 4000;
  private static final int LAST_NUMBER = 99_999;

  private final BdmvFolder folder;

  FolderRules(BdmvFolder folder) {
    this.folder = folder;
  }

  void check() throws BdmvException {
    require(
        folder.index().titles().size() <= MOST_TITLES
            && folder.playLists().size() <= MOST_PLAY_LISTS
            && folder.clips().size() <= MOST_CLIPS,
        "the disc has more than 999 titles, 2000 play lists or 4000 clips");
    checkObject("first playback", folder.index().firstPlayback());
    checkObject("the top menu", folder.index().topMenu());
    for (int i = 0; i < folder.index().titles().size(); i++) {
      IndexTable.Title title = folder.index().titles().get(i);
      checkObject("title " + (i + 1), title.movieObject());
    }
    for (Map.Entry<Integer, MoviePlayList> playList : folder.playLists().entrySet()) {
      require(
          playList.getKey() >= 0 && playList.getKey() <= LAST_NUMBER,
          "play lists are numbered 0 to 99999, not " + playList.getKey());
      checkPlayList("play list " + playList.getKey(), playList.getValue());
    }
    checkNames();
  }

  private void checkObject(String name, int movieObject) throws BdmvException {
    require(
        movieObject >= 0 && movieObject < folder.movieObjects().objects().size(),
        name + " runs movie object " + movieObject + ", which is not on the disc");
  }

  private void checkPlayList(String name, MoviePlayList playList) throws BdmvException {
    List<PlayItem> items = playList.items();
    require(
        items.getFirst().connection() == ConnectionCondition.NOT_SEAMLESS,
        name + " begins with an item that would follow another");
    List<StreamAttributes> streams = items.getFirst().streams().attributes();
    for (int i = 0; i < items.size(); i++) {
      checkItem(name + ", item " + i, items.get(i), playList);
      require(
          items.get(i).streams().attributes().equals(streams),
          name + ", item " + i + " has other streams than the first, and choices would be lost");
    }
    for (SubPath subPath : playList.subPaths()) {
      for (SubPath.Item item : subPath.items()) {
        Clip clip = clip(name + ", a sub-path", item.clip());
        requireWithin(name + ", a sub-path", item.inTime(), item.outTime(), clip);
        require(
            item.playItem() < items.size(),
            name + " has a sub-path beside item " + item.playItem() + ", which is not there");
      }
    }
    checkMarks(name, playList);
  }

  private void checkItem(String name, PlayItem item, MoviePlayList playList) throws BdmvException {
    Clip clip = clip(name, item.clip());
    requireWithin(name, item.inTime(), item.outTime(), clip);
    require(
        clip.entryPoints().contains(item.inTime()),
        "%s begins at %s, where decoding clip %d cannot begin"
            .formatted(name, time(item.inTime()), item.clip()));
    List<StreamEntry> entries = item.streams().entries();
    List<StreamAttributes> attributes = item.streams().attributes();
    for (int i = 0; i < entries.size(); i++) {
      checkStream(name, entries.get(i), attributes.get(i), clip, playList);
    }
    require(
        clip.menu().isEmpty() || !item.streams().menus().isEmpty(),
        name + " does not name the menu that is in its clip");
  }

  private void checkStream(
      String name,
      StreamEntry entry,
      StreamAttributes attributes,
      Clip ownClip,
      MoviePlayList playList)
      throws BdmvException {
    Clip clip =
        switch (entry) {
          case StreamEntry.InPlayItem _ -> ownClip;
          case StreamEntry.InMainClipOfSubPath(int subPath, _) -> {
            subPath(name, subPath, playList);
            yield ownClip;
          }
          case StreamEntry.InSubPathClip(int subPath, _) ->
              clip(name, subPath(name, subPath, playList).items().getFirst().clip());
        };
    require(
        attributes.equals(clip.streams().get(entry.pid())),
        String.format(
            Locale.ROOT,
            "%s names the stream 0x%04X as %s, and its clip has %s",
            name,
            entry.pid(),
            attributes,
            clip.streams().containsKey(entry.pid())
                ? clip.streams().get(entry.pid())
                : "none of that number"));
  }

  private static SubPath subPath(String name, int subPath, MoviePlayList playList)
      throws BdmvException {
    require(
        subPath < playList.subPaths().size(),
        name + " has a stream in sub-path " + subPath + ", which is not there");
    return playList.subPaths().get(subPath);
  }

  private void checkMarks(String name, MoviePlayList playList) throws BdmvException {
    PlayListMark before = null;
    for (int i = 0; i < playList.marks().size(); i++) {
      PlayListMark mark = playList.marks().get(i);
      String markName = name + ", mark " + i;
      require(
          mark.playItem() >= 0 && mark.playItem() < playList.items().size(),
          markName + " is in item " + mark.playItem() + ", which is not there");
      PlayItem item = playList.items().get(mark.playItem());
      require(
          mark.time() >= item.inTime() && mark.time() < item.outTime(),
          markName + " is at " + time(mark.time()) + ", outside its item");
      require(
          clip(markName, item.clip()).entryPoints().contains(mark.time()),
          "%s is at %s, where decoding clip %d cannot begin"
              .formatted(markName, time(mark.time()), item.clip()));
      require(
          before == null
              || mark.playItem() > before.playItem()
              || (mark.playItem() == before.playItem() && mark.time() > before.time()),
          markName + " is not behind the one before");
      before = mark;
    }
    require(
        playList.marks().isEmpty()
            || (playList.marks().getFirst().playItem() == 0
                && playList.marks().getFirst().time() == playList.items().getFirst().inTime()),
        name + " does not begin with its first mark");
  }

  private void checkNames() throws BdmvException {
    for (DiscLibrary library : folder.names()) {
      for (int title : library.titles().keySet()) {
        require(
            title >= 1 && title <= folder.index().titles().size(),
            library.fileName() + " names title " + title + ", which is not on the disc");
      }
      for (DiscLibrary.Thumbnail thumbnail : library.thumbnails()) {
        require(
            folder.thumbnails().containsKey(thumbnail.file()),
            library.fileName() + " shows " + thumbnail.file() + ", which is not on the disc");
      }
    }
    for (ChapterNames chapters : folder.chapters()) {
      MoviePlayList playList = folder.playLists().get(chapters.playList());
      long entries =
          playList == null
              ? 0
              : playList.marks().stream()
                  .filter(mark -> mark.type() == PlayListMark.Type.ENTRY)
                  .count();
      require(
          entries == chapters.names().size(),
          "%s names %d chapters, and play list %d has %d"
              .formatted(
                  chapters.fileName(), chapters.names().size(), chapters.playList(), entries));
    }
  }

  private Clip clip(String name, int number) throws BdmvException {
    Clip clip = folder.clips().get(number);
    if (clip == null) {
      throw new BdmvException(name + " plays clip " + number + ", which is not on the disc");
    }
    return clip;
  }

  private static void requireWithin(String name, long in, long out, Clip clip)
      throws BdmvException {
    require(
        in >= clip.startTime() && out <= clip.endTime(),
        "%s plays from %s to %s, and its clip from %s to %s"
            .formatted(name, time(in), time(out), time(clip.startTime()), time(clip.endTime())));
  }

  private static String time(long ticks) {
    return String.format(Locale.ROOT, "%.3f s", (double) ticks / PlayItem.CLOCK_HZ);
  }

  private static void require(boolean holds, String message) throws BdmvException {
    if (!holds) {
      throw new BdmvException(message);
    }
  }
}
