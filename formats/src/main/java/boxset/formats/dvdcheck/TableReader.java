package boxset.formats.dvdcheck;

import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.MalformedException;
import boxset.formats.dvdcheck.DiscTables.Part;
import boxset.formats.dvdcheck.DiscTables.TitleSetTables;
import boxset.formats.dvdcheck.DomainTables.Kind;
import boxset.formats.dvdcheck.DomainTables.Unit;
import boxset.formats.findings.Findings;
import boxset.formats.findings.Place;
import boxset.formats.ifo.CAdt;
import boxset.formats.ifo.TtSrpt;
import boxset.formats.ifo.VobuAdmap;
import boxset.formats.ifo.VtsTmapt;
import boxset.formats.sectors.Sectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the IFO files of a disc, and notes what is wrong with each table by itself. */
final class TableReader {
  private static final int MANAGER_ATTRIBUTES = 0x100;
  private static final int TITLE_ATTRIBUTES = 0x200;
  private static final int FIRST_PLAY = 0x84;

  private final DiscFiles files;
  private final Findings findings;
  private final AttributeReader attributes;

  TableReader(DiscFiles files, Findings findings) {
    this.files = files;
    this.findings = findings;
    this.attributes = new AttributeReader(findings);
  }

  DiscTables read() throws IOException {
    List<TitleSetTables> sets = new ArrayList<>();
    Map<Integer, Ifo> ifos = new TreeMap<>();
    for (int set : files.sets()) {
      Optional<VideoFile> file = files.file(DiscFiles.prefix(set) + ".IFO");
      if (file.isPresent()) {
        Ifo ifo = new Ifo(file.get(), findings);
        ifos.put(set, ifo);
        readSet(set, ifo).ifPresent(sets::add);
      }
    }
    Optional<VideoFile> file = files.file("VIDEO_TS.IFO");
    if (file.isEmpty()) {
      return new DiscTables(Optional.empty(), List.of(), Optional.empty(), sets);
    }
    return readManager(new Ifo(file.get(), findings), ifos, sets);
  }

  private DiscTables readManager(Ifo ifo, Map<Integer, Ifo> ifos, List<TitleSetTables> sets) {
    FieldReader r = ifo.bytes();
    Optional<Chain> firstPlay = Optional.empty();
    List<TtSrpt.Title> titles = List.of();
    Optional<DomainTables> menus = Optional.empty();
    try {
      identifier(ifo, "DVDVIDEO-VMG");
      management(ifo, 0);
      findings.require(
          r.u16(0x26) >= 1
              && r.u16(0x28) >= 1
              && r.u16(0x28) <= r.u16(0x26)
              && r.u8(0x2A) >= 1
              && r.u8(0x2A) <= 2,
          Rule.MANAGEMENT,
          ifo.head("VMGI_MAT"),
          "volume %d of %d, side %d",
          r.u16(0x28),
          r.u16(0x26),
          r.u8(0x2A));
      findings.require(
          r.u8(0x23) == 0,
          Rule.REGION,
          ifo.head("VMGI_MAT"),
          "regions are shut out by the mask %02x",
          r.u8(0x23));
      findings.require(
          r.u16(0x3E) == files.sets().size(),
          Rule.MANAGEMENT,
          ifo.head("VMGI_MAT"),
          "%d title sets are counted, and there are %d",
          r.u16(0x3E),
          files.sets().size());
      pointer(ifo, 0xC0, "VMGM_VOBS", files.menus(0).isEmpty() ? 0 : ifo.sectors());
      firstPlay = firstPlay(ifo);
      titles = new TitleReader(files, findings).titles(ifo, sets);
      attributes.checkCopy(ifo, ifos);
      ifo.table("PTL_MAIT", 0xCC, 4, false);
      menus = Optional.of(menus(ifo, 0, Kind.MANAGER_MENU, 0xC8, 0xD8, 0xDC, MANAGER_ATTRIBUTES));
    } catch (MalformedException e) {
      findings.unreadable(Rule.MANAGEMENT, ifo.head("VMGI_MAT"), e);
    }
    return new DiscTables(firstPlay, titles, menus.filter(TableReader::isThere), sets);
  }

  private static boolean isThere(DomainTables domain) {
    return !domain.units().isEmpty() || !domain.vobs().isEmpty();
  }

