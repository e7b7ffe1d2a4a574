package boxset.editions.disc;

import boxset.editions.Mix;
import boxset.editions.Picture;
import boxset.editions.Programme;
import boxset.editions.Text;
import boxset.series.model.Timecode;
import java.util.List;

/** A programme as discs of some kind have it. */
public interface DiscProgramme {
  /** What it is in the series. */
  Programme programme();

  /** Its master's. */
  Picture picture();

  /** Where it can be cut, in pictures of the disc. */
  EditPoints points();

  /** Sounds that viewers can choose. */
  List<Mix> mixes();

  /** Captions that viewers can choose. */
  List<Text> texts();

  /** How long it lasts on the disc. */
  long millis();

  /** The picture of the disc at a place in the programme. */
  long picture(Timecode at);

  /** The frame of the master that a picture of the disc begins with, or the one before. */
  long frame(long picture);
}
