package boxset.cli;

import boxset.editions.Edition;
import boxset.editions.EditionPlan;
import boxset.editions.Facts;
import boxset.editions.Programs;
import boxset.editions.website.WebsiteEdition;
import boxset.graph.Plan;
import boxset.graph.Pool;
import boxset.graph.release.Placement;
import boxset.graph.release.Release;
import boxset.graph.run.Build;
import boxset.graph.run.Listener;
import boxset.graph.store.Store;
import boxset.series.file.FileLookup;
import boxset.series.file.Parsed;
import boxset.series.file.SeriesFile;
import boxset.series.file.SeriesSchema;
import boxset.server.CannotServeException;
import boxset.server.Options;
import boxset.server.Server;
import boxset.steps.MediaFacts;
import boxset.steps.Pools;
import boxset.tools.FfmpegBundle;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs through what every start runs through, while the launcher records it for its cache. */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
  @Override
  public Integer call() throws IOException, InterruptedException {
    Screen nowhere =
        new Screen(
            new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false, false);
    CommandLine line = Main.commandLine(nowhere);
    line.execute("--version");
    line.execute("--help");
    line.execute("make", "--help");
    plan();
    serve();
    return Exit.DONE;
  }

  /** A series with pages of every kind, up to where something would have to be encoded. */
  private static void plan() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("boxset-train");
    Path media = Files.writeString(folder.resolve("facts.json"), FACTS);
    Parsed parsed =
        SeriesFile.parse(
            Project.SERIES_FILE, SERIES.getBytes(StandardCharsets.UTF_8), EVERYTHING_IS_THERE);
    SeriesSchema.json();
    FfmpegBundle nothing = new FfmpegBundle(folder, "", true);
    EditionPlan edition =
        WebsiteEdition.plan(
            parsed.series().orElseThrow(),
            List.of(),
            new Facts(Map.of("a.mov", MediaFacts.read(media))),
            folder,
            new Programs(nothing.ffmpeg(), nothing.ffprobe()),
            false,
            Set.of(),
            EnumSet.allOf(Edition.class));
    try (Store store = Store.open(folder.resolve("store"), _ -> false)) {
      Map<Pool, Integer> depths = Map.of(Pools.ENCODER, 1, Pools.SOUND, 1, Pools.DISK, 1);
      Build build = new Build(store, depths, Listener.NONE);
      build.preview(new Plan(edition.steps()));
      // What needs no media is made, and found again.
      Plan made =
          new Plan(edition.steps().stream().filter(step -> step.inputs().isEmpty()).toList());
      List<Placement> placements =
          edition.placements().stream()
              .filter(placement ->
                  made.steps().stream().anyMatch(step -> step.id().equals(placement.from().step())))
              .toList();
      for (int times = 0; times < 2; times++) {
        Release.lay(store, build.run(made), folder.resolve("site"), placements);
      }
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static final FileLookup EVERYTHING_IS_THERE =
      new FileLookup() {
        @Override
        public Kind kind(String path) {
          return Kind.FILE;
        }

        @Override
        public List<String> names(String folder) {
          return List.of();
        }

        @Override
        public Optional<byte[]> read(String path) {
          return Optional.empty();
        }
      };

  private static final String SERIES =
      """
      id: a
      title: A
      language: en
      logline: B.
      credits: {Directed by: C}
      people: [{id: c, name: C, role: director}]
      parts:
        - id: p1
          title: D
          master: a.mov
          chapters: {00:00:00: E, 00:00:02: F}
          captions: [{file: a.srt, kind: sdh}]
      interviews:
        - {id: i1, person: c, title: G, file: a.mov, seen_in: p1}
      themes:
        t: [p1 00:00:01-00:00:02]
      windows: {press: {contact: H}, stream: {address: "https://example.org/"}}
      """;

  private static final String FACTS =
      """
      {"format": "mov", "startMicros": 0, "durationMicros": 6000000, "pictures": [{
        "index": 0, "codec": "h264", "profile": "High", "width": 320, "height": 180,
        "sampleWidth": 1, "sampleHeight": 1, "rotation": 0,
        "averageRate": {"numerator": 24, "denominator": 1},
        "baseRate": {"numerator": 24, "denominator": 1},
        "naturalRate": {"numerator": 24, "denominator": 1},
        "constant": true, "pictures": 144, "missing": 0, "largestGapMicros": 41667,
        "longestGroupMicros": 6000000, "startMicros": 0, "durationMicros": 6000000,
        "fieldOrder": "PROGRESSIVE", "pixelFormat": "yuv420p", "bitDepth": 8, "range": "",
        "primaries": "", "transfer": "", "matrix": "", "dynamicRange": "SDR", "alpha": false,
        "language": ""}],
       "sounds": [{
        "index": 1, "codec": "pcm_s16le", "rate": 48000, "channels": 2, "layout": "stereo",
        "language": "", "title": "", "dispositions": {"original": false, "comment": false,
        "forced": false, "hearingImpaired": false, "visualImpaired": false},
        "startMicros": 0, "durationMicros": 6000000}],
       "texts": [], "chapters": [], "startTimecode": null}
      """;

  /** One page, served once: most of what `serve` and `demo` load before their first answer. */
  private static void serve() throws IOException {
    Path folder = Files.createTempDirectory("boxset-train");
    Path page = folder.resolve("index.html");
    Files.writeString(page, "<p>" + "tide ".repeat(500));
    try (Server server = Server.start(Options.of(folder).withPort(0).withGrace(Duration.ZERO));
        Socket client = new Socket(server.address().host(), server.address().port())) {
      client
          .getOutputStream()
          .write(
              "GET / HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      client.getInputStream().readAllBytes();
    } catch (CannotServeException e) {
      // A machine without a loopback address starts a little slower, no more.
    } finally {
      Files.delete(page);
      Files.delete(folder);
    }
  }
}
