package boxset.formats.dvdcheck;

import boxset.formats.ifo.CellPosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Blocks of cells that are the angles of one scene. */
final class Angles {
  static final int NONE = 0;
  static final int FIRST = 1;
  static final int WITHIN = 2;
  static final int LAST = 3;

  private Angles() {}

  /** Where a cell is in its block. */
  static int mode(Chain.Cell cell) {
    return cell.flags() >> 6;
  }

  /** Cells that lie in turn with those of other angles or versions. */
  static Set<CellPosition> interleaved(DomainTables domain) {
    return domain.units().stream()
        .flatMap(unit -> unit.chains().stream())
        .flatMap(chain -> chain.cells().stream())
        .filter(Chain.Cell::interleaved)
        .map(Chain.Cell::position)
        .collect(Collectors.toSet());
  }

  /** The blocks of a chain; those whose modes are in disorder end with the disorder. */
  static List<List<Chain.Cell>> blocks(Chain chain) {
    List<List<Chain.Cell>> blocks = new ArrayList<>();
    List<Chain.Cell> block = List.of();
    for (Chain.Cell cell : chain.cells()) {
      int mode = mode(cell);
      if (mode == FIRST) {
        block = new ArrayList<>();
        blocks.add(block);
      }
      if (mode == FIRST || (mode != NONE && !block.isEmpty())) {
        block.add(cell);
      }
      if (mode == NONE || mode == LAST) {
        block = List.of();
      }
    }
    return blocks;
  }

  /** For each cell that is an angle, all of its block. */
  static Map<CellPosition, List<CellPosition>> of(DomainTables domain) {
    Map<CellPosition, List<CellPosition>> all = new HashMap<>();
    for (DomainTables.Unit unit : domain.units()) {
      for (Chain chain : unit.chains()) {
        for (List<Chain.Cell> block : blocks(chain)) {
          List<CellPosition> positions = block.stream().map(Chain.Cell::position).toList();
          positions.forEach(position -> all.putIfAbsent(position, positions));
        }
      }
    }
    return all;
  }
}
