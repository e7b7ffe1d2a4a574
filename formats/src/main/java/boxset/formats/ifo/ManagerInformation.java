package boxset.formats.ifo;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import boxset.formats.sectors.Sectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * VMGI: the disc's IFO file, {@code VIDEO_TS.IFO}, and its copy {@code VIDEO_TS.BUP}. A disc for
 * every region, on one side of one volume.
 *
 * @param provider who made the disc: up to 32 characters of ASCII
 * @param firstPlay what the player does with a disc that is inserted
 * @param titleOrder the titles of the disc by title set and number in it, numbered from 1
 * @param titleSets in the order of their numbers
 * @param menus of the disc, if it has any
 */
public record ManagerInformation(
    String provider,
    Pgc firstPlay,
    List<TitleInSet> titleOrder,
    List<TitleSetInformation> titleSets,
    Optional<MenuDomain> menus) {
  /**
   * A title of a set.
   *
   * @param titleSet from 1
   * @param title within the set, from 1
   */
  public record TitleInSet(int titleSet, int title) {}

  /** Keeps the orders. */
  public ManagerInformation {
    titleOrder = List.copyOf(titleOrder);
    titleSets = List.copyOf(titleSets);
  }

  /** Length of the IFO file in sectors. */
  public int ifoSectors() {
    return IfoLayout.padded(lay(0).layout.sectors(), vobSectors());
  }

  /** Length of the manager's files in sectors: IFO, menus, BUP. */
  public long setSectors() {
    return 2L * ifoSectors() + vobSectors();
  }

  /** The IFO file, for title sets that follow the manager and one another without a gap. */
  public byte[] ifo() {
    Laid laid = lay(setSectors());
    int ifoSectors = ifoSectors();
    FieldWriter w = FieldWriter.bigEndian();
    w.ascii("vmg_identifier", 12, "DVDVIDEO-VMG");
    w.u32("vmg_last_sector", setSectors() - 1);
    w.at(0x01C).u32("vmgi_last_sector", ifoSectors - 1);
    w.u16("specification_version", 0x0011);
    w.u32("vmg_category", 0);
    w.u16("vmg_nr_of_volumes", 1);
    w.u16("vmg_this_volume_nr", 1);
    w.u8("disc_side", 1);
    w.at(0x03E).u16("vmg_nr_of_title_sets", titleSets.size());
    w.ascii("provider_identifier", provider.length(), provider);
    w.at(0x060).u64("vmg_pos_code", 0);
    w.at(0x080).u32("vmgi_last_byte", head() - 1);
    w.u32("first_play_pgc", FIRST_PLAY_PGC);
    w.at(0x0C0).u32("vmgm_vobs", vobSectors() == 0 ? 0 : ifoSectors);
    w.u32("tt_srpt", laid.ttSrpt);
    w.u32("vmgm_pgci_ut", laid.pgciUt);
    w.u32("ptl_mait", 0);
    w.u32("vts_atrt", laid.vtsAtrt);
    w.u32("txtdt_mgi", 0);
    w.u32("vmgm_c_adt", laid.cAdt);
    w.u32("vmgm_vobu_admap", laid.vobuAdmap);
    if (menus.isPresent()) {
      w.at(0x100).one("vmgm", menus.get().streams());
    }
    w.at(FIRST_PLAY_PGC).one("first_play", firstPlay);
    w.padTo(Sectors.SIZE);
    return laid.layout.file(w.toBytes(), ifoSectors);
  }

  private static final int FIRST_PLAY_PGC = 0x400;

  private int head() {
    FieldWriter w = FieldWriter.bigEndian();
    w.one("first_play", firstPlay);
    return FIRST_PLAY_PGC + w.position();
  }

  private long vobSectors() {
    return menus.map(domain -> domain.vobs().sectors()).orElse(0L);
  }

  private Laid lay(long firstTitleSetSector) {
    IfoLayout layout = new IfoLayout(Table.sectors(head()));
    int ttSrpt = layout.add(ttSrpt(firstTitleSetSector));
    MenuDomain domain = menus.orElse(null);
    int pgciUt = domain == null ? 0 : layout.add(domain.languageUnit());
    int vtsAtrt = layout.add(w -> PgciTable.pointed(w, "vts", titleSetAttributes()));
    int cAdt = domain == null || vobSectors() == 0 ? 0 : layout.add(domain.vobs().cells());
    int vobuAdmap = domain == null || vobSectors() == 0 ? 0 : layout.add(domain.vobs().vobus());
    return new Laid(layout, ttSrpt, pgciUt, vtsAtrt, cAdt, vobuAdmap);
  }

  private TtSrpt ttSrpt(long firstTitleSetSector) {
    long[] starts = new long[titleSets.size()];
    long start = firstTitleSetSector;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = start;
      start += titleSets.get(i).setSectors();
    }
    List<TtSrpt.Title> titles = new ArrayList<>();
    for (TitleInSet title : titleOrder) {
      VtsPttSrpt inSet = titleSets.get(title.titleSet() - 1).titles();
      titles.add(
          new TtSrpt.Title(
              inSet.titles().get(title.title() - 1).parts().size(),
              inSet.titles().get(title.title() - 1).sequential(),
              title.titleSet(),
              title.title(),
              starts[title.titleSet() - 1]));
    }
    return new TtSrpt(titles);
  }

  private List<Structure> titleSetAttributes() {
    return titleSets.stream().<Structure>map(ManagerInformation::attributes).toList();
  }

  private static Structure attributes(TitleSetInformation titleSet) {
    return w -> {
      w.u32("last_byte", 0x307);
      w.u32("vts_cat", 0);
      titleSet.attributes(w);
    };
  }

  private record Laid(
      IfoLayout layout, int ttSrpt, int pgciUt, int vtsAtrt, int cAdt, int vobuAdmap) {}
}
