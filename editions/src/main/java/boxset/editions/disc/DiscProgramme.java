package boxset.editions.disc;

import boxset.editions.Chunk;
import boxset.editions.Mix;
import boxset.editions.Picture;
import boxset.editions.Programme;
import boxset.editions.Text;
import boxset.series.model.Chapter;
import boxset.series.model.Timecode;
import boxset.steps.DiscTiming;
import java.util.List;
import java.util.Optional;

/** A programme as discs of some kind have it. */
public interface DiscProgramme {
  /** What it is in the series. */
  Programme programme();

  /** Its master's. */
  Picture picture();

  /** How its frames become pictures of the disc. */
  DiscTiming timing();

  /** How many pictures it has on the disc. */
  long pictures();

  /** Where it can be cut, in pictures of the disc. */
  EditPoints points();

  /** Sounds that viewers can choose. */
  List<Mix> mixes();

  /** Captions that viewers can choose. */
  List<Text> texts();

  /** How long it lasts on the disc. */
  default long millis() {
    return timing().ticksOf(pictures()) / 90;
  }

  /** The picture of the disc at a place in the programme. */
  default long picture(Timecode at) {
    return timing().picture(picture().frame(at));
  }

  /** The title of the chapter that begins with a picture of the disc. */
  default Optional<String> chapter(long picture) {
    return programme().chapters().stream()
        .filter(chapter -> picture(chapter.at()) == picture)
        .findFirst()
        .map(Chapter::title);
  }

  /** The pieces that are encoded by themselves, in pictures. */
  default List<Chunk> chunks() {
    return Chunk.divide(pictures(), timing().shown(), points().starts());
  }
}
