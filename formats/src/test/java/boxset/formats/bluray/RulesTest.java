package boxset.formats.bluray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.bdmv.IndexTable;
import boxset.formats.bdmv.MovieObject;
import boxset.formats.bdmv.MovieObjects;
import boxset.formats.bdmv.MoviePlayList;
import boxset.formats.bdmv.PlayItem;
import boxset.formats.bdmv.PlayListMark;
import boxset.formats.bdmv.StreamTable;
import boxset.formats.hdmv.NavigationCommand;
import boxset.formats.hdmv.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every rule is known by its name before a byte is written. */
class RulesTest {
  private static final BdmvFolder DISC = Discs.series(2);

  private static BdmvFolder withPlayList(MoviePlayList playList) {
    SortedMap<Integer, MoviePlayList> playLists = new TreeMap<>(DISC.playLists());
    playLists.put(5, playList);
    return with(DISC.index(), DISC.movieObjects(), playLists);
  }

  private static BdmvFolder withCommands(NavigationCommand... commands) {
    List<MovieObject> objects = new ArrayList<>(DISC.movieObjects().objects());
    objects.add(new MovieObject(false, List.of(commands)));
    return with(DISC.index(), new MovieObjects(objects), DISC.playLists());
  }

  private static BdmvFolder with(
      IndexTable index, MovieObjects objects, SortedMap<Integer, MoviePlayList> playLists) {
    return new BdmvFolder(
        index, objects, playLists, DISC.clips(), DISC.names(), List.of(), new TreeMap<>());
  }

  private static MoviePlayList playList(long in, long out, StreamTable streams, long... marks) {
    List<PlayListMark> chapters = new ArrayList<>();
    for (long mark : marks) {
      chapters.add(PlayListMark.chapter(0, mark));
    }
    return new MoviePlayList(List.of(PlayItem.play(0, in, out, streams)), List.of(), chapters);
  }

  private static void assertRefused(BdmvFolder folder, String message) {
    assertThatThrownBy(folder::files).isInstanceOf(BdmvException.class).hasMessage(message);
  }

  @Test
  void tablesAreOnTheDiscTwice() throws Exception {
    assertThat(DISC.files().keySet())
        .contains(
            "BDMV/index.bdmv",
            "BDMV/PLAYLIST/00003.mpls",
            "BDMV/META/DL/bdmt_eng.xml",
            "BDMV/META/TN/tnmt_eng_00001.xml",
            "BDMV/BACKUP/MovieObject.bdmv",
            "BDMV/BACKUP/CLIPINF/00002.clpi")
        .doesNotContain("BDMV/BACKUP/META/DL/bdmt_eng.xml");
    assertThat(DISC.files().get("BDMV/BACKUP/index.bdmv"))
        .isEqualTo(DISC.files().get("BDMV/index.bdmv"));
  }

  @Test
  void playListsPlayWhatIsThere() {
    StreamTable streams = Discs.streams();
    assertRefused(
        withPlayList(playList(Discs.time(0), Discs.time(5), streams)),
        "play list 5, item 0 plays from 600.000 s to 605.000 s, and its clip from 600.000 s to"
            + " 604.000 s");
    assertRefused(
        withPlayList(playList(Discs.time(1) + 900, Discs.time(2), streams)),
        "play list 5, item 0 begins at 601.020 s, where decoding clip 0 cannot begin");
    assertRefused(
        withPlayList(playList(Discs.time(1), Discs.time(2), streams, Discs.time(3))),
        "play list 5, mark 0 is at 603.000 s, outside its item");
    assertRefused(
        withPlayList(playList(Discs.time(1), Discs.time(3), streams, Discs.time(2))),
        "play list 5 does not begin with its first mark");
    StreamTable silent =
        StreamTable.of(streams.video().getFirst(), List.of(), List.of(), List.of());
    assertRefused(
        withPlayList(playList(Discs.time(1), Discs.time(2), silent)),
        "play list 5, item 0 does not name the menu that is in its clip");
  }

  @Test
  void commandsLeadSomewhere() {
    NavigationCommand end = new NavigationCommand.JumpTitle(0);
    assertRefused(
        withCommands(new NavigationCommand.JumpTitle(4)),
        "movie object 5: JumpTitle 4 leads to title 4, which is not there");
    assertRefused(
        withCommands(new NavigationCommand.PlayPlayListAtMark(Operand.of(1), Operand.of(4)), end),
        "movie object 5: PlayPLatMK 1, 4 leads to mark 4, which is not there");
    assertRefused(
        withCommands(new NavigationCommand.GoTo(2), end),
        "movie object 5: GoTo 2 leads to line 2, which is not there");
    assertRefused(
        withCommands(new NavigationCommand.PlayPlayList(1)),
        "movie object 5 leads nowhere when it has run");
    assertRefused(
        withCommands(new NavigationCommand.LinkMark(Operand.of(0)), end),
        "movie object 5: LinkMK 0 does nothing outside a button");
    assertRefused(
        with(
            new IndexTable(Discs.PICTURE, 0, 9, DISC.index().titles()),
            DISC.movieObjects(),
            DISC.playLists()),
        "the top menu runs movie object 9, which is not on the disc");
  }
}
