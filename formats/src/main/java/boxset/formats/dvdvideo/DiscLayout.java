package boxset.formats.dvdvideo;

import boxset.formats.ifo.CAdt;
import boxset.formats.ifo.CommandTable;
import boxset.formats.ifo.ManagerInformation;
import boxset.formats.ifo.MenuDomain;
import boxset.formats.ifo.Pgc;
import boxset.formats.ifo.TitleSetInformation;
import boxset.formats.ifo.VtsPttSrpt;
import boxset.formats.ifo.VtsTmapt;
import boxset.formats.sectors.Sectors;
import boxset.formats.vob.VideoObject;
import boxset.formats.vob.VobLayout;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The VIDEO_TS folder of a disc: every file and its size, and then the bytes in one pass. */
public final class DiscLayout {

  /** Sectors of a VOB file, of less than 1 GiB. */
  private static final long FILE_SECTORS = 524_272;

  private static final int MOST_TITLE_FILES = 9;

  private final ManagerInformation manager;
  private final Domain managerMenus;
  private final List<LaidTitleSet> titleSets;

  private DiscLayout(
      ManagerInformation manager, Domain managerMenus, List<LaidTitleSet> titleSets) {
    this.manager = manager;
    this.managerMenus = managerMenus;
    this.titleSets = titleSets;
  }

  private record LaidTitleSet(TitleSetInformation information, Domain menus, Domain titles) {}

  /**
   * Lays a disc out; reads nothing of its pictures and sounds.
   *
   * @throws DiscException when the description or a stream breaks a rule of DVD-Video
   */
  public static DiscLayout of(Disc disc) throws DiscException {
    return of(disc, Optional.empty());
  }

  /**
   * Lays out a disc of two layers.
   *
   * @param layerBreak the cell with which the second begins
   * @throws DiscException when the description or a stream breaks a rule of DVD-Video
   */
  public static DiscLayout of(Disc disc, Optional<LayerBreak> layerBreak) throws DiscException {
    new DiscRules(disc).check();
    new CommandRules(disc).check();
    List<LaidTitleSet> sets = new ArrayList<>();
    for (TitleSet set : disc.titleSets()) {
      sets.add(lay(disc, set, sets.size() + 1, layerBreak));
    }
    Domain menus = menus("the disc's menu", disc.menus());
    ManagerInformation manager =
        new ManagerInformation(
            disc.provider(),
            Pgc.ofCommands(
                disc.standard(), new CommandTable(disc.firstPlay(), List.of(), List.of())),
            disc.titleOrder(),
            sets.stream().map(LaidTitleSet::information).toList(),
            disc.menus().map(set -> domain(disc, set, menus)));
    return new DiscLayout(manager, menus, sets);
  }

  private static LaidTitleSet lay(
      Disc disc, TitleSet set, int number, Optional<LayerBreak> layerBreak) throws DiscException {
    String name = "title set " + number;
    Optional<LayerBreak> own = layerBreak.filter(at -> at.titleSet() == number);
    Domain titles = Domain.of(name, set.objects());
    if (titles.sectors() > FILE_SECTORS * MOST_TITLE_FILES) {
      throw new DiscException(name + " is larger than nine files of 1 GiB");
    }
    Domain menus = menus("the menu of " + name, set.menus());
    Chains chains = new Chains(disc.standard(), titles.objects(), own);
    TitleChains laid = TitleChains.of(set, chains);
    TitleSetInformation information =
        new TitleSetInformation(
            set.streams(),
            new VtsPttSrpt(laid.parts()),
            laid.chains(),
            new VtsTmapt(laid.times()),
            titles.tables(),
            set.menus().map(menuSet -> domain(disc, menuSet, menus)),
            own.map(LayerBreak::shift).orElse(0));
    return new LaidTitleSet(information, menus, titles);
  }

  private static Domain menus(String name, Optional<MenuSet> set) throws DiscException {
    List<VideoObject> objects =
        set.stream()
            .flatMap(menus -> menus.pages().stream())
            .flatMap(page -> page.object().stream())
            .toList();
    Domain domain = Domain.of(name, objects);
    if (domain.sectors() > FILE_SECTORS) {
      throw new DiscException(name + " is larger than a file of 1 GiB");
    }
    return domain;
  }

