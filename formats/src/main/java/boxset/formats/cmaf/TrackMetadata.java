package boxset.formats.cmaf;

import java.util.List;
import java.util.Optional;

/**
 * What a track file says about itself beyond its samples.
 *
 * @param language BCP 47, such as {@code de} or {@code pt-BR}; {@code und} when there is none
 * @param title the handler's name, shown by some players; may be empty
 * @param roles DASH roles (ISO/IEC 23009-1, 5.8.5.5) for {@code kind} boxes: main, alternate,
 *     commentary, description, dub
 * @param loudness of sound, when it has been measured
 */
public record TrackMetadata(
    String language, String title, List<String> roles, Optional<Loudness> loudness) {
  /** Copies the list. */
  public TrackMetadata {
    roles = List.copyOf(roles);
  }

  /** A track whose loudness is not told. */
  public TrackMetadata(String language, String title, List<String> roles) {
    this(language, title, roles, Optional.empty());
  }

  /**
   * What a measurement by EBU R 128 found.
   *
   * @param integratedLufs programme loudness
   * @param truePeakDbtp maximum true peak
   */
  public record Loudness(double integratedLufs, double truePeakDbtp) {
    /** Whether {@code ludt} has values for it: silence has none. */
    boolean canBeTold() {
      return integratedLufs >= -57.75
          && integratedLufs <= 6
          && truePeakDbtp >= -107.93
          && truePeakDbtp <= 19.96;
    }
  }

  /** A main track without a language, as a picture is. */
  public static TrackMetadata picture(String title) {
    return new TrackMetadata("und", title, List.of("main"));
  }
}
