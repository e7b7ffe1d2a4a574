package boxset.editions.bluray;

import boxset.editions.bluray.menus.BlurayMenu;
import boxset.editions.bluray.menus.MenuClip;
import boxset.editions.bluray.menus.PopUpClip;
import boxset.formats.avc.AvcException;
import boxset.formats.bdav.BdavException;
import boxset.formats.bdav.ClipLayout;
import boxset.formats.bdav.MenuLayout;
import boxset.formats.bdmv.ClipStream;
import boxset.formats.bdmv.MovieObjects;
import boxset.formats.bdmv.MoviePlayList;
import boxset.formats.bdmv.Still;
import boxset.formats.bdmv.StreamAttributes;
import boxset.formats.bluray.BdmvFolder;
import boxset.formats.bluray.Clip;
import boxset.formats.bytes.Bytes;
import boxset.formats.bytes.MalformedException;
import boxset.formats.pgs.GraphicsException;
import boxset.graph.Workspace;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A disc with menus: the films' tables and those of pages and pop-up menus. */
final class MenuTables {
  private MenuTables() {}

  /**
   * The disc.
   *
   * @param workspace where all that the menu is made from is
   */
  static AuthoredDisc of(BlurayMenu menu, DiscTables tables, Workspace workspace)
      throws IOException, MalformedException, AvcException, BdavException, GraphicsException {
    SortedMap<Integer, Clip> clips = new TreeMap<>(tables.clips());
    SortedMap<Integer, AuthoredDisc.Stream> streams = new TreeMap<>(tables.streams());
    SortedMap<Integer, MoviePlayList> playLists = new TreeMap<>();
    for (MenuClip page : menu.clips(workspace)) {
      ClipLayout layout = ClipLayout.of(page.streams());
      clips.put(page.number(), DiscTables.clip(layout, Optional.of(page.composition())));
      streams.put(page.number(), AuthoredDisc.Stream.of(layout));
      playLists.put(page.playList(), page.playList(layout));
    }
    Map<Integer, PopUpClip> popUps = new TreeMap<>();
    for (PopUpClip popUp : menu.popUps(workspace)) {
      popUps.put(popUp.title(), popUp);
      clips.put(popUp.number(), clip(popUp));
      streams.put(popUp.number(), AuthoredDisc.Stream.of(popUp.layout()));
    }
    for (int title = 1; title <= tables.titles(); title++) {
      playLists.put(
          title, tables.playList(title, Still.NONE, Optional.ofNullable(popUps.get(title))));
    }
    return new AuthoredDisc(
        new BdmvFolder(
            menu.index(),
            new MovieObjects(menu.movieObjects()),
            playLists,
            clips,
            tables.names(),
            tables.chapters(),
            new TreeMap<>()),
        streams);
  }

  /** It has no picture that decoding could begin with. */
  private static Clip clip(PopUpClip popUp) {
    MenuLayout layout = popUp.layout();
    Map<Integer, StreamAttributes> streams = new TreeMap<>();
    for (ClipStream stream : layout.streams()) {
      streams.put(stream.pid(), stream.attributes());
    }
    return new Clip(
        Bytes.copyOf(layout.information().bytes()),
        layout.start(),
        layout.end(),
        new TreeSet<>(),
        streams,
        Optional.of(popUp.composition()));
  }
}
