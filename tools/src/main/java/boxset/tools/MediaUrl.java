package boxset.tools;

import java.nio.file.Path;

/** How a file is named to ffmpeg so that no character of its name has a meaning. */
public final class MediaUrl {
  private MediaUrl() {}

  /**
   * The file as {@code file:/absolute/path}: a leading dash, a colon, a percent sign or a line
   * break in the name stays part of the name.
   */
  public static String of(Path file) {
    return "file:" + file.toAbsolutePath();
  }
}
