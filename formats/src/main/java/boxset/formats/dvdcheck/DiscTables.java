package boxset.formats.dvdcheck;

import boxset.formats.ifo.TtSrpt;
import boxset.formats.ifo.VtsTmapt;
import java.util.List;
import java.util.Optional;

/**
 * The tables of a disc, as far as they can be read.
 *
 * @param firstPlay what is done when the disc is inserted
 * @param titles of the disc, in the order of their numbers
 * @param menus of the disc
 * @param sets in the order of their numbers
 */
record DiscTables(
    Optional<Chain> firstPlay,
    List<TtSrpt.Title> titles,
    Optional<DomainTables> menus,
    List<TitleSetTables> sets) {
  /**
   * A title set.
   *
   * @param number from 1
   * @param titles the parts of each title, in the order of their numbers
   * @param times the map of each chain
   */
  record TitleSetTables(
      int number,
      List<List<Part>> titles,
      DomainTables titleDomain,
      Optional<DomainTables> menus,
      Optional<List<VtsTmapt.Map>> times) {}

  /** A part of a title: a program of a chain, both from 1. */
  record Part(int chain, int program) {}

  Optional<TitleSetTables> set(int number) {
    return sets.stream().filter(set -> set.number() == number).findFirst();
  }
}
