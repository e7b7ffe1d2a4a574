package boxset.series.draft;

import boxset.series.model.CaptionKind;
import boxset.series.model.Layout;
import boxset.series.model.Timecode;
import java.util.List;
import java.util.Optional;

/**
 * What was found in a folder, as plain facts.
 *
 * @param folder the name of the folder, for want of a better title
 * @param pictures files with a moving picture
 * @param sounds files with sound and no picture
 * @param captions caption files
 */
public record Found(
    String folder, List<Picture> pictures, List<Sound> sounds, List<Captions> captions) {

  /**
   * A file with a moving picture.
   *
   * @param path relative to the folder, with forward slashes
   * @param facts for people, as they are to stand in a comment: duration, size, rate
   * @param rate frames a second as an edit suite says it, such as {@code 23.976}
   * @param sounds the sound tracks inside, in order
   * @param captions the caption tracks inside, in order
   * @param chapters the chapters inside
   */
  public record Picture(
      String path,
      List<String> facts,
      String rate,
      List<Track> sounds,
      List<Track> captions,
      List<Marker> chapters) {}

  /** A chapter inside a file. */
  public record Marker(Timecode at, String title) {}

  /**
   * A track inside a file.
   *
   * @param language BCP 47, if the file says it
   * @param title if the file says it
   * @param layout of sound, if it is a known one
   */
  public record Track(Optional<String> language, Optional<String> title, Optional<Layout> layout) {}

  /** A sound file; its layout is empty when the file does not say it. */
  public record Sound(String path, Optional<Layout> layout) {}

  /**
   * A caption file.
   *
   * @param language BCP 47, if its words or its header tell
   * @param kind if its words tell, as "[door slams]" does
   */
  public record Captions(String path, Optional<String> language, Optional<CaptionKind> kind) {}
}
