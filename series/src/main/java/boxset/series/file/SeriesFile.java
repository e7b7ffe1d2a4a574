package boxset.series.file;

/** Reads a series file. */
public final class SeriesFile {
  private SeriesFile() {}
}
