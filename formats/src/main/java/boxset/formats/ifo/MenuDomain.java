package boxset.formats.ifo;

import boxset.formats.dvdvm.Menu;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The menus of the disc or of a title set.
 *
 * @param streams of all of them
 * @param language two letters of ISO 639-1
 * @param chains the program chains, in the order of their numbers
 * @param entries which of them, from 1, each key of the remote control calls
 * @param vobs where their pictures are
 */
public record MenuDomain(
    StreamAttributes streams,
    String language,
    List<Pgc> chains,
    Map<Menu, Integer> entries,
    VobTables vobs) {
  /** Keeps the order of the chains. */
  public MenuDomain {
    chains = List.copyOf(chains);
    entries = Map.copyOf(entries);
  }

  PgciTable.LanguageUnit languageUnit() {
    List<PgciTable.Entry> table =
        IntStream.range(0, chains.size())
            .mapToObj(i -> new PgciTable.Entry(entryId(i + 1), chains.get(i)))
            .toList();
    return new PgciTable.LanguageUnit(language, exists(), new PgciTable(table));
  }

  private int entryId(int chain) {
    for (Menu menu : Menu.values()) {
      if (Integer.valueOf(chain).equals(entries.get(menu))) {
        return 0x80 | menu.code();
      }
    }
    return 0;
  }

  private int exists() {
    int mask = 0;
    for (Menu menu : entries.keySet()) {
      mask |=
          switch (menu) {
            case TITLE, ROOT -> 0x80;
            case SUBPICTURE -> 0x40;
            case AUDIO -> 0x20;
            case ANGLE -> 0x10;
            case PART_OF_TITLE -> 0x08;
          };
    }
    return mask;
  }
}
