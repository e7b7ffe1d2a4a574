package boxset.formats.cmaf;

import java.util.List;

/**
 * What a track file says about itself beyond its samples.
 *
 * @param language BCP 47, such as {@code de} or {@code pt-BR}; {@code und} when there is none
 * @param title the handler's name, shown by some players; may be empty
 * @param roles DASH roles (ISO/IEC 23009-1, 5.8.5.5) for {@code kind} boxes: main, alternate,
 *     commentary, description, dub
 */
public record TrackMetadata(String language, String title, List<String> roles) {
  /** Copies the list. */
  public TrackMetadata {
    roles = List.copyOf(roles);
  }

  /** A main track without a language, as a picture is. */
  public static TrackMetadata picture(String title) {
    return new TrackMetadata("und", title, List.of("main"));
  }
}
