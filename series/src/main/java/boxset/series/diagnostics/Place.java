package boxset.series.diagnostics;

/**
 * A place in a text file.
 *
 * @param file as the user named it, relative to the series folder
 * @param line counted from 1; 0 when the file as a whole is meant
 * @param column counted from 1, in characters (Unicode code points)
 * @param text the whole line, without its end
 * @param length how many characters to mark, at least 1
 */
public record Place(String file, int line, int column, String text, int length) {
  /** A file as a whole. */
  public static Place whole(String file) {
    return new Place(file, 0, 1, "", 1);
  }
}
