package boxset.formats.dvdcheck;

import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.MalformedException;
import boxset.formats.dvdcheck.DiscTables.Part;
import boxset.formats.dvdcheck.DiscTables.TitleSetTables;
import boxset.formats.dvdcheck.DomainTables.Kind;
import boxset.formats.dvdcheck.DomainTables.Unit;
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
  private static final int ATTRIBUTE_BYTES = 0x300;

  private final DiscFiles files;
  private final Findings findings;

  TableReader(DiscFiles files, Findings findings) {
    this.files = files;
    this.findings = findings;
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
      titles = titleTable(ifo, sets);
      attributesCopy(ifo, ifos);
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
      Streams streams = streams(ifo, TITLE_ATTRIBUTES, true);
      Optional<FieldReader> pgcit = ifo.table("VTS_PGCIT", 0xCC, 4, true);
      Unit chains =
          pgcit.isPresent()
              ? chains(ifo, pgcit.get(), "VTS_PGCIT", "")
              : new Unit("", List.of(), 0);
      List<List<Part>> titles = partTable(ifo, chains);
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

  private List<TtSrpt.Title> titleTable(Ifo ifo, List<TitleSetTables> sets) {
    String name = "TT_SRPT";
    List<TtSrpt.Title> titles = new ArrayList<>();
    Optional<FieldReader> table = ifo.table(name, 0xC4, 4, true);
    if (table.isEmpty()) {
      return titles;
    }
    FieldReader r = table.get();
    try {
      int count = r.u16(0);
      findings.require(
          count >= 1 && count <= 99 && r.size() == 8 + 12 * count,
          Rule.TITLE_TABLE,
          ifo.place(name, ""),
          "%d titles in a table of %d bytes",
          count,
          r.size());
      for (int i = 0; i < count; i++) {
        TtSrpt.Title title = TtSrpt.Title.read(r, 8 + 12L * i);
        titles.add(title);
        checkTitle(ifo.place(name, "title " + (i + 1)), r, 8 + 12L * i, title, sets);
      }
      for (TitleSetTables set : sets) {
        for (int i = 1; i <= set.titles().size(); i++) {
          int inSet = i;
          long told =
              titles.stream()
                  .filter(t -> t.titleSet() == set.number() && t.titleInSet() == inSet)
                  .count();
          findings.require(
              told == 1,
              Rule.TITLE_TABLE,
              ifo.place(name, ""),
              "title %d of title set %d is %d times among the titles of the disc",
              inSet,
              set.number(),
              told);
        }
      }
    } catch (MalformedException e) {
      findings.unreadable(Rule.TITLE_TABLE, ifo.place(name, ""), e);
    }
    return titles;
  }

  private void checkTitle(
      Place place, FieldReader r, long at, TtSrpt.Title title, List<TitleSetTables> sets)
      throws MalformedException {
    findings.require(
        r.u8(at + 1) >= 1 && r.u8(at + 1) <= 9,
        Rule.TITLE_TABLE,
        place,
        "it has %d angles",
        r.u8(at + 1));
    Optional<TitleSetTables> set =
        sets.stream().filter(s -> s.number() == title.titleSet()).findFirst();
    boolean there =
        set.isPresent()
            && title.titleInSet() >= 1
            && title.titleInSet() <= set.get().titles().size();
    findings.require(
        there || sets.isEmpty(),
        Rule.TITLE_TABLE,
        place,
        "there is no title %d in title set %d",
        title.titleInSet(),
        title.titleSet());
    if (there) {
      int parts = set.get().titles().get(title.titleInSet() - 1).size();
      findings.require(
          parts == title.parts(),
          Rule.TITLE_TABLE,
          place,
          "it has %d parts, and %d in VTS_PTT_SRPT of its set",
          title.parts(),
          parts);
      findings.require(
          title.titleSetSector() == files.setSector(title.titleSet()),
          Rule.TITLE_TABLE,
          place,
          "title set %d is said to begin at sector %d, and begins at %d",
          title.titleSet(),
          title.titleSetSector(),
          files.setSector(title.titleSet()));
      findings.require(
          r.u8(at + 1) == 1 || set.get().titleDomain().hasAngles(),
          Rule.TITLE_TABLE,
          place,
          "it has %d angles, and its cells have one",
          r.u8(at + 1));
      boolean sequential = (r.u8(at) & 0x40) == 0;
      boolean one =
          set.get().titles().get(title.titleInSet() - 1).stream()
                  .map(Part::chain)
                  .distinct()
                  .count()
              <= 1;
      findings.require(
          !sequential || one,
          Rule.TITLE_TABLE,
          place,
          "it is said to be one sequential program chain, and its parts are in several");
    }
    findings.require(
        (r.u8(at) & 0x03) == 0,
        Rule.PROHIBITED,
        place,
        "searching for its %s is prohibited",
        (r.u8(at) & 3) == 1 ? "times" : (r.u8(at) & 3) == 2 ? "chapters" : "times and chapters");
    findings.require(
        r.u8(at) >> 7 == 0, Rule.TITLE_TABLE, place, "its kind, %02x, is none", r.u8(at));
  }

  private void attributesCopy(Ifo ifo, Map<Integer, Ifo> sets) {
    String name = "VTS_ATRT";
    Optional<FieldReader> table = ifo.table(name, 0xD0, 4, true);
    if (table.isEmpty()) {
      return;
    }
    FieldReader r = table.get();
    try {
      findings.require(
          r.u16(0) == sets.size(),
          Rule.ATTRIBUTES_COPY,
          ifo.place(name, ""),
          "%d title sets are counted, and there are %d",
          r.u16(0),
          sets.size());
      for (int i = 0; i < r.u16(0); i++) {
        long at = r.u32(8 + 4L * i);
        long length = Math.min(r.u32(at) + 1 - 8, ATTRIBUTE_BYTES);
        long next = i + 1 < r.u16(0) ? r.u32(8 + 4L * (i + 1)) : r.size();
        end(ifo.place(name, "title set " + (i + 1)), next, at + r.u32(at) + 1);
        FieldReader copy = r.part(name, at + 8, length);
        Ifo own = sets.get(i + 1);
        Place place = ifo.place(name, "title set " + (i + 1));
        findings.require(
            length > TITLE_ATTRIBUTES - MANAGER_ATTRIBUTES,
            Rule.ATTRIBUTES_COPY,
            place,
            "%d bytes are no attributes",
            length);
        long different = -1;
        for (long k = 0; own != null && different < 0 && k < length; k++) {
          different =
              copy.u8(k) == own.bytes().u8(MANAGER_ATTRIBUTES + k) ? -1 : MANAGER_ATTRIBUTES + k;
        }
        findings.require(
            different < 0,
            Rule.ATTRIBUTES_COPY,
            place,
            "it is not what byte 0x%x of the set's own IFO says",
            different);
      }
    } catch (MalformedException e) {
      findings.unreadable(Rule.ATTRIBUTES_COPY, ifo.place(name, ""), e);
    }
  }

  private DomainTables menus(
      Ifo ifo, int set, Kind kind, int units, int cells, int vobus, int attributes)
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
        streams(ifo, attributes, pictures),
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
        String language = language(r.u16(at));
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
      end(ifo.place(name, ""), r.size(), last);
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
      end(ifo.place(name, language.isEmpty() ? "" : "language " + language), r.u32(4) + 1, end);
    }
    return new Unit(language, chains, count);
  }

  /** Whether a table ends with its last entry; makers fill up to an even number of bytes. */
  private void end(Place place, long told, long found) {
    findings.require(
        told >= found && told <= found + 4,
        Rule.TABLE,
        place,
        "its end address is %d, and its last entry ends at %d",
        told - 1,
        found - 1);
  }

  private List<List<Part>> partTable(Ifo ifo, Unit chains) {
    String name = "VTS_PTT_SRPT";
    List<List<Part>> titles = new ArrayList<>();
    Optional<FieldReader> table = ifo.table(name, 0xC8, 4, true);
    if (table.isEmpty()) {
      return titles;
    }
    FieldReader r = table.get();
    try {
      int count = r.u16(0);
      findings.require(
          count >= 1 && count <= 99,
          Rule.PART_TABLE,
          ifo.place(name, ""),
          "there are %d titles",
          count);
      for (int title = 1; title <= count; title++) {
        long from = r.u32(8 + 4L * (title - 1));
        long to = title < count ? r.u32(8 + 4L * title) : r.size();
        Place place = ifo.place(name, "title " + title);
        findings.require(
            from >= 8 + 4L * count && to > from && (to - from) % 4 == 0 && to <= r.size(),
            Rule.PART_TABLE,
            place,
            "its parts are to be at bytes %d to %d of %d",
            from,
            to - 1,
            r.size());
        List<Part> parts = new ArrayList<>();
        titles.add(parts);
        for (long at = from; at + 4 <= to && parts.size() < 999; at += 4) {
          parts.add(new Part(r.u16(at), r.u16(at + 2)));
        }
        checkParts(place, title, parts, chains);
      }
    } catch (MalformedException e) {
      findings.unreadable(Rule.PART_TABLE, ifo.place(name, ""), e);
    }
    return titles;
  }

  private void checkParts(Place place, int title, List<Part> parts, Unit chains) {
    Part before = null;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      Optional<Chain> chain = chains.chain(part.chain());
      boolean unread = part.chain() >= 1 && part.chain() <= chains.count() && chain.isEmpty();
      boolean there =
          chain.isPresent()
              && part.program() >= 1
              && part.program() <= chain.get().programs().size();
      findings.require(
          there || unread,
          Rule.PART_TABLE,
          place,
          "part %d is program %d of chain %d, which is not there",
          i + 1,
          part.program(),
          part.chain());
      if (before != null && before.chain() == part.chain()) {
        findings.require(
            part.program() > before.program(),
            Rule.PART_TABLE,
            place,
            "part %d is program %d, not behind program %d of the part before",
            i + 1,
            part.program(),
            before.program());
      }
      before = part;
    }
    if (parts.isEmpty()) {
      return;
    }
    Optional<Chain> entry = chains.chain(parts.getFirst().chain());
    findings.require(
        entry.isEmpty() || entry.get().entry() == (0x80 | title),
        Rule.CHAIN_TABLE,
        place,
        "chain %d, where it begins, is marked %02x and not as the entry of title %d",
        parts.getFirst().chain(),
        entry.map(Chain::entry).orElse(0),
        title);
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
      end(ifo.place(name, ""), r.size(), last);
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

  private Streams streams(Ifo ifo, int at, boolean used) throws MalformedException {
    FieldReader r = ifo.bytes();
    Streams streams = Streams.read(r, at);
    if (!used) {
      return streams;
    }
    boolean titles = at == TITLE_ATTRIBUTES;
    Place place = ifo.head(titles ? "attributes of titles" : "attributes of menus");
    int video = streams.video();
    findings.require(
        video >> 14 == 1 && (video >> 12 & 3) <= 1,
        Rule.ATTRIBUTES,
        place,
        "video is coding %d of standard %d; a DVD has MPEG-2 (1) in NTSC (0) or PAL (1)",
        video >> 14,
        video >> 12 & 3);
    int aspect = video >> 10 & 3;
    int display = video >> 8 & 3;
    findings.require(
        aspect == 0 ? display == 3 || display == 0 : aspect == 3 && display != 3,
        Rule.ATTRIBUTES,
        place,
        "video is of shape %d (0 for 4:3, 3 for 16:9), shown on 4:3 by %d",
        aspect,
        display);
    findings.require(
        r.u8(at + 3) <= (titles ? 8 : 1) && r.u16(at + 0x54) <= (titles ? 32 : 1),
        Rule.ATTRIBUTES,
        place,
        "%d sounds and %d subpictures are counted; titles have at most 8 and 32, menus one each",
        r.u8(at + 3),
        r.u16(at + 0x54));
    for (int i = 0; i < streams.audio().size(); i++) {
      checkAudio(place, i, streams.audio().get(i));
    }
    for (int i = 0; i < streams.subpictures().size(); i++) {
      long word = streams.subpictures().get(i);
      int type = (int) (word >>> 40 & 3);
      findings.require(
          word >>> 45 == 0 && type <= 1,
          Rule.ATTRIBUTES,
          place,
          "subpicture %d is coded as %d, of type %d",
          i + 1,
          word >>> 45,
          type);
      int language = (int) (word >>> 16 & 0xFFFF);
      findings.require(
          type != 1 || !language(language).isEmpty(),
          Rule.LANGUAGE,
          place,
          "subpicture %d has the language %04x",
          i + 1,
          language);
    }
    return streams;
  }

  private void checkAudio(Place place, int i, Streams.Audio audio) {
    findings.require(
        audio.coding() != Streams.Coding.UNKNOWN
            && audio.languageType() <= 1
            && (audio.word() >>> 51 & 1) == 0
            && audio.sampleRate() <= 1,
        Rule.ATTRIBUTES,
        place,
        "sound %d is of format %d, language type %d, rate %d",
        i + 1,
        audio.word() >>> 61,
        audio.languageType(),
        audio.sampleRate());
    findings.require(
        audio.purpose() <= 4,
        Rule.ATTRIBUTES,
        place,
        "sound %d is for purpose %d, which there is not",
        i + 1,
        audio.purpose());
    findings.require(
        audio.languageType() != 1 || !language(audio.language()).isEmpty(),
        Rule.LANGUAGE,
        place,
        "sound %d has the language %04x",
        i + 1,
        audio.language());
  }

  private static String language(int code) {
    String text = "" + (char) (code >> 8) + (char) (code & 0xFF);
    return text.matches("[a-zA-Z]{2}") ? text : "";
  }
}
