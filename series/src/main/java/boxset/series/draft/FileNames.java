package boxset.series.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Small questions about file names that several guesses ask. */
final class FileNames {
  private FileNames() {}

  /** The name without its folder. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The folder without the name; empty for the top one. */
  static String folder(String path) {
    return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
  }

  /** The name without folder and ending. */
  static String stem(String path) {
    String name = name(path);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /**
   * The file a sidecar belongs to: the one whose name it begins with, the longest of several; or
   * else the only one with the same part number; or else the only one there is.
   *
   * @param sidecar the path of a caption or sound file
   * @param pictures the paths it may belong to
   */
  static Optional<String> owner(String sidecar, List<String> pictures) {
    String name = stem(sidecar).toLowerCase(Locale.ROOT);
    Optional<String> longest =
        pictures.stream()
            .filter(p -> begins(name, stem(p).toLowerCase(Locale.ROOT)))
            .max(Comparator.comparingInt(p -> stem(p).length()));
    if (longest.isPresent()) {
      return longest;
    }
    OptionalInt number = PartName.of(sidecar).number();
    List<String> same =
        pictures.stream()
            .filter(p -> number.isPresent() && PartName.of(p).number().equals(number))
            .toList();
    if (same.size() == 1) {
      return Optional.of(same.getFirst());
    }
    return pictures.size() == 1 ? Optional.of(pictures.getFirst()) : Optional.empty();
  }

  /**
   * Whether a name begins with whole words of another: part1 with part1-51, and not with part10.
   */
  private static boolean begins(String name, String prefix) {
    if (prefix.isEmpty() || !name.startsWith(prefix)) {
      return false;
    }
    if (name.length() == prefix.length()) {
      return true;
    }
    char last = prefix.charAt(prefix.length() - 1);
    char next = name.charAt(prefix.length());
    return Character.isDigit(last) ? !Character.isDigit(next) : !Character.isLetter(next);
  }
}
