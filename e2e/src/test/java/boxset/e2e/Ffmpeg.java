package boxset.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.tools.FfmpegBundle;
import boxset.tools.ToolFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The ffmpeg that Boxset brings, used to make masters and to decode what was made of them. */
final class Ffmpeg {
  private static final Path FOLDER = find();

  private Ffmpeg() {}

  private static Path find() {
    try {
      return FfmpegBundle.find(System.getenv()).folder();
    } catch (ToolFailure | IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** What its programs need of the environment: their libraries lie beside them. */
  static Map<String, String> environment() {
    return Map.of("LD_LIBRARY_PATH", FOLDER.toString());
  }

  static Path ffprobe() {
    return FOLDER.resolve("ffprobe");
  }

  /** Makes a master of a picture and a sound that filters generate, with stereo. */
  static void master(Path folder, String name, String picture, String sound, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", sound));
    arguments.addAll(List.of(options));
    arguments.addAll(
        List.of("-ac", "2", "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"));
    arguments.addAll(List.of("-c:a", "pcm_s16le", name));
    run(folder, arguments.toArray(String[]::new));
  }

  /** Runs ffmpeg in a folder and returns its standard output; it must succeed without a word. */
  static String run(Path folder, String... arguments) {
    List<String> command =
        new ArrayList<>(List.of(FOLDER.resolve("ffmpeg").toString(), "-v", "error", "-y"));
    command.addAll(List.of(arguments));
    Outside.Ended ended = Outside.run(folder, environment(), command);
    assertThat(ended.err()).as(String.join(" ", command)).isEmpty();
    assertThat(ended.exit()).as(String.join(" ", command)).isZero();
    return ended.out();
  }
}
