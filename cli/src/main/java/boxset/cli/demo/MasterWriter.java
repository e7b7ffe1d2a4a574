package boxset.cli.demo;

import boxset.tools.Ffmpeg;
import boxset.tools.MediaUrl;
import boxset.tools.ToolFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Hands pictures to the encoder as they are painted, over a socket of this machine. */
record MasterWriter(Ffmpeg ffmpeg, Path log) {

  static final List<String> COLOURS =
      List.of(
          "-color_range",
          "tv",
          "-colorspace",
          "bt709",
          "-color_primaries",
          "bt709",
          "-color_trc",
          "bt709");

  /**
   * Writes a master: H.264 that is quick to make and good enough to be encoded again, PCM.
   *
   * @param sound a WAV file as long as the film
   * @throws ToolFailure when ffmpeg fails; the log is then left for whoever wants to know why
   */
  void write(Film film, Path sound, Path file, Film.Progress progress)
      throws ToolFailure, IOException, InterruptedException {
    FutureTask<Void> painting;
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      painting = new FutureTask<>(() -> paint(film, server, progress));
      Thread.ofPlatform().name("painter").daemon().start(painting);
      ffmpeg.run(
          arguments(server.getLocalPort(), sound, file),
          file.toAbsolutePath().resolveSibling(""),
          log,
          Ffmpeg.Progress.NONE);
    }
    try {
      painting.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException lost) {
        throw lost;
      }
      throw new IllegalStateException(e.getCause());
    }
    Files.deleteIfExists(log);
  }

  /** Ends when the film does, or when the encoder hangs up. */
  private static Void paint(Film film, ServerSocket server, Film.Progress progress)
      throws IOException {
    try (Socket encoder = server.accept()) {
      film.write(encoder.getOutputStream(), progress);
    }
    return null;
  }

  private static List<String> arguments(int port, Path sound, Path file) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-f", "rawvideo", "-pixel_format", "yuv420p"));
    arguments.addAll(List.of("-video_size", Frame.WIDTH + "x" + Frame.HEIGHT));
    arguments.addAll(List.of("-framerate", Integer.toString(Frame.RATE)));
    arguments.addAll(COLOURS);
    arguments.addAll(List.of("-protocol_whitelist", "tcp", "-i", "tcp://127.0.0.1:" + port));
    arguments.addAll(MediaUrl.input(sound));
    arguments.addAll(List.of("-map", "0:v", "-map", "1:a", "-map_metadata", "-1"));
    // One thread each: several masters are made at once, and the bytes do not depend on how many.
    arguments.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-crf", "16"));
    arguments.addAll(List.of("-threads:v", "1", "-g", "24", "-pix_fmt", "yuv420p"));
    arguments.addAll(COLOURS);
    arguments.addAll(List.of("-c:a", "copy", "-fflags", "+bitexact", "-flags", "+bitexact"));
    arguments.addAll(List.of("-f", "mov", MediaUrl.of(file)));
    return arguments;
  }
}
