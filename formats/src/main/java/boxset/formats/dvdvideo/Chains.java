package boxset.formats.dvdvideo;

import boxset.formats.ifo.CAdt;
import boxset.formats.ifo.CellPlayback;
import boxset.formats.ifo.CommandTable;
import boxset.formats.ifo.DvdTime;
import boxset.formats.ifo.Pgc;
import boxset.formats.ifo.Pgc.SubpictureControl;
import boxset.formats.ifo.StreamAttributes;
import boxset.formats.ifo.VideoStandard;
import boxset.formats.ifo.VtsTmapt;
import boxset.formats.vob.VobLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Program chains of titles and menu pages, with the sectors of their cells. */
final class Chains {
  /** Entries of a time map that every player keeps. */
  private static final int TIME_ENTRIES = 2040;

  private final VideoStandard standard;
  private final List<VobLayout> objects;
  private final Optional<LayerBreak> layerBreak;

  /**
   * @param layerBreak the cell that begins the second layer, if it is among these
   */
  Chains(VideoStandard standard, List<VobLayout> objects, Optional<LayerBreak> layerBreak) {
    this.standard = standard;
    this.objects = objects;
    this.layerBreak = layerBreak;
  }

  /**
   * One of a title's program chains.
   *
   * @param previous the number of the one before, or 0
   * @param next that of the one behind, or 0
   */
  Pgc ofTitle(
      Title title,
      Title.Run run,
      CommandTable commands,
      int previous,
      int next,
      StreamAttributes streams) {
    List<Title.CellUse> uses = title.cells().subList(run.from(), run.to());
    List<SubpictureControl> subpictures =
        IntStream.range(0, streams.subpictures().size())
            .mapToObj(i -> new SubpictureControl(i, i, i))
            .toList();
    return new Pgc(
        DvdTime.ofFields(standard, fields(uses)),
        streams.audio().size(),
        subpictures,
        next,
        previous,
        0,
        0,
        title.palette(),
        commands,
        run.programs().stream().map(cell -> cell + 1).toList(),
        cells(uses));
  }

  /**
   * The chain of a page of a menu.
   *
   * @param object the page's number among those that show something, from 0
   */
  Pgc ofPage(MenuPage page, int object, StreamAttributes streams) {
    if (page.object().isEmpty()) {
      return Pgc.ofCommands(standard, page.commands());
    }
    int letterbox = page.object().get().subpictures().size() - 1;
    List<Title.CellUse> cell = List.of(new Title.CellUse(object, 0, page.stillSeconds(), 0));
    return new Pgc(
        DvdTime.ofFields(standard, fields(cell)),
        streams.audio().size(),
        List.of(new SubpictureControl(0, 0, letterbox)),
        0,
        0,
        0,
        0,
        page.palette(),
        page.commands(),
        List.of(1),
        cells(cell));
  }

  private List<Pgc.Cell> cells(List<Title.CellUse> uses) {
    List<Pgc.Cell> cells = new ArrayList<>();
    for (int i = 0; i < uses.size(); i++) {
      Title.CellUse use = uses.get(i);
      VobLayout object = objects.get(use.object());
      CAdt.Cell place = object.cells().get(use.cell());
      boolean goesOn = i > 0 && follows(uses.get(i - 1), use);
      boolean paused =
          i > 0 && (uses.get(i - 1).stillSeconds() > 0 || uses.get(i - 1).command() > 0);
      CellPlayback playback =
          new CellPlayback(
              goesOn && !paused && layerBreak.stream().noneMatch(at -> at.begins(use)),
              !goesOn,
              use.stillSeconds(),
              use.command(),
              DvdTime.ofFields(standard, object.cellFields(use.cell())),
              place.firstSector(),
              object.lastVobuSector(use.cell()),
              place.lastSector());
      cells.add(new Pgc.Cell(playback, place.position()));
    }
    return cells;
  }

  /** The time map of a program chain: where it is after every so many seconds. */
  VtsTmapt.Map times(List<Title.CellUse> uses) {
    int fieldsPerSecond = 2 * standard.framesPerSecond();
    long seconds = fields(uses) / fieldsPerSecond;
    int unit = (int) Math.max(1, (seconds + TIME_ENTRIES - 1) / TIME_ENTRIES);
    List<Long> sectors = new ArrayList<>();
    List<Integer> cellOf = new ArrayList<>();
    int cell = 0;
    long cellStart = 0;
    for (long at = unit; at <= seconds; at += unit) {
      long field = at * fieldsPerSecond;
      while (cell + 1 < uses.size() && cellStart + fields(uses.get(cell)) <= field) {
        cellStart += fields(uses.get(cell));
        cell++;
      }
      Title.CellUse use = uses.get(cell);
      sectors.add(objects.get(use.object()).sectorAt(use.cell(), field - cellStart));
      cellOf.add(cell);
    }
    List<VtsTmapt.Entry> entries = new ArrayList<>();
    for (int i = 0; i < sectors.size(); i++) {
      boolean jumps = i + 1 < sectors.size() && jumps(uses, cellOf.get(i), cellOf.get(i + 1));
      entries.add(new VtsTmapt.Entry(sectors.get(i), jumps));
    }
    return new VtsTmapt.Map(unit, entries);
  }

  private static boolean jumps(List<Title.CellUse> uses, int fromCell, int toCell) {
    for (int cell = fromCell; cell < toCell; cell++) {
      if (!follows(uses.get(cell), uses.get(cell + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean follows(Title.CellUse before, Title.CellUse cell) {
    return before.object() == cell.object() && before.cell() + 1 == cell.cell();
  }

  private long fields(List<Title.CellUse> cells) {
    return cells.stream().mapToLong(this::fields).sum();
  }

  private long fields(Title.CellUse use) {
    return objects.get(use.object()).cellFields(use.cell());
  }
}
