package boxset.series.file;

/** Reads a series file. */
public final class SeriesFile {
  private SeriesFile() {}

  /**
   * Reads a series file and checks it against itself and against which files exist. All that is
   * wrong is found in one go, except after a YAML syntax error, which ends the reading.
   *
   * @param fileName as messages should show it
   * @param bytes UTF-8, with or without a byte order mark
   */
  public static Parsed parse(String fileName, byte[] bytes, FileLookup files) {
    throw new UnsupportedOperationException();
  }
}
