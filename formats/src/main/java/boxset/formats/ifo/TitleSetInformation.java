package boxset.formats.ifo;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.sectors.Sectors;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * VTSI: a title set's IFO file, {@code VTS_nn_0.IFO}, and its copy {@code VTS_nn_0.BUP}.
 *
 * @param streams of all titles
 * @param titles in the order of their numbers; title n enters the set by its program chain
 * @param chains the program chains, in the order of their numbers
 * @param times one map a chain
 * @param vobs where the pictures of the titles are
 * @param menus of the set, if it has any
 * @param room sectors that the IFO is longer than it need be, so that what follows lies further on
 */
public record TitleSetInformation(
    StreamAttributes streams,
    VtsPttSrpt titles,
    List<Pgc> chains,
    VtsTmapt times,
    VobTables vobs,
    Optional<MenuDomain> menus,
    int room) {
  /** Keeps the order. */
  public TitleSetInformation {
    chains = List.copyOf(chains);
  }

  /** Length of the IFO file in sectors. */
  public int ifoSectors() {
    return room + IfoLayout.padded(lay().layout.sectors(), vobSectors());
  }

  /** Length of all files of the set in sectors: IFO, menus, titles, BUP. */
  public long setSectors() {
    return 2L * ifoSectors() + vobSectors();
  }

  /** The IFO file. */
  public byte[] ifo() {
    Laid laid = lay();
    int ifoSectors = room + IfoLayout.padded(laid.layout.sectors(), vobSectors());
    FieldWriter w = FieldWriter.bigEndian();
    w.ascii("vts_identifier", 12, "DVDVIDEO-VTS");
    w.u32("vts_last_sector", setSectors() - 1);
    w.at(0x01C).u32("vtsi_last_sector", ifoSectors - 1);
    w.u16("specification_version", 0x0011);
    w.u32("vts_category", 0);
    w.at(0x080).u32("vtsi_last_byte", 0x7FF);
    w.at(0x0C0).u32("vtsm_vobs", menuSectors() == 0 ? 0 : ifoSectors);
    w.u32("vtstt_vobs", ifoSectors + menuSectors());
    w.u32("vts_ptt_srpt", laid.pttSrpt);
    w.u32("vts_pgcit", laid.pgcit);
    w.u32("vtsm_pgci_ut", laid.menuPgciUt);
    w.u32("vts_tmapt", laid.tmapt);
    w.u32("vtsm_c_adt", laid.menuCAdt);
    w.u32("vtsm_vobu_admap", laid.menuVobuAdmap);
    w.u32("vts_c_adt", laid.cAdt);
    w.u32("vts_vobu_admap", laid.vobuAdmap);
    w.at(0x100);
    attributes(w);
    w.padTo(Sectors.SIZE);
    return laid.layout.file(w.toBytes(), ifoSectors);
  }

  /** What stands at 0x100 to 0x3FF, and again in the manager's VTS_ATRT. */
  void attributes(FieldWriter w) {
    try (var _ = w.scope("attributes")) {
      if (menus.isPresent()) {
        w.one("vtsm", menus.get().streams());
      }
      w.at(0x100).one("vtstt", streams);
      w.at(0x300);
    }
  }

  private long menuSectors() {
    return menus.map(domain -> domain.vobs().sectors()).orElse(0L);
  }

  private long vobSectors() {
    return menuSectors() + vobs.sectors();
  }

  private Laid lay() {
    IfoLayout layout = new IfoLayout(1);
    int pttSrpt = layout.add(titles);
    int pgcit = layout.add(pgcit());
    MenuDomain domain = menus.orElse(null);
    int menuPgciUt = domain == null ? 0 : layout.add(domain.languageUnit());
    int tmapt = layout.add(times);
    boolean menuVobs = hasVobs(domain);
    int menuCAdt = menuVobs && domain != null ? layout.add(domain.vobs().cells()) : 0;
    int menuVobuAdmap = menuVobs && domain != null ? layout.add(domain.vobs().vobus()) : 0;
    int cAdt = layout.add(vobs.cells());
    int vobuAdmap = layout.add(vobs.vobus());
    return new Laid(
        layout, pttSrpt, pgcit, menuPgciUt, tmapt, menuCAdt, menuVobuAdmap, cAdt, vobuAdmap);
  }

  private static boolean hasVobs(@Nullable MenuDomain domain) {
    return domain != null && domain.vobs().sectors() > 0;
  }

  private PgciTable pgcit() {
    return new PgciTable(
        IntStream.range(0, chains.size())
            .mapToObj(i -> new PgciTable.Entry(entryId(i + 1), chains.get(i)))
            .toList());
  }

  private int entryId(int chain) {
    for (int title = 1; title <= titles.titles().size(); title++) {
      if (titles.titles().get(title - 1).entry() == chain) {
        return 0x80 | title;
      }
    }
    return 0;
  }

  private record Laid(
      IfoLayout layout,
      int pttSrpt,
      int pgcit,
      int menuPgciUt,
      int tmapt,
      int menuCAdt,
      int menuVobuAdmap,
      int cAdt,
      int vobuAdmap) {}
}
