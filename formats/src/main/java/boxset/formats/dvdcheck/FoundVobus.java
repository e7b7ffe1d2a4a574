package boxset.formats.dvdcheck;

import boxset.formats.ifo.CellPosition;
import java.util.List;
import java.util.Map;

/**
 * What the packs of a domain show.
 *
 * @param vobus in order
 * @param packs where those of each stream are
 * @param buttons the commands of the buttons of each cell
 * @param sectors of the domain
 */
record FoundVobus(
    DomainTables domain,
    List<FoundVobu> vobus,
    StreamPacks packs,
    Map<CellPosition, List<Long>> buttons,
    long sectors) {
  /** The number of the VOBU that begins at a sector, or -1. */
  int at(long sector) {
    int low = 0;
    int high = vobus.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (vobus.get(middle).sector < sector) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < vobus.size() && vobus.get(low).sector == sector ? low : -1;
  }
}
