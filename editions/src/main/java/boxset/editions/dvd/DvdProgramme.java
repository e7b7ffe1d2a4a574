package boxset.editions.dvd;

import boxset.editions.Facts;
import boxset.editions.Mix;
import boxset.editions.Picture;
import boxset.editions.Programme;
import boxset.editions.Text;
import boxset.editions.disc.DiscProgramme;
import boxset.editions.disc.EditPoints;
import boxset.formats.ifo.VideoStandard;
import boxset.series.model.Timecode;
import boxset.steps.DvdTiming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A programme as a disc of some standard has it.
 *
 * @param timing how its frames become pictures
 * @param pictures how many they are
 * @param points where its cells begin
 * @param mixes sounds that viewers can choose
 * @param texts captions that viewers can choose
 */
record DvdProgramme(
    Programme programme,
    Picture picture,
    DvdTiming timing,
    long pictures,
    EditPoints points,
    List<Mix> mixes,
    List<Text> texts)
    implements DiscProgramme {

  /** The programme, if its master has a picture that is long enough for one. */
  static Optional<DvdProgramme> of(Programme programme, Facts facts, VideoStandard standard) {
    return facts
        .of(programme.file().path())
        .flatMap(media -> Picture.of(programme, media))
        .flatMap(picture -> of(programme, picture, facts, standard));
  }

  private static Optional<DvdProgramme> of(
      Programme programme, Picture picture, Facts facts, VideoStandard standard) {
    DvdTiming timing = DvdTiming.of(standard, picture.rate());
    long pictures = timing.pictures(picture.source());
    return pictures < timing.shortestCell()
        ? Optional.empty()
        : Optional.of(
            new DvdProgramme(
                programme,
                picture,
                timing,
                pictures,
                EditPoints.of(programme, picture, timing::picture, pictures, timing.shortestCell()),
                Mix.of(programme, facts, picture.source().originMicros()),
                Text.of(programme, facts)));
  }

  /** Width by height of its picture as it is shown. */
  double shape() {
    return (double) picture.source().width() / picture.source().height();
  }

  /** Its cells' first pictures. */
  List<Integer> cells() {
    return points.starts().stream().map(Math::toIntExact).toList();
  }

  /** Which of its cells, from 0, begin a chapter. */
  List<Integer> chapterCells() {
    List<Integer> cells = cells();
    List<Integer> chapters = new ArrayList<>();
    for (long chapter : points.chapters()) {
      chapters.add(cells.indexOf((int) chapter));
    }
    return chapters;
  }

  /**
   * The cell that begins nearest to a place; one more than there are when its end is nearer than
   * any.
   */
  int nearestCell(Timecode at) {
    long wanted = picture(at);
    List<Long> places = new ArrayList<>(points.starts());
    places.add(pictures);
    int nearest = 0;
    for (int i = 1; i < places.size(); i++) {
      if (Math.abs(places.get(i) - wanted) < Math.abs(places.get(nearest) - wanted)) {
        nearest = i;
      }
    }
    return nearest;
  }

  /** How long a cell lasts, in milliseconds. */
  long cellMillis(int cell) {
    List<Integer> cells = cells();
    long end = cell + 1 < cells.size() ? cells.get(cell + 1) : pictures;
    long fields = timing.fieldsBefore(end) - timing.fieldsBefore(cells.get(cell));
    return timing.standard().fieldTicks(fields) / 90;
  }
}
