package boxset.formats.vob;

import boxset.formats.bytes.ByteSink;
import boxset.formats.ifo.CAdt;
import boxset.formats.ifo.CellPosition;
import boxset.formats.ifo.DvdTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A video object, laid out to the last byte but not yet written: where its cells and VOBUs are.
 * Sectors count from the beginning of the domain's first VOB file.
 */
public final class VobLayout {
  private final VideoObject object;
  private final int number;
  private final Timeline timeline;
  private final List<Vobu> vobus;
  private final Multiplexer multiplexer;
  private final VobMap map;

  private VobLayout(
      VideoObject object,
      int number,
      Timeline timeline,
      List<Vobu> vobus,
      Multiplexer multiplexer,
      VobMap map) {
    this.object = object;
    this.number = number;
    this.timeline = timeline;
    this.vobus = vobus;
    this.multiplexer = multiplexer;
    this.map = map;
  }

  /**
   * Lays an object out.
   *
   * @param number of the object in its domain, from 1
   * @param firstSector where it begins
   * @throws VobException when the streams break a rule
   */
  public static VobLayout of(VideoObject object, int number, long firstSector) throws VobException {
    Timeline timeline = new Timeline(object);
    List<Vobu> vobus = new VobuPlanner(object).plan();
    Multiplexer multiplexer = new Multiplexer(object, timeline, vobus);
    VobMap map = new VobMap(object, timeline, vobus, multiplexer, firstSector);
    try {
      multiplexer.run(map);
    } catch (IOException e) {
      throw new IllegalStateException("Laying out reads nothing", e);
    }
    map.end();
    return new VobLayout(object, number, timeline, vobus, multiplexer, map);
  }

  /** Writes the object's packs, in one pass; may be called again. */
  public void writeTo(ByteSink sink) throws IOException {
    try (VobWriter writer = new VobWriter(this, sink)) {
      multiplexer.run(writer);
    } catch (VobException e) {
      throw new IllegalStateException("The layout was possible before", e);
    }
  }

  /** One past its last sector. */
  public long endSector() {
    return map.endSector();
  }

  /** Its cells, numbered from 1. */
  public List<CAdt.Cell> cells() {
    List<CAdt.Cell> cells = new ArrayList<>();
    for (int cell = 0; cell < object.cells().size(); cell++) {
      cells.add(
          new CAdt.Cell(position(cell), map.sector(firstVobu(cell)), lastSector(lastVobu(cell))));
    }
    return cells;
  }

  /** How long a cell lasts, in fields. */
  public long cellFields(int cell) {
    return vobuField(lastVobu(cell) + 1) - vobuField(firstVobu(cell));
  }

  /** Where the last VOBU of a cell begins. */
  public long lastVobuSector(int cell) {
    return map.sector(lastVobu(cell));
  }

  /** Where its VOBUs begin. */
  public List<Long> vobuSectors() {
    List<Long> sectors = new ArrayList<>();
    for (int vobu = 0; vobu < vobus.size(); vobu++) {
      sectors.add(map.sector(vobu));
    }
    return sectors;
  }

  /**
   * Where the VOBU begins that is shown at a time.
   *
   * @param cell from 0
   * @param field from the beginning of the cell
   */
  public long sectorAt(int cell, long field) {
    int vobu = firstVobu(cell);
    int last = lastVobu(cell);
    long wanted = vobuField(vobu) + field;
    while (vobu < last && vobuField(vobu + 1) <= wanted) {
      vobu++;
    }
    return map.sector(vobu);
  }

  VideoObject object() {
    return object;
  }

  Timeline timeline() {
    return timeline;
  }

  List<Vobu> vobus() {
    return vobus;
  }

  VobMap map() {
    return map;
  }

  CellPosition position(int cell) {
    return new CellPosition(number, cell + 1);
  }

  /** How long after the beginning of its cell a VOBU is shown. */
  DvdTime elapsed(int vobu) {
    long fields = vobuField(vobu) - vobuField(firstVobu(vobus.get(vobu).cell()));
    return DvdTime.ofFields(object.standard(), fields);
  }

  long lastSector(int vobu) {
    return vobu + 1 < vobus.size() ? map.sector(vobu + 1) - 1 : map.endSector() - 1;
  }

  int firstVobu(int cell) {
    int low = 0;
    int high = vobus.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (vobus.get(middle).cell() < cell) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  int lastVobu(int cell) {
    return firstVobu(cell + 1) - 1;
  }

  private long vobuField(int vobu) {
    return vobu == vobus.size()
        ? object.fields()
        : object.groupField(vobus.get(vobu).firstPicture());
  }
}
