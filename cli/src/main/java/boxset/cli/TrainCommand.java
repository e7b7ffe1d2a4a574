package boxset.cli;

import boxset.series.file.FileLookup;
import boxset.series.file.SeriesFile;
import boxset.server.CannotServeException;
import boxset.server.Options;
import boxset.server.Server;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs through what every start runs through, while the launcher records it for its cache. */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
  @Override
  public Integer call() throws IOException {
    Screen nowhere =
        new Screen(
            new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false, false);
    CommandLine line = Main.commandLine(nowhere);
    line.execute("--version");
    line.execute("--help");
    line.execute("make", "--help");
    SeriesFile.parse(
        Project.SERIES_FILE,
        "id: a\ntitle: A\nparts:\n  - {id: p1, title: B, master: b.mov}\n"
            .getBytes(StandardCharsets.UTF_8),
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
        });
    serve();
    return Exit.DONE;
  }

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