  private static MenuDomain domain(Disc disc, MenuSet set, Domain domain) {
    Chains chains = new Chains(disc.standard(), domain.objects(), Optional.empty());
    List<Pgc> pages = new ArrayList<>();
    int object = 0;
    for (MenuPage page : set.pages()) {
      pages.add(chains.ofPage(page, object, set.streams()));
      object += page.object().isPresent() ? 1 : 0;
    }
    return new MenuDomain(set.streams(), set.language(), pages, set.entries(), domain.tables());
  }

  /** Where all cells of titles begin. */
  public List<CellStart> cellStarts() {
    List<CellStart> starts = new ArrayList<>();
    long sector = 2L * manager.ifoSectors() + managerMenus.sectors();
    for (int set = 1; set <= titleSets.size(); set++) {
      LaidTitleSet laid = titleSets.get(set - 1);
      long vobs = sector + laid.information().ifoSectors() + laid.menus().sectors();
      List<VobLayout> objects = laid.titles().objects();
      for (int object = 0; object < objects.size(); object++) {
        List<CAdt.Cell> cells = objects.get(object).cells();
        for (int cell = 0; cell < cells.size(); cell++) {
          starts.add(new CellStart(set, object, cell, vobs + cells.get(cell).firstSector()));
        }
      }
      sector += laid.information().setSectors();
    }
    return starts;
  }

  /** Every file, in the order that they must have on the disc, without a gap between them. */
  public List<VideoTsFile> files() {
    List<VideoTsFile> files = new ArrayList<>();
    files.add(file("VIDEO_TS.IFO", manager.ifoSectors()));
    files.addAll(menuFiles("VIDEO_TS.VOB", managerMenus));
    files.add(file("VIDEO_TS.BUP", manager.ifoSectors()));
    for (int set = 0; set < titleSets.size(); set++) {
      LaidTitleSet laid = titleSets.get(set);
      files.add(file(name(set, "0.IFO"), laid.information().ifoSectors()));
      files.addAll(menuFiles(name(set, "0.VOB"), laid.menus()));
      files.addAll(titleFiles(set));
      files.add(file(name(set, "0.BUP"), laid.information().ifoSectors()));
    }
    return files;
  }

  /**
   * Writes every file, in one pass; may be called again, and then writes the same bytes.
   *
   * @throws IOException when streams cannot be read or files not written
   */
  public void writeTo(VideoTsTarget target) throws IOException {
    byte[] managerIfo = manager.ifo();
    write(file("VIDEO_TS.IFO", manager.ifoSectors()), managerIfo, target);
    write(menuFiles("VIDEO_TS.VOB", managerMenus), managerMenus, target);
    write(file("VIDEO_TS.BUP", manager.ifoSectors()), managerIfo, target);
    for (int set = 0; set < titleSets.size(); set++) {
      LaidTitleSet laid = titleSets.get(set);
      byte[] ifo = laid.information().ifo();
      write(file(name(set, "0.IFO"), laid.information().ifoSectors()), ifo, target);
      write(menuFiles(name(set, "0.VOB"), laid.menus()), laid.menus(), target);
      write(titleFiles(set), laid.titles(), target);
      write(file(name(set, "0.BUP"), laid.information().ifoSectors()), ifo, target);
    }
  }

  private static void write(VideoTsFile file, byte[] bytes, VideoTsTarget target)
      throws IOException {
    target.file(file).write(ByteBuffer.wrap(bytes));
  }

  private static void write(List<VideoTsFile> files, Domain domain, VideoTsTarget target)
      throws IOException {
    RolledSink sink = new RolledSink(files, target);
    domain.writeTo(sink);
    sink.end();
  }

  private static List<VideoTsFile> menuFiles(String name, Domain domain) {
    return domain.sectors() == 0 ? List.of() : List.of(file(name, domain.sectors()));
  }

  private List<VideoTsFile> titleFiles(int set) {
    List<VideoTsFile> files = new ArrayList<>();
    long left = titleSets.get(set).titles().sectors();
    while (left > 0) {
      long sectors = Math.min(left, FILE_SECTORS);
      files.add(file(name(set, files.size() + 1 + ".VOB"), sectors));
      left -= sectors;
    }
    return files;
  }

  private static String name(int set, String rest) {
    return "VTS_" + (set + 1) / 10 + (set + 1) % 10 + "_" + rest;
  }

  private static VideoTsFile file(String name, long sectors) {
    return new VideoTsFile(name, sectors * Sectors.SIZE);
  }
}
