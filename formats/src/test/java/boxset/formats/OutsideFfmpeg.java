package boxset.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A coder and decoder that others wrote: the ffmpeg that a build has unpacked, or that of the
 * system.
 */
public final class OutsideFfmpeg {
  private OutsideFfmpeg() {}

  /** The pictures that are seen of a file's first subtitle stream, as raw frames. */
  public static byte[] subtitlePictures(Path folder, String file, String pixelFormat)
      throws IOException, InterruptedException {
    run(
        folder,
        "-v",
        "fatal", // it warns of packets without a picture behind them
        "-i",
        file,
        "-filter_complex",
        "[0:s:0]null[v]",
        "-map",
        "[v]",
        "-fps_mode",
        "passthrough",
        "-pix_fmt",
        pixelFormat,
        "-f",
        "rawvideo",
        "out");
    return Files.readAllBytes(folder.resolve("out"));
  }

  /** Runs it in a folder; what it says when something is wrong fails the test. */
  public static void run(Path folder, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(path().toString(), "-v", "error", "-y"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).isEmpty();
  }

  private static Path path() throws IOException {
    List<Path> places = new ArrayList<>();
    Path cache = Path.of(System.getProperty("user.home"), ".cache", "boxset");
    if (Files.isDirectory(cache)) {
      try (Stream<Path> found = Files.walk(cache, 8)) {
        found.filter(path -> path.endsWith("ffmpeg")).forEach(places::add);
      }
    }
    for (String path : System.getenv("PATH").split(":", -1)) {
      places.add(Path.of(path, "ffmpeg"));
    }
    places.removeIf(path -> !Files.isRegularFile(path) || !Files.isExecutable(path));
    assumeTrue(!places.isEmpty(), "needs an ffmpeg: build the room tools, or install one");
    return places.getFirst();
  }
}
