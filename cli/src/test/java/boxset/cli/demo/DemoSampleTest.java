package boxset.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.series.diagnostics.Diagnostic;
import boxset.series.file.ArticleFiles;
import boxset.series.file.FileLookup;
import boxset.series.file.Parsed;
import boxset.series.file.ParsedArticles;
import boxset.series.file.SeriesFile;
import boxset.series.model.AudioKind;
import boxset.series.model.CaptionKind;
import boxset.series.model.Part;
import boxset.series.model.Series;
import boxset.tools.Ffmpeg;
import boxset.tools.ToolFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoSampleTest {

  private static final Pattern CUE =
      Pattern.compile("00:00:(\\d\\d)[.,](\\d{3}) --> 00:00:(\\d\\d)[.,](\\d{3})");

  @TempDir Path folder;

  @Test
  void isASeriesWithoutFindings() throws Exception {
    texts();
    byte[] file = Files.readAllBytes(folder.resolve("series.yaml"));
    Parsed parsed = SeriesFile.parse("series.yaml", file, new OnDisk(folder));
    assertThat(parsed.diagnostics().sorted()).extracting(Diagnostic::problem).isEmpty();
    Series series = parsed.series().orElseThrow();
    assertThat(series.title()).isEqualTo("The Long Tide");
    assertThat(series.parts()).hasSize(4);
    for (Part part : series.parts()) {
      assertThat(part.chapters()).hasSizeGreaterThan(2);
      assertThat(part.captions())
          .extracting(c -> c.kind() + " " + c.language().orElse("en"))
          .containsExactly(CaptionKind.SDH + " en", CaptionKind.SUBTITLES + " de");
    }
    assertThat(series.parts().getFirst().audio())
        .extracting(track -> track.kind())
        .containsExactly(AudioKind.MIX, AudioKind.COMMENTARY);
    assertThat(series.themes()).hasSize(2);
    assertThat(series.interviews()).hasSize(2);
    assertThat(series.extras()).hasSize(2);
    ParsedArticles articles = ArticleFiles.parse(series, new OnDisk(folder));
    assertThat(articles.diagnostics().sorted()).extracting(Diagnostic::problem).isEmpty();
    assertThat(articles.articles()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"smallest", "whole"})
  void examplesFitWhatIsGeneratedForThem(String example) throws Exception {
    texts();
    byte[] file = Files.readAllBytes(Path.of("../examples", example, "series.yaml"));
    Parsed parsed = SeriesFile.parse("series.yaml", file, new OnDisk(folder));
    assertThat(parsed.diagnostics().sorted()).extracting(Diagnostic::problem).isEmpty();
    assertThat(parsed.series().orElseThrow().parts()).hasSize(4);
  }

  @Test
  void captionsFollowEachOtherInsideTheirPart() throws Exception {
    texts();
    try (Stream<Path> files = Files.list(folder.resolve("captions"))) {
      List<Path> captions = files.toList();
      assertThat(captions).hasSize(10);
      for (Path file : captions) {
        Matcher cues = CUE.matcher(Files.readString(file));
        List<Integer> millis = new ArrayList<>();
        while (cues.find()) {
          millis.add(Integer.parseInt(cues.group(1)) * 1000 + Integer.parseInt(cues.group(2)));
          millis.add(Integer.parseInt(cues.group(3)) * 1000 + Integer.parseInt(cues.group(4)));
        }
        assertThat(millis).as(file.toString()).hasSizeGreaterThan(4).isSorted();
        assertThat(millis.getLast()).isLessThan(20_000);
      }
    }
  }

  @Test
  void everyPartIsTwentySecondsLong() {
    assertThat(Stream.of(Ebb.film(), SlackWater.film(), Flood.film(), SpringTide.film()))
        .extracting(Film::seconds)
        .containsOnly(20.0);
  }

  @Test
  void whatWasEditedIsLeftAlone() throws Exception {
    texts();
    Files.writeString(folder.resolve("series.yaml"), "mine");
    texts();
    assertThat(folder.resolve("series.yaml")).hasContent("mine");
  }

  @Test
  void failedEncoderLeavesNothingHalfMade() throws Exception {
    assertThatThrownBy(() -> DemoSample.write(folder, new Failing(), _ -> {}))
        .isInstanceOf(ToolFailure.class)
        .hasMessage("ffmpeg stopped");
    assertThat(folder.resolve("series.yaml")).doesNotExist();
    assertThat(files("masters")).isEmpty();
    assertThat(files("extras")).isEmpty();
    assertThat(files("interviews")).isEmpty();
  }

  /** The sample without its media, which take longer than a test may. */
  private void texts() throws Exception {
    for (String media :
        List.of(
            "masters/part1.mov",
            "masters/part2.mov",
            "masters/part3.mov",
            "masters/part4.mov",
            "extras/how-it-was-made.mov",
            "interviews/joost.mov",
            "interviews/edda.mov",
            "people/joost.jpg",
            "people/amara.jpg",
            "people/edda.jpg",
            "people/kenji.jpg",
            "audio/part1-commentary.wav",
            "art/background.jpg",
            "stills/first-light.jpg",
            "stills/joost.jpg",
            "stills/the-bay.jpg",
            "stills/the-lamp.jpg")) {
      Path file = folder.resolve(media);
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, "");
    }
    DemoSample.write(folder, new Failing(), _ -> {});
  }

  private List<Path> files(String sub) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(sub))) {
      return files.filter(file -> !file.toString().endsWith(".log")).toList();
    }
  }

  /** An encoder that stops half way. */
  private record Failing() implements Ffmpeg {
    @Override
    public String version() {
      return "0";
    }

    @Override
    public void run(List<String> arguments, Path in, Path log, Progress progress)
        throws ToolFailure, IOException {
      Files.writeString(Path.of(arguments.getLast().substring("file:".length())), "half");
      throw new ToolFailure(ToolFailure.Kind.OTHER, "ffmpeg stopped");
    }
  }

  private record OnDisk(Path folder) implements FileLookup {
    @Override
    public Kind kind(String path) {
      Path file = folder.resolve(path);
      return Files.isDirectory(file) ? Kind.FOLDER : Files.exists(file) ? Kind.FILE : Kind.NONE;
    }

    @Override
    public List<String> names(String sub) {
      try (Stream<Path> files = Files.list(folder.resolve(sub))) {
        return files.map(file -> file.getFileName().toString()).toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Optional<byte[]> read(String path) {
      try {
        return Optional.of(Files.readAllBytes(folder.resolve(path)));
      } catch (IOException e) {
        return Optional.empty();
      }
    }
  }
}
