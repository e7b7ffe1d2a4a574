package boxset.editions.bluray;

import boxset.editions.Facts;
import boxset.editions.Mix;
import boxset.editions.Picture;
import boxset.editions.Programme;
import boxset.editions.Text;
import boxset.editions.disc.DiscProgramme;
import boxset.editions.disc.EditPoints;
import boxset.formats.bdmv.StreamAttributes;
import boxset.formats.bdmv.VideoCoding;
import boxset.series.model.Timecode;
import boxset.steps.BlurayTiming;
import java.util.List;
import java.util.Optional;

/**
 * A programme as a Blu-ray disc has it.
 *
 * @param timing how its frames become pictures
 * @param pictures how many they are
 * @param points where play lists can begin in its clip
 * @param mixes sounds that viewers can choose
 * @param texts captions that viewers can choose
 */
record BlurayProgramme(
    Programme programme,
    Picture picture,
    BlurayTiming timing,
    long pictures,
    EditPoints points,
    List<Mix> mixes,
    List<Text> texts)
    implements DiscProgramme {

  /** The programme, if its master has a picture that is long enough for one. */
  static Optional<BlurayProgramme> of(Programme programme, Facts facts) {
    return facts
        .of(programme.file().path())
        .flatMap(media -> Picture.of(programme, media))
        .flatMap(picture -> of(programme, picture, facts));
  }

  private static Optional<BlurayProgramme> of(Programme programme, Picture picture, Facts facts) {
    BlurayTiming timing = BlurayTiming.of(picture.source());
    long pictures = timing.pictures(picture.source());
    return pictures < timing.shortestCell()
        ? Optional.empty()
        : Optional.of(
            new BlurayProgramme(
                programme,
                picture,
                timing,
                pictures,
                EditPoints.of(programme, picture, timing::picture, pictures, timing.shortestCell()),
                Mix.of(programme, facts, picture.source().originMicros()),
                Text.of(programme, facts)));
  }

  /**
   * The place nearest to another at which a play list can begin or end, in pictures: an edit point
   * or its end.
   */
  int nearest(Timecode at) {
    long wanted = picture(at);
    long nearest = pictures;
    for (long start : points.starts()) {
      if (Math.abs(start - wanted) < Math.abs(nearest - wanted)) {
        nearest = start;
      }
    }
    return Math.toIntExact(nearest);
  }

  /** What its pictures are on the disc. */
  StreamAttributes.Video video() {
    return new StreamAttributes.Video(VideoCoding.AVC, timing.format(), timing.frameRate());
  }
}