  private Optional<TitleSetTables> readSet(int set, Ifo ifo) {
    try {
      identifier(ifo, "DVDVIDEO-VTS");
      management(ifo, set);
      long menuSectors = DiscFiles.sectors(files.menus(set));
      pointer(ifo, 0xC0, "VTSM_VOBS", menuSectors == 0 ? 0 : ifo.sectors());
      pointer(ifo, 0xC4, "VTSTT_VOBS", ifo.sectors() + menuSectors);
      Streams streams = attributes.read(ifo, TITLE_ATTRIBUTES, true);
      Optional<FieldReader> pgcit = ifo.table("VTS_PGCIT", 0xCC, 4, true);
      Unit chains =
          pgcit.isPresent()
              ? chains(ifo, pgcit.get(), "VTS_PGCIT", "")
              : new Unit("", List.of(), 0);
      List<List<Part>> titles = new TitleReader(files, findings).parts(ifo, chains);
      Optional<List<VtsTmapt.Map>> times = timeMaps(ifo, chains.count());
      CAdt cells = cells(ifo, "VTS_C_ADT", 0xE0, true);
      VobuAdmap vobus = vobus(ifo, "VTS_VOBU_ADMAP", 0xE4, true);
      DomainTables domain =
          new DomainTables(
              Kind.TITLE, set, ifo, streams, List.of(chains), cells, vobus, files.titles(set));
      DomainTables menus = menus(ifo, set, Kind.SET_MENU, 0xD0, 0xD8, 0xDC, MANAGER_ATTRIBUTES);
      return Optional.of(
          new TitleSetTables(
              set, titles, domain, Optional.of(menus).filter(TableReader::isThere), times));
    } catch (MalformedException e) {
      findings.unreadable(Rule.MANAGEMENT, ifo.head("VTSI_MAT"), e);
      return Optional.empty();
    }
  }

  private void identifier(Ifo ifo, String wanted) throws MalformedException {
    StringBuilder found = new StringBuilder();
    for (int i = 0; i < wanted.length(); i++) {
      int c = ifo.bytes().u8(i);
      found.append(c >= 0x20 && c < 0x7F ? (char) c : '?');
    }
    findings.require(
        wanted.contentEquals(found),
        Rule.IDENTIFIER,
        ifo.head(""),
        "it begins with \"%s\", not with \"%s\"",
        found,
        wanted);
  }

  /** What both kinds of IFO begin with. */
  private void management(Ifo ifo, int set) throws MalformedException {
    FieldReader r = ifo.bytes();
    String table = set == 0 ? "VMGI_MAT" : "VTSI_MAT";
    long last = lastSector(set);
    boolean image = files.ofSet(set).getFirst().discSector() != VideoFile.NO_IMAGE;
    // Whoever writes an image fills a set up to what it says.
    number(
        ifo,
        table,
        "last sector of the set",
        r.u32(0x0C),
        image || r.u32(0x0C) < last ? last : r.u32(0x0C));
    number(ifo, table, "last sector of the IFO", r.u32(0x1C), ifo.sectors() - 1);
    int version = r.u16(0x20);
    findings.require(
        version >= 0x10 && version <= 0x12,
        Rule.MANAGEMENT,
        ifo.head(table),
        "version %04x is not 1.0 to 1.2",
        version);
    findings.require(
        r.u32(0x80) >= 0x1FF && r.u32(0x80) < (long) r.size(),
        Rule.MANAGEMENT,
        ifo.head(table),
        "its end address, %d, is not in the file",
        r.u32(0x80));
    findings.require(
        set == 0 || r.u32(0x22) <= 1,
        Rule.MANAGEMENT,
        ifo.head(table),
        "category %d is neither 0 nor karaoke",
        r.u32(0x22));
  }

  /** Of a set, from its first; where an image has it, by that. */
  private long lastSector(int set) {
    List<VideoFile> all = files.ofSet(set);
    if (all.isEmpty()) {
      return -1;
    }
    VideoFile first = all.getFirst();
    VideoFile last = all.getLast();
    if (first.discSector() == VideoFile.NO_IMAGE) {
      return DiscFiles.sectors(all) - 1;
    }
    return last.discSector() - first.discSector() + last.bytes().size() / 2048 - 1;
  }

  private void number(Ifo ifo, String table, String what, long found, long wanted) {
    findings.require(
        found == wanted,
        Rule.SET_LAYOUT,
        ifo.head(table),
        "the %s is said to be %d, and is %d",
        what,
        found,
        wanted);
  }

