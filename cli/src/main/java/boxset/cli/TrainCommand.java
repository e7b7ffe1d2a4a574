package boxset.cli;

import boxset.server.CannotServeException;
import boxset.server.Options;
import boxset.server.Server;
import boxset.tools.Ffmpeg;
import boxset.tools.FfmpegBundle;
import boxset.tools.MediaUrl;
import boxset.tools.ToolFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs through what every start runs through, while the launcher records it for its cache. */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    CommandLine line = Main.commandLine(new Screen(nowhere, nowhere, false, false));
    line.execute("--version");
    line.execute("--help");
    line.execute("make", "--help");
    make(line);
    serve();
    return Exit.DONE;
  }

  /** A series of a second with pages of every kind: made, and made again after a changed word. */
  private static void make(CommandLine line) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("boxset-train");
    Path series = folder.resolve(Project.SERIES_FILE);
    try {
      master(folder);
      Files.writeString(folder.resolve("a.srt"), CAPTIONS);
      for (String word : List.of("B", "C")) {
        Files.writeString(series, SERIES.replace("WORD", word));
        line.execute("make", folder.toString());
      }
    } catch (ToolFailure e) {
      // A machine without ffmpeg starts a little slower, no more.
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void master(Path folder) throws IOException, InterruptedException, ToolFailure {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-f", "lavfi", "-i", "testsrc2=s=128x72:r=12:d=1"));
    arguments.addAll(List.of("-f", "lavfi", "-i", "sine=r=48000:d=1", "-ac", "2"));
    arguments.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"));
    arguments.addAll(List.of("-c:a", "pcm_s16le", "-f", "mov"));
    arguments.add(MediaUrl.of(folder.resolve("a.mov")));
    FfmpegBundle.find(System.getenv())
        .ffmpeg()
        .run(arguments, folder, folder.resolve("log"), Ffmpeg.Progress.NONE);
  }

  private static final String CAPTIONS =
      """
      1
      00:00:00,100 --> 00:00:00,900
      A word.
      """;

  private static final String SERIES =
      """
      id: a
      title: A
      language: en
      logline: WORD.
      credits: {Directed by: C}
      people: [{id: c, name: C, role: director}]
      parts:
        - id: p1
          title: D
          master: a.mov
          chapters: {00:00:00: E, "00:00:00.500": F}
          captions: [{file: a.srt, kind: sdh}]
      interviews:
        - {id: i1, person: c, title: G, file: a.mov, captions: [{file: a.srt, kind: sdh}], seen_in: p1}
        - {id: i2, person: c, title: H, file: a.mov, captions: [{file: a.srt, kind: sdh}], seen_in: p1}
      themes:
        t: [p1 00:00:00-00:00:01]
      windows:
        press: {contact: H}
        stream: {quality: draft, effort: faster, largest: 240p, address: "https://example.org/"}
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
