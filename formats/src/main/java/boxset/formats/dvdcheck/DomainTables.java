package boxset.formats.dvdcheck;

import boxset.formats.ifo.CAdt;
import boxset.formats.ifo.CellPosition;
import boxset.formats.ifo.VobuAdmap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the tables say of the menus or titles of one set, and the files that they say it of.
 *
 * @param kind which domain
 * @param set number of the title set, or 0 for the manager
 * @param ifo the file of the tables
 * @param units the chains of titles, or of the menus in each language
 * @param vobs in order; none when there are no pictures
 */
record DomainTables(
    Kind kind,
    int set,
    Ifo ifo,
    Streams streams,
    List<Unit> units,
    CAdt cells,
    VobuAdmap vobus,
    List<VideoFile> vobs) {
  /** A domain of the virtual machine. */
  enum Kind {
    MANAGER_MENU("the disc's menus"),
    SET_MENU("the set's menus"),
    TITLE("titles");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Chains that are numbered together.
   *
   * @param language two letters, or empty for titles
   * @param chains in the order of their numbers; those that cannot be read are missing
   * @param count of chains in the table
   */
  record Unit(String language, List<Chain> chains, int count) {
    /** Keeps the order. */
    Unit {
      chains = List.copyOf(chains);
    }

    Optional<Chain> chain(int number) {
      return chains.stream().filter(chain -> chain.number() == number).findFirst();
    }
  }

  long sectors() {
    return vobs.stream().mapToLong(file -> file.bytes().size() / 2048).sum();
  }

  /** The most angles that a chain has anywhere. */
  static int angles(Chain chain) {
    return Angles.blocks(chain).stream().mapToInt(List::size).max().orElse(1);
  }

  /** Title, chapter and time of a moment in a cell, in the first chain that plays it. */
  String moment(CellPosition position, long ticksInCell) {
    for (Unit unit : units) {
      for (Chain chain : unit.chains()) {
        long before = 0;
        for (int i = 0; i < chain.cells().size(); i++) {
          Chain.Cell cell = chain.cells().get(i);
          if (cell.position().equals(position)) {
            int frame = streams.standard().frameTicks();
            return moment(chain, i + 1, before + ticksInCell / frame);
          }
          before += cell.playback().playbackTime().frames();
        }
      }
    }
    return "";
  }

  private String moment(Chain chain, int cell, long frames) {
    int second = streams.standard().framesPerSecond();
    String time =
        String.format(
            Locale.ROOT,
            "%d:%02d:%02d:%02d",
            frames / second / 3600,
            frames / second / 60 % 60,
            frames / second % 60,
            frames % second);
    String name =
        kind == Kind.TITLE && (chain.entry() & 0x80) != 0
            ? "title " + (chain.entry() & 0x7F) + (set > 1 ? " of title set " + set : "")
            : kind == Kind.TITLE ? "PGC " + chain.number() : "menu PGC " + chain.number();
    return name + ", chapter " + chain.programOf(cell) + ", " + time;
  }
}
