package boxset.formats.dvdvideo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.dvdvm.Menu;
import boxset.formats.dvdvm.SubLink;
import boxset.formats.dvdvm.SystemSpace;
import boxset.formats.dvdvm.VmCommand;
import boxset.formats.ifo.CommandTable;
import boxset.formats.ifo.VideoStandard;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscLayoutTest {
  @TempDir Path folder;

  @Test
  void filesAreAsLongAsWasSaidAndTheSameEveryTime() throws Exception {
    DiscLayout layout = DiscLayout.of(Discs.series(VideoStandard.NTSC, 2, 3, 2));
    Path first = DiscFolder.write(layout, folder.resolve("a"));
    Path second =
        DiscFolder.write(
            DiscLayout.of(Discs.series(VideoStandard.NTSC, 2, 3, 2)), folder.resolve("b"));
    assertThat(layout.files())
        .extracting(VideoTsFile::name)
        .containsExactly(
            "VIDEO_TS.IFO",
            "VIDEO_TS.VOB",
            "VIDEO_TS.BUP",
            "VTS_01_0.IFO",
            "VTS_01_0.VOB",
            "VTS_01_1.VOB",
            "VTS_01_0.BUP");
    for (VideoTsFile file : layout.files()) {
      Path written = first.resolve("VIDEO_TS").resolve(file.name());
      assertThat(written).hasSize(file.bytes());
      assertThat(written).hasSameBinaryContentAs(second.resolve("VIDEO_TS").resolve(file.name()));
    }
    assertThat(first.resolve("VIDEO_TS/VTS_01_0.BUP"))
        .hasSameBinaryContentAs(first.resolve("VIDEO_TS/VTS_01_0.IFO"));
  }

  @Test
  void titlesThatShareCellsHaveNoPictureTwice() throws Exception {
    Disc disc = Discs.series(VideoStandard.PAL, 3, 2, 1);
    TitleSet set = disc.titleSets().getFirst();
    List<Title> titles = new ArrayList<>(set.titles().subList(1, 4));
    titles.add(set.titles().get(3));
    Disc parts = with(disc, new TitleSet(set.streams(), set.objects(), titles, set.menus()));
    assertThat(vobBytes(disc)).isEqualTo(vobBytes(parts));
  }

  private static long vobBytes(Disc disc) throws DiscException {
    return DiscLayout.of(disc).files().stream()
        .filter(file -> file.name().equals("VTS_01_1.VOB"))
        .mapToLong(VideoTsFile::bytes)
        .sum();
  }

  @Test
  void aTitleSetPointsToWhereItsFilesAre() throws Exception {
    DiscLayout layout = DiscLayout.of(Discs.series(VideoStandard.PAL, 1, 2, 1));
    Path videoTs = DiscFolder.write(layout, folder).resolve("VIDEO_TS");
    byte[] ifo = Files.readAllBytes(videoTs.resolve("VTS_01_0.IFO"));
    long menu = Files.size(videoTs.resolve("VTS_01_0.VOB")) / 2048;
    long vob = Files.size(videoTs.resolve("VTS_01_1.VOB")) / 2048;
    long sectors = ifo.length / 2048;
    assertThat(u32(ifo, 0x0C)).isEqualTo(2 * sectors + menu + vob - 1);
    assertThat(u32(ifo, 0x1C)).isEqualTo(sectors - 1);
    assertThat(u32(ifo, 0xC0)).isEqualTo(sectors);
    assertThat(u32(ifo, 0xC4)).isEqualTo(sectors + menu);
  }

  private static long u32(byte[] bytes, int at) {
    return ByteBuffer.wrap(bytes).getInt(at) & 0xFFFF_FFFFL;
  }

  @Test
  void whatWouldHangAPlayerIsRefused() {
    Disc disc = Discs.series(VideoStandard.PAL, 1, 2, 1);
    TitleSet set = disc.titleSets().getFirst();
    Title title = set.titles().getFirst();
    Title endless = new Title(title.cells(), title.parts(), List.of(), CommandTable.NONE);
    assertRefused(
        with(disc, new TitleSet(set.streams(), set.objects(), List.of(endless), Optional.empty())),
        "title set 1, title 1 leads nowhere when it has been played");
    Title elsewhere =
        new Title(List.of(Title.CellUse.play(0, 2)), List.of(0), List.of(), title.commands());
    assertRefused(
        with(
            disc, new TitleSet(set.streams(), set.objects(), List.of(elsewhere), Optional.empty())),
        "title set 1, title 1 plays CellUse[object=0, cell=2, stillSeconds=0, command=0], which is"
            + " not in its title set");
    MenuSet menus = disc.menus().orElseThrow();
    MenuPage still = menus.pages().getFirst();
    MenuPage once = new MenuPage(still.object(), still.palette(), CommandTable.NONE, 0);
    assertRefused(
        new Disc(
            disc.standard(),
            disc.provider(),
            disc.firstPlay(),
            Optional.of(new MenuSet(menus.streams(), "en", List.of(once), menus.entries())),
            disc.titleSets(),
            disc.titleOrder()),
        "the disc's menu, page 1 leads nowhere when it has been shown");
    assertRefused(
        new Disc(
            disc.standard(),
            disc.provider(),
            List.of(new VmCommand.SetHlBtnn(1, SubLink.NONE)),
            disc.menus(),
            disc.titleSets(),
            disc.titleOrder()),
        "first play leads nowhere");
  }

  @Test
  void commandsThatLeadWhereTheyMustNotAreRefused() {
    Disc disc = Discs.series(VideoStandard.PAL, 1, 2, 1);
    TitleSet set = disc.titleSets().getFirst();
    Title title = set.titles().getFirst();
    assertRefused(
        with(disc, ending(set, title, new VmCommand.JumpTt(1))),
        "title set 1, title 1: JumpTt[title=1] hangs players when it stands in a title");
    assertRefused(
        with(
            disc,
            ending(
                set,
                title,
                new VmCommand.CallSs(new SystemSpace.TitleSetMenu(1, 1, Menu.AUDIO), 0))),
        "title set 1, title 1: CallSs[target=TitleSetMenu[titleSet=1, title=1, menu=AUDIO],"
            + " resumeCell=0] leads to what is not on the disc");
    assertRefused(
        new Disc(
            disc.standard(),
            disc.provider(),
            List.of(new VmCommand.JumpTt(3)),
            disc.menus(),
            disc.titleSets(),
            disc.titleOrder()),
        "first play: JumpTt[title=3] leads to what is not on the disc");
  }

  private static TitleSet ending(TitleSet set, Title title, VmCommand last) {
    CommandTable commands = new CommandTable(List.of(), List.of(last), List.of());
    Title ending = new Title(title.cells(), title.parts(), List.of(), commands);
    return new TitleSet(set.streams(), set.objects(), List.of(ending, ending), set.menus());
  }

  private static Disc with(Disc disc, TitleSet set) {
    return new Disc(
        disc.standard(),
        disc.provider(),
        disc.firstPlay(),
        disc.menus(),
        List.of(set),
        Disc.inOrder(List.of(set)));
  }

  private static void assertRefused(Disc disc, String message) {
    assertThatThrownBy(() -> DiscLayout.of(disc))
        .isInstanceOf(DiscException.class)
        .hasMessage(message);
  }

  @Test
  void theSecondLayerBeginsWithACellThatIsReadAnew() throws Exception {
    Disc disc = Discs.series(VideoStandard.PAL, 1, 6, 1);
    DiscLayout plain = DiscLayout.of(disc);
    long firstSector = 16;
    long sectors = firstSector + bytes(plain) / 2048;
    LayerBreak at = LayerBreak.choose(plain.cellStarts(), firstSector, sectors).orElseThrow();
    DiscLayout broken = DiscLayout.of(disc, Optional.of(at));
    long sector =
        firstSector
            + broken.cellStarts().stream()
                .filter(start -> start.cell() == at.cell())
                .findFirst()
                .orElseThrow()
                .sector();
    assertThat(sector % 16).isZero();
    assertThat(sector).isGreaterThanOrEqualTo(firstSector + bytes(broken) / 2048 - sector);
    String seamless = "seamless_play";
    assertThat(seamlessCells(plain, folder.resolve("plain"))).as(seamless).isEqualTo(5);
    assertThat(seamlessCells(broken, folder.resolve("broken"))).as(seamless).isEqualTo(4);
  }

  @Test
  void aDiscWithoutACellWhereItsSecondLayerMayBeginGetsOneThatIsNoChapter() throws Exception {
    Disc disc = Discs.oneCell(40);
    DiscLayout plain = DiscLayout.of(disc);
    long firstSector = 16;
    long sectors = firstSector + bytes(plain) / 2048;
    assertThat(LayerBreak.choose(plain.cellStarts(), firstSector, sectors)).isEmpty();

    AddedCell added = AddedCell.forLayerBreak(disc, plain, firstSector, sectors).getFirst();
    Disc more = added.in(disc).orElseThrow();
    DiscLayout layout = DiscLayout.of(more);
    LayerBreak at = LayerBreak.choose(layout.cellStarts(), firstSector, sectors).orElseThrow();
    assertThat(at.cell()).isEqualTo(1);
    for (Title title : more.titleSets().getFirst().titles()) {
      assertThat(title.cells()).hasSize(2);
      assertThat(title.parts()).containsExactly(0);
    }
    assertThat(seamlessCells(DiscLayout.of(more, Optional.of(at)), folder.resolve("layers")))
        .isZero();
  }

  private static long bytes(DiscLayout layout) {
    return layout.files().stream().mapToLong(VideoTsFile::bytes).sum();
  }

  /** How many cells of title 1 play on without a pause. */
  private static int seamlessCells(DiscLayout layout, Path folder) throws Exception {
    Path disc = DiscFolder.write(layout, folder);
    ByteBuffer ifo = ByteBuffer.wrap(Files.readAllBytes(disc.resolve("VIDEO_TS/VTS_01_0.IFO")));
    int pgcit = ifo.getInt(0xCC) * 2048;
    int pgc = pgcit + ifo.getInt(pgcit + 12);
    int playback = pgc + ifo.getShort(pgc + 232);
    int seamless = 0;
    for (int cell = 0; cell < ifo.get(pgc + 3); cell++) {
      seamless += (ifo.get(playback + 24 * cell) & 0x08) == 0 ? 0 : 1;
    }
    return seamless;
  }

  @Test
  void aLayerBreakKeepsTheRulesWhereverCellsLie() {
    for (long sectors = 200_000; sectors < 2 * LayerBreak.LAYER_SECTORS; sectors += 999_979) {
      for (int step : new int[] {977, 30_011}) {
        List<CellStart> starts = new ArrayList<>();
        for (long sector = 100; sector < sectors - 400; sector += step) {
          starts.add(new CellStart(1, (int) sector / 100_000, (int) sector % 5, sector));
        }
        Optional<LayerBreak> at = LayerBreak.choose(starts, 300, sectors);
        if (at.isEmpty()) {
          assertThat(sectors).isGreaterThan(2 * LayerBreak.LAYER_SECTORS - 2L * step - 64);
          continue;
        }
        long half = sectors / 2;
        long sector =
            starts.stream()
                .filter(start ->
                    start.object() == at.get().object()
                        && start.cell() == at.get().cell()
                        && (start.sector() + 300 + at.get().shift()) % 16 == 0
                        && start.sector() + 300 + at.get().shift() >= half)
                .findFirst()
                .orElseThrow()
                .sector();
        assertThat(sector + 300 + at.get().shift()).isLessThanOrEqualTo(LayerBreak.LAYER_SECTORS);
      }
    }
  }
}
