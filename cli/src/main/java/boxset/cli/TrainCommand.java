package boxset.cli;

import boxset.series.file.FileLookup;
import boxset.series.file.SeriesFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs through what every start runs through, while the launcher records it for its cache. */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
  @Override
  public Integer call() {
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
    return Exit.DONE;
  }
}
