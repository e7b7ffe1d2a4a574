package boxset.series.file;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.series.diagnostics.DiagnosticsText;
import boxset.series.diagnostics.DiagnosticsText.Style;
import boxset.series.model.Series;
import java.nio.charset.StandardCharsets;

/** What reading a file says. */
final class Report {
  /** Enough files for most cases. */
  static final FakeFolder FOLDER =
      FakeFolder.of(
              "masters/part1.mov",
              "masters/part2.mov",
              "masters/part3.mov",
              "masters/part4.mov",
              "masters/part1-51.wav",
              "masters/part1-commentary.wav",
              "captions/part1.en.srt",
              "captions/part1.de.srt",
              "interviews/dee.mov",
              "interviews/dee.vtt",
              "extras/tape.mov",
              "people/critics.csv",
              "art/wall.tif",
              "art/title.svg",
              "stills/a.jpg",
              "stills/b.PNG",
              "stills/notes.txt")
          .with("text/short.txt", "Two studio kids.\n")
          .with("text/long.txt", "\n  Two studio kids\r\nbuild a sound.\n");

  private Report() {}

  /** The printed report of a file named series.yaml; empty when there is nothing to say. */
  static String of(String yaml) {
    return of(yaml, FOLDER);
  }

  static String of(String yaml, FileLookup files) {
    Parsed parsed = SeriesFile.parse("series.yaml", yaml.getBytes(StandardCharsets.UTF_8), files);
    assertThat(parsed.series().isPresent()).isNotEqualTo(parsed.diagnostics().hasErrors());
    return DiagnosticsText.render(parsed.diagnostics(), Style.PLAIN);
  }

  /** The series of a file that has no errors. */
  static Series series(String yaml) {
    Parsed parsed = SeriesFile.parse("series.yaml", yaml.getBytes(StandardCharsets.UTF_8), FOLDER);
    assertThat(DiagnosticsText.render(parsed.diagnostics(), Style.PLAIN)).doesNotContain("error");
    return parsed.series().orElseThrow();
  }
}
