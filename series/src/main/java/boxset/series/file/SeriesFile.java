package boxset.series.file;

import boxset.series.diagnostics.Diagnostics;
import boxset.series.diagnostics.Place;
import boxset.series.model.Series;
import boxset.series.yaml.SourceText;
import boxset.series.yaml.Value;
import boxset.series.yaml.YamlReader;
import java.util.Optional;

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
    Diagnostics diagnostics = new Diagnostics();
    Optional<Value> value =
        SourceText.decode(fileName, bytes, diagnostics)
            .flatMap(source -> YamlReader.read(source, diagnostics));
    if (value.isEmpty()) {
      if (!diagnostics.hasErrors()) {
        empty(fileName, diagnostics);
      }
      return new Parsed(Optional.empty(), diagnostics);
    }
    if (value.get() instanceof Value.Text text && text.isNothing()) {
      empty(fileName, diagnostics);
      return new Parsed(Optional.empty(), diagnostics);
    }
    if (!(value.get() instanceof Value.Entries)) {
      diagnostics.error(
          value.get().place(),
          "a series file is made of keys and values, and this is neither",
          "Begin with: title: The Long Way Up");
      return new Parsed(Optional.empty(), diagnostics);
    }
    Reading reading = new Reading(diagnostics, files);
    Optional<Series> series = SeriesKeys.SERIES.read("the file", value.get(), reading);
    Checks.run(reading);
    return new Parsed(diagnostics.hasErrors() ? Optional.empty() : series, diagnostics);
  }

  private static void empty(String fileName, Diagnostics diagnostics) {
    diagnostics.error(
        Place.whole(fileName),
        "this file is empty",
        "Let `boxset new FOLDER` write one, or begin with: title: The Long Way Up");
  }
}
