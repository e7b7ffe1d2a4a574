package boxset.formats.bdcheck;

import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.MalformedException;
import boxset.formats.findings.Findings;
import boxset.formats.findings.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads index.bdmv and MovieObject.bdmv as they are, and tells what cannot be. */
final class NavigationReader {
  private static final int EXTENT = 40;
  private static final int ENTRY_BYTES = 12;
  private static final int MOST_TITLES = 999;

  private final Findings findings;

  NavigationReader(Findings findings) {
    this.findings = findings;
  }

  FoundNavigation read(Optional<BdmvFile> index, Optional<BdmvFile> objects) throws IOException {
    List<CommandList> commands = List.of();
    if (objects.isPresent()) {
      commands = objects(objects.get());
    }
    if (index.isPresent()) {
      Optional<BdmvTable> table = BdmvTable.open(index.get(), "INDX", findings);
      if (table.isPresent()) {
        return index(table.get(), commands);
      }
    }
    return new FoundNavigation(
        FoundNavigation.Entry.NOTHING, FoundNavigation.Entry.NOTHING, List.of(), commands);
  }

  private FoundNavigation index(BdmvTable table, List<CommandList> objects) {
    FoundNavigation.Entry first = FoundNavigation.Entry.NOTHING;
    FoundNavigation.Entry top = FoundNavigation.Entry.NOTHING;
    List<FoundNavigation.Entry> titles = new ArrayList<>();
    try {
      FieldReader r = table.part("Indexes", table.bytes().u32(8));
      first = entry(table, r, 0, "FirstPlayback", objects);
      top = entry(table, r, ENTRY_BYTES, "TopMenu", objects);
      int count = r.u16(2 * ENTRY_BYTES);
      findings.require(
          count <= MOST_TITLES,
          Rule.INDEX,
          table.place("Indexes"),
          "there are %d titles, and players count to 999",
          count);
      for (int i = 0; i < count; i++) {
        titles.add(entry(table, r, 26 + (long) ENTRY_BYTES * i, "title " + (i + 1), objects));
      }
    } catch (MalformedException e) {
      findings.unreadable(Rule.TABLE, table.place("Indexes"), e);
    }
    Place place = table.place("Indexes");
    findings.require(
        first.runs() || first.java(), Rule.INDEX, place, "nothing runs when the disc is put in");
    findings.require(
        top.runs() || top.java(), Rule.TOP_MENU, place, "no movie object is named for TopMenu");
    findings.require(!titles.isEmpty(), Rule.INDEX, place, "there is no title");
    return new FoundNavigation(first, top, titles, objects);
  }

  private FoundNavigation.Entry entry(
      BdmvTable table, FieldReader r, long at, String name, List<CommandList> objects)
      throws MalformedException {
    int type = r.u8(at) >> 6;
    int object = r.u16(at + 6);
    boolean hdmv = type == 1;
    boolean none = object == FoundNavigation.Entry.NONE && !name.startsWith("title");
    findings.require(
        type == 2 || (type == 0 && none) || (hdmv && (none || object < objects.size())),
        Rule.INDEX,
        table.place(name),
        hdmv
            ? "it runs movie object %d, and there are %d"
            : "it runs neither a movie object nor a program (%d of %d)",
        object,
        objects.size());
    return new FoundNavigation.Entry(hdmv && object < objects.size(), type == 2, object);
  }

  private List<CommandList> objects(BdmvFile file) throws IOException {
    Optional<BdmvTable> found = BdmvTable.open(file, "MOBJ", findings);
    List<CommandList> objects = new ArrayList<>();
    if (found.isEmpty()) {
      return objects;
    }
    BdmvTable table = found.get();
    try {
      FieldReader r = table.part("MovieObjects", EXTENT);
      int count = r.u16(4);
      long at = 6;
      for (int i = 0; i < count; i++) {
        int commands = r.u16(at + 2);
        Place place = table.place("movie object " + i);
        objects.add(CommandList.read(place, r, at + 4, commands, findings));
        at += 4 + 12L * commands;
      }
      findings.require(
          at == r.size(),
          Rule.TABLE,
          table.place("MovieObjects"),
          "it has %d bytes, and its objects %d",
          r.size(),
          at);
    } catch (MalformedException e) {
      findings.unreadable(Rule.TABLE, table.place("MovieObjects"), e);
    }
    return objects;
  }
}
