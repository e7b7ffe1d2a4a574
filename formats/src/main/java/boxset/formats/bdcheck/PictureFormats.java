package boxset.formats.bdcheck;

import boxset.formats.bdmv.FrameRate;
import boxset.formats.bdmv.VideoFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sizes and rates that a disc's pictures may have, by the numbers of the tables. */
final class PictureFormats {
  private static final Set<Integer> INTERLACED = Set.of(1, 2, 4);

  private PictureFormats() {}

  static Optional<FrameRate> rate(int code) {
    return Arrays.stream(FrameRate.values()).filter(rate -> rate.code() == code).findFirst();
  }

  static Optional<VideoFormat> format(int code) {
    return Arrays.stream(VideoFormat.values()).filter(format -> format.code() == code).findFirst();
  }

  /** Sizes of coded pictures; none when the format is not known. */
  static List<String> sizes(int code) {
    return format(code)
        .map(format ->
            format.height() == 1080
                ? List.of("1920x1080", "1440x1080")
                : List.of(format.width() + "x" + format.height()))
        .orElse(List.of());
  }

  static boolean interlaced(int code) {
    return INTERLACED.contains(code);
  }

  /** Whether a player shows pictures of that size at that rate. */
  static boolean allowed(int format, int rate) {
    return switch (format) {
      case 1 -> rate == 4;
      case 2 -> rate == 3;
      case 3, 7 -> rate == (format == 3 ? 7 : 6);
      case 4 -> rate == 3 || rate == 4;
      case 5 -> rate == 1 || rate == 2 || rate == 6 || rate == 7;
      case 6 -> rate == 1 || rate == 2;
      default -> true; // of later kinds of disc
    };
  }
}