  private void pointer(Ifo ifo, int at, String name, long expected) throws MalformedException {
    long found = ifo.bytes().u32(at);
    String first =
        ifo.name().startsWith("VTS_") && at == 0xC4
            ? ifo.name().replace("_0.IFO", "_1.VOB")
            : ifo.name().replace(".IFO", ".VOB");
    long wanted = expected;
    Optional<VideoFile> vob = files.file(first).filter(file -> file.bytes().size() > 0);
    Optional<VideoFile> own = files.file(ifo.name());
    if (vob.isPresent() && own.isPresent() && own.get().discSector() != VideoFile.NO_IMAGE) {
      wanted = vob.get().discSector() - own.get().discSector();
    }
    if (vob.isEmpty() && at == 0xC0) {
      // Nothing is looked up there without menus: dvdauthor says where they would be.
      return;
    }
    findings.require(
        found == wanted,
        Rule.SET_LAYOUT,
        ifo.head(name),
        "%s are said to begin at sector %d of the set, and begin at %d",
        name,
        found,
        wanted);
  }

  private Optional<Chain> firstPlay(Ifo ifo) throws MalformedException {
    long at = ifo.bytes().u32(FIRST_PLAY);
    if (at == 0) {
      return Optional.empty();
    }
    try {
      FieldReader head = ifo.bytes().part("FP_PGC", 0, ifo.bytes().u32(0x80) + 1);
      Chain chain = Chain.read(head, at, 0, 0);
      findings.require(
          chain.cells().isEmpty() && chain.programs().isEmpty() && chain.time().frames() == 0,
          Rule.CHAIN,
          ifo.head("FP_PGC"),
          "first play has %d cells of %d frames",
          chain.cells().size(),
          chain.time().frames());
      long told = ifo.bytes().u32(0x80) + 1;
      findings.require(
          told >= Chain.end(head, at) && told <= ifo.bytes().u32(0xC4) * Sectors.SIZE,
          Rule.MANAGEMENT,
          ifo.head("VMGI_MAT"),
          "its end address is %d, and first play ends at %d",
          told - 1,
          Chain.end(head, at) - 1);
      return Optional.of(chain);
    } catch (MalformedException e) {
      findings.unreadable(Rule.CHAIN, ifo.head("FP_PGC"), e);
      return Optional.empty();
    }
  }

  private DomainTables menus(
      Ifo ifo, int set, Kind kind, int units, int cells, int vobus, int attributesAt)
      throws MalformedException {
    String prefix = set == 0 ? "VMGM" : "VTSM";
    List<VideoFile> vobs = files.menus(set);
    boolean pictures = !vobs.isEmpty();
    List<Unit> languages =
        languages(ifo, prefix + "_PGCI_UT", ifo.table(prefix + "_PGCI_UT", units, 4, pictures));
    return new DomainTables(
        kind,
        set,
        ifo,
        attributes.read(ifo, attributesAt, pictures),
        languages,
        cells(ifo, prefix + "_C_ADT", cells, pictures),
        vobus(ifo, prefix + "_VOBU_ADMAP", vobus, pictures),
        vobs);
  }

  private List<Unit> languages(Ifo ifo, String name, Optional<FieldReader> table) {
    List<Unit> units = new ArrayList<>();
    if (table.isEmpty()) {
      return units;
    }
    FieldReader r = table.get();
    try {
      int count = r.u16(0);
      findings.require(
          count >= 1, Rule.MENU_TABLE, ifo.place(name, ""), "there is no menu in any language");
      long last = 8;
      for (int i = 0; i < count; i++) {
        long at = 8 + 8L * i;
        String language = AttributeReader.language(r.u16(at));
        Place place = ifo.place(name, "language " + (language.isEmpty() ? i + 1 : language));
        findings.require(
            !language.isEmpty(),
            Rule.LANGUAGE,
            place,
            "%04x is no language of two letters",
            r.u16(at));
        long start = r.u32(at + 4);
        FieldReader unit = r.part(name, start, Math.min(r.size() - start, r.u32(start + 4) + 1));
        Unit chains = chains(ifo, unit, name, language);
        units.add(chains);
        checkEntries(place, name.startsWith("VMGM"), r.u8(at + 3), chains);
        last = Math.max(last, start + r.u32(start + 4) + 1);
      }
      Ifo.requireEnd(findings, ifo.place(name, ""), r.size(), last);
    } catch (MalformedException e) {
      findings.unreadable(Rule.MENU_TABLE, ifo.place(name, ""), e);
    }
    return units;
  }

