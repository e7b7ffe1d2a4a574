package boxset.editions;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.series.diagnostics.DiagnosticsText;
import boxset.series.file.FileLookup;
import boxset.series.file.Parsed;
import boxset.series.file.SeriesFile;
import boxset.series.model.Series;
import boxset.steps.MediaFacts;
import boxset.steps.MediaFacts.AudioTrack;
import boxset.steps.MediaFacts.Dispositions;
import boxset.steps.MediaFacts.DynamicRange;
import boxset.steps.MediaFacts.FieldOrder;
import boxset.steps.MediaFacts.VideoTrack;
import boxset.tools.Ffmpeg;
import boxset.tools.Ffprobe;
import boxset.tools.Rate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Series and media that editions are planned of, and nothing is encoded. */
public final class Unencoded {
  /** Programs that planning must not start. */
  public static final Programs PROGRAMS = new Programs(new Unstarted(), new Unstarted());

  private Unencoded() {}

  /** A series all of whose files are there. */
  public static Series series(String yaml) {
    return series(yaml, new Folder(Map.of()));
  }

  /** A series and what is beside it. */
  public static Series series(String yaml, FileLookup files) {
    Parsed parsed = SeriesFile.parse("series.yaml", yaml.getBytes(StandardCharsets.UTF_8), files);
    assertThat(parsed.diagnostics().hasErrors())
        .as(DiagnosticsText.render(parsed.diagnostics(), DiagnosticsText.Style.PLAIN))
        .isFalse();
    return parsed.series().orElseThrow();
  }

  /** 24 pictures a second of 640 x 360, with stereo. */
  public static MediaFacts film(int seconds) {
    return film(seconds, new Rate(24, 1), 640, 360);
  }

  /** A master. */
  public static MediaFacts film(int seconds, Rate rate, int width, int height) {
    long micros = seconds * 1_000_000L;
    VideoTrack picture =
        new VideoTrack(
            0,
            "prores",
            "HQ",
            width,
            height,
            1,
            1,
            0,
            rate,
            rate,
            rate,
            true,
            rate.framesIn(micros),
            0,
            rate.microsOf(1),
            rate.microsOf(1),
            0,
            micros,
            FieldOrder.PROGRESSIVE,
            "yuv422p10le",
            10,
            "tv",
            "bt709",
            "bt709",
            "bt709",
            DynamicRange.SDR,
            false,
            "");
    return new MediaFacts(
        "mov",
        0,
        micros,
        List.of(picture),
        List.of(track(1, micros)),
        List.of(),
        List.of(),
        Optional.empty());
  }

  /** A film without its sound. */
  public static MediaFacts silent(MediaFacts film) {
    return new MediaFacts(
        film.format(),
        film.startMicros(),
        film.durationMicros(),
        film.pictures(),
        List.of(),
        film.texts(),
        film.chapters(),
        film.startTimecode());
  }

  /** Stereo. */
  public static MediaFacts sound(int seconds) {
    long micros = seconds * 1_000_000L;
    return new MediaFacts(
        "wav",
        0,
        micros,
        List.of(),
        List.of(track(0, micros)),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private static AudioTrack track(int index, long micros) {
    Dispositions none = new Dispositions(false, false, false, false, false);
    return new AudioTrack(index, "pcm_s24le", 48_000, 2, "stereo", "", "", none, 0, micros);
  }

  /** A folder in which every file exists, and some have content. */
  public record Folder(Map<String, byte[]> contents) implements FileLookup {
    @Override
    public Kind kind(String path) {
      return Kind.FILE;
    }

    @Override
    public List<String> names(String folder) {
      return contents.keySet().stream()
          .filter(path -> path.startsWith(folder + "/"))
          .map(path -> path.substring(folder.length() + 1))
          .toList();
    }

    @Override
    public Optional<byte[]> read(String path) {
      return Optional.ofNullable(contents.get(path));
    }
  }

  /** Programs that planning must not start. */
  private record Unstarted() implements Ffmpeg, Ffprobe {
    @Override
    public String version() {
      return "8.0";
    }

    @Override
    public void run(List<String> arguments, Path folder, Path log, Progress progress) {
      throw new AssertionError("started while planning: " + arguments);
    }

    @Override
    public void run(List<String> arguments, Path log, Consumer<String> line) {
      throw new AssertionError("started while planning: " + arguments);
    }
  }
}
