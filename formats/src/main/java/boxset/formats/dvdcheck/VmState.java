package boxset.formats.dvdcheck;

import boxset.formats.dvdcheck.DomainTables.Kind;
import boxset.formats.dvdcheck.Machine.Registers;

/**
 * Where a player is, and what is in its registers.
 *
 * @param cell from 1, or 0 where there is none
 */
record VmState(Address at, Phase phase, int cell, Registers registers) {
  /** A part of a chain. */
  enum Phase {
    PRE,
    CELL,
    CELL_COMMAND,
    POST
  }

  /** A chain; the set is 0 in the manager, and number 0 is first play. */
  record Address(Kind kind, int set, int chain) {
    static final Address FIRST_PLAY = new Address(Kind.MANAGER_MENU, 0, 0);

    @Override
    public String toString() {
      if (equals(FIRST_PLAY)) {
        return "first play";
      }
      return switch (kind) {
        case MANAGER_MENU -> "PGC " + chain + " of the disc's menus";
        case SET_MENU -> "PGC " + chain + " of the menus of title set " + set;
        case TITLE -> "PGC " + chain + " of title set " + set;
      };
    }
  }

  VmState go(Phase next, int nextCell) {
    return new VmState(at, next, nextCell, registers);
  }

  VmState with(Registers values) {
    return new VmState(at, phase, cell, values);
  }

  /** The beginning of another chain. */
  VmState enter(Address to) {
    return new VmState(to, Phase.PRE, 0, registers);
  }

  /** What comes behind a cell: the next, or the post commands. */
  VmState behind(Chain chain, int behindCell) {
    return behindCell < chain.cells().size() ? go(Phase.CELL, behindCell + 1) : go(Phase.POST, 0);
  }
}