  /** Which keys lead to menus, and whether these are there. */
  private void checkEntries(Place place, boolean manager, int exists, Unit unit) {
    int keys = 0;
    for (Chain chain : unit.chains()) {
      int menu = chain.entry() & 0x0F;
      if (chain.entry() == 0) {
        continue;
      }
      boolean known = manager ? menu == 2 : menu >= 3 && menu <= 7;
      findings.require(
          known && (chain.entry() & 0xF0) == 0x80,
          Rule.MENU_TABLE,
          place,
          "chain %d is the entry %02x, which no key leads to",
          chain.number(),
          chain.entry());
      boolean twice = (keys & 1 << menu) != 0;
      findings.require(!twice, Rule.MENU_TABLE, place, "two chains are the entry of menu %d", menu);
      keys |= 1 << menu;
    }
    int expected = manager ? (keys & 1 << 2) << 5 : 0;
    for (int menu = 3; !manager && menu <= 7; menu++) {
      expected |= (keys >> menu & 1) << (10 - menu);
    }
    // dvdauthor numbers these bits from the other end, and no player reads them.
    findings.require(
        exists == expected || exists == (keys & 0xFC),
        Rule.MENU_TABLE,
        place,
        "the mask of menus is %02x, and its chains are those of %02x",
        exists,
        expected);
  }

  private Unit chains(Ifo ifo, FieldReader r, String name, String language)
      throws MalformedException {
    List<Chain> chains = new ArrayList<>();
    int count = r.u16(0);
    findings.require(
        count >= 1 && count <= 999,
        Rule.CHAIN_TABLE,
        ifo.place(name, ""),
        "there are %d program chains",
        count);
    long before = 8 + 8L * count - 1;
    long end = 8 + 8L * count;
    for (int i = 0; i < count; i++) {
      Place place = ifo.place(name, "PGC " + (i + 1));
      try {
        long at = r.u32(8 + 8L * i + 4);
        findings.require(
            at >= 8 + 8L * count,
            Rule.CHAIN_TABLE,
            place,
            "it is to be at byte %d, within the list of chains that ends at %d",
            at,
            before);
        chains.add(Chain.read(r, at, i + 1, r.u8(8 + 8L * i)));
        end = Math.max(end, Chain.end(r, at));
      } catch (MalformedException e) {
        findings.unreadable(Rule.CHAIN, place, e);
      }
    }
    if (chains.size() == count) {
      Ifo.requireEnd(
          findings,
          ifo.place(name, language.isEmpty() ? "" : "language " + language),
          r.u32(4) + 1,
          end);
    }
    return new Unit(language, chains, count);
  }

  private Optional<List<VtsTmapt.Map>> timeMaps(Ifo ifo, int chains) {
    String name = "VTS_TMAPT";
    Optional<FieldReader> table = ifo.table(name, 0xD4, 4, false);
    if (table.isEmpty()) {
      findings.add(Rule.TIME_MAP, ifo.head(name), "there is no map of times");
      return Optional.empty();
    }
    FieldReader r = table.get();
    try {
      findings.require(
          r.u16(0) == chains,
          Rule.TIME_MAP,
          ifo.place(name, ""),
          "there are %d maps for %d program chains",
          r.u16(0),
          chains);
      List<VtsTmapt.Map> maps = new ArrayList<>();
      long last = 8 + 4L * r.u16(0);
      for (int i = 0; i < r.u16(0); i++) {
        maps.add(VtsTmapt.Map.read(r, r.u32(8 + 4L * i)));
        last = Math.max(last, r.u32(8 + 4L * i) + 4 + 4L * maps.getLast().entries().size());
      }
      Ifo.requireEnd(findings, ifo.place(name, ""), r.size(), last);
      return Optional.of(maps);
    } catch (MalformedException e) {
      findings.unreadable(Rule.TIME_MAP, ifo.place(name, ""), e);
      return Optional.empty();
    }
  }

  private CAdt cells(Ifo ifo, String name, int pointer, boolean needed) {
    Optional<FieldReader> table = ifo.table(name, pointer, 4, needed);
    try {
      if (table.isPresent()) {
        CAdt cells = CAdt.read(table.get());
        int highest = cells.cells().stream().mapToInt(c -> c.position().vob()).max().orElse(0);
        findings.require(
            table.get().u16(0) == highest,
            Rule.CELL_TABLE,
            ifo.place(name, ""),
            "%d video objects are counted, and the highest is %d",
            table.get().u16(0),
            highest);
        return cells;
      }
    } catch (MalformedException e) {
      findings.unreadable(Rule.CELL_TABLE, ifo.place(name, ""), e);
    }
    return new CAdt(List.of());
  }

  private VobuAdmap vobus(Ifo ifo, String name, int pointer, boolean needed) {
    Optional<FieldReader> table = ifo.table(name, pointer, 0, needed);
    try {
      if (table.isPresent()) {
        return VobuAdmap.read(table.get());
      }
    } catch (MalformedException e) {
      findings.unreadable(Rule.UNIT_TABLE, ifo.place(name, ""), e);
    }
    return new VobuAdmap(List.of());
  }
}
