package boxset.formats.dvdcheck;

import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.MalformedException;
import boxset.formats.dvdcheck.DiscTables.Part;
import boxset.formats.dvdcheck.DiscTables.TitleSetTables;
import boxset.formats.dvdcheck.DomainTables.Unit;
import boxset.formats.findings.Findings;
import boxset.formats.findings.Place;
import boxset.formats.ifo.TtSrpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Titles of the disc and parts of a set's titles, against each other and the chains. */
final class TitleReader {
  private final DiscFiles files;
  private final Findings findings;

  TitleReader(DiscFiles files, Findings findings) {
    this.files = files;
    this.findings = findings;
  }

  /** TT_SRPT: the titles of the disc, in the order of their numbers. */
  List<TtSrpt.Title> titles(Ifo ifo, List<TitleSetTables> sets) {
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
      int angles =
          set.get().titles().get(title.titleInSet() - 1).stream()
              .map(Part::chain)
              .distinct()
              .flatMap(chain -> CommandCheck.units(set.get().titleDomain()).chain(chain).stream())
              .mapToInt(DomainTables::angles)
              .max()
              .orElse(1);
      findings.require(
          r.u8(at + 1) == angles,
          Rule.TITLE_TABLE,
          place,
          "it has %d angles, and its cells have %d",
          r.u8(at + 1),
          angles);
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

  /** VTS_PTT_SRPT: the parts of each title of a set. */
  List<List<Part>> parts(Ifo ifo, Unit chains) {
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
}
