package boxset.formats.dvdvideo;

import boxset.formats.mpeg2.VideoStream;
import boxset.formats.vob.Subpicture;
import boxset.formats.vob.VideoObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A cell more than a disc has by itself, so that a second layer can begin with it: none of its own
 * begins where one may (see {@link LayerBreak}). Titles play it on without a chapter.
 *
 * @param titleSet from 1
 * @param object from 0, among those of the title set
 * @param picture with which it begins
 */
public record AddedCell(int titleSet, int object, int picture) {
  /** The sector is only known when all is laid out again. */
  private static final int MARGIN_SECTORS = 64;

  /**
   * Where the second layer might begin: at groups of pictures about half way between the middle of
   * the disc and the end of the first layer, during no subpicture, the first one first.
   *
   * @param plain the disc as it is
   * @param firstSector of {@code VIDEO_TS.IFO} on the disc
   * @param sectors of the disc
   */
  public static List<AddedCell> forLayerBreak(
      Disc disc, DiscLayout plain, long firstSector, long sectors) {
    long lowest = sectors / 2 + MARGIN_SECTORS;
    long highest = Math.min(LayerBreak.LAYER_SECTORS, sectors) - MARGIN_SECTORS;
    long wanted = (lowest + highest) / 2 - firstSector;
    List<CellStart> objects =
        plain.cellStarts().stream().filter(start -> start.cell() == 0).toList();
    for (int i = 0; i < objects.size(); i++) {
      CellStart start = objects.get(i);
      long end = i + 1 < objects.size() ? objects.get(i + 1).sector() : sectors - firstSector;
      if (start.sector() <= wanted && wanted < end) {
        double share = (double) (wanted - start.sector()) / (end - start.sector());
        double last = (double) (highest - firstSector - start.sector()) / (end - start.sector());
        return in(disc, start, share, Math.min(1, last));
      }
    }
    return List.of();
  }

  private static List<AddedCell> in(Disc disc, CellStart start, double from, double to) {
    VideoObject object = disc.titleSets().get(start.titleSet() - 1).objects().get(start.object());
    VideoStream video = object.video();
    List<AddedCell> found = new ArrayList<>();
    for (int picture = 1; picture < video.pictures(); picture++) {
      double share = (double) video.start(picture) / video.bytes();
      if (share >= from
          && share < to
          && video.startsGroup(picture)
          && video.startsSequence(picture)
          && video.closed(picture)
          && !shown(object, object.standard().fieldTicks(object.groupField(picture)))) {
        found.add(new AddedCell(start.titleSet(), start.object(), picture));
      }
    }
    return found;
  }

  /** Whether a subpicture is on the screen before and behind a time. */
  private static boolean shown(VideoObject object, long ticks) {
    for (List<Subpicture> stream : object.subpictures()) {
      for (Subpicture unit : stream) {
        if (unit.startTicks() < ticks && unit.endTicks() > ticks) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The disc with the cell.
   *
   * @return empty when a cell begins there already
   */
  public Optional<Disc> in(Disc disc) {
    TitleSet set = disc.titleSets().get(titleSet - 1);
    VideoObject old = set.objects().get(object);
    int before = Collections.binarySearch(old.cells(), picture);
    if (before >= 0) {
      return Optional.empty();
    }
    int number = -before - 1;
    List<Integer> cells = new ArrayList<>(old.cells());
    cells.add(number, picture);
    List<VideoObject> objects = new ArrayList<>(set.objects());
    objects.set(
        object,
        new VideoObject(
            old.standard(),
            old.video(),
            cells,
            old.sounds(),
            old.subpictures(),
            old.highlight(),
            old.still()));
    List<TitleSet> sets = new ArrayList<>(disc.titleSets());
    sets.set(
        titleSet - 1,
        new TitleSet(
            set.streams(),
            objects,
            set.titles().stream().map(title -> in(title, number)).toList(),
            set.menus()));
    return Optional.of(
        new Disc(
            disc.standard(),
            disc.provider(),
            disc.firstPlay(),
            disc.menus(),
            sets,
            disc.titleOrder()));
  }

  private Title in(Title title, int number) {
    List<Title.CellUse> uses = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (Title.CellUse use : title.cells()) {
      places.add(uses.size());
      if (use.object() != object || use.cell() < number - 1) {
        uses.add(use);
      } else if (use.cell() == number - 1) {
        uses.add(Title.CellUse.play(object, number - 1));
        uses.add(new Title.CellUse(object, number, use.stillSeconds(), use.command()));
      } else {
        uses.add(new Title.CellUse(object, use.cell() + 1, use.stillSeconds(), use.command()));
      }
    }
    return new Title(
        uses, title.parts().stream().map(places::get).toList(), title.palette(), title.commands());
  }
}
