package boxset.steps;

import boxset.tools.Ffmpeg;
import boxset.tools.FfmpegBundle;
import boxset.tools.Ffprobe;
import boxset.tools.MediaUrl;
import boxset.tools.ToolFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The bundled programs as tests use them: to make masters, and to judge what steps made. */
final class Programs {
  private static final FfmpegBundle BUNDLE = find();

  private Programs() {}

  private static FfmpegBundle find() {
    try {
      return FfmpegBundle.find(System.getenv());
    } catch (ToolFailure | IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static Ffmpeg ffmpeg() {
    return BUNDLE.ffmpeg();
  }

  static Ffprobe ffprobe() {
    return BUNDLE.ffprobe();
  }

  /** Runs ffmpeg in a folder with arguments as one would type them, without quotes. */
  static void ffmpeg(Path folder, String typed) throws Exception {
    Path log = folder.resolve("made.log");
    try {
      ffmpeg().run(List.of(typed.strip().split("\\s+")), folder, log, Ffmpeg.Progress.NONE);
    } catch (ToolFailure e) {
      throw new IllegalStateException(typed + "\n" + Files.readString(log), e);
    }
  }

  /** What ffprobe prints about a file, one line each. */
  static List<String> ffprobe(Path file, String typed) throws Exception {
    List<String> lines = new ArrayList<>();
    List<String> arguments = new ArrayList<>(List.of("-v", "error"));
    arguments.addAll(List.of(typed.strip().split("\\s+")));
    arguments.add(MediaUrl.of(file));
    ffprobe().run(arguments, file.resolveSibling("ffprobe.log"), lines::add);
    return lines.stream().filter(line -> !line.isBlank()).toList();
  }

  /** The pictures of a file, in the order they are shown, as a filter leaves them. */
  static byte[] pixels(Path file, String filter) throws Exception {
    Path folder = Files.createDirectories(file.resolveSibling("pixels"));
    Path film = Files.copy(file, folder.resolve("film"));
    ffmpeg(
        folder,
        "-noautorotate -i film -map 0:v:0 -fps_mode passthrough -vf %s -f rawvideo raw"
            .formatted(filter));
    byte[] pixels = Files.readAllBytes(folder.resolve("raw"));
    Files.delete(film);
    Files.delete(folder.resolve("raw"));
    return pixels;
  }

  /** The facts of a file. */
  static MediaFacts probe(Path folder, Path media) throws Exception {
    Path made = FolderWorkspace.run(new Probe(ffprobe(), ffmpeg()), folder.resolve("facts"), media);
    return MediaFacts.read(made.resolve("facts.json"));
  }
}
