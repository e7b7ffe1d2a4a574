package boxset.cli.demo;

import boxset.tools.Ffmpeg;
import boxset.tools.MediaUrl;
import boxset.tools.ToolFailure;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * An interview: a figure that sits still, light that moves behind it.
 *
 * @param file where it goes, in the folder of the sample
 */
record Talk(String file, Portrait portrait, Score score) {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;

  /** Seconds. */
  static final int LENGTH = 8;

  /** The light moves by a pixel a picture, so that it never jumps. */
  private static final int WAY = LENGTH * Frame.RATE;

  /**
   * Writes it.
   *
   * @throws ToolFailure when ffmpeg fails; the log is then left for whoever wants to know why
   */
  void write(Path folder, Ffmpeg ffmpeg) throws ToolFailure, IOException, InterruptedException {
    Path target = folder.resolve(file);
    if (Files.exists(target)) {
      return;
    }
    Path back = beside(target, ".back.png");
    Path figure = beside(target, ".figure.png");
    Path sound = beside(target, ".wav");
    Path part = beside(target, ".part");
    Path log = beside(target, ".log");
    try {
      image(portrait.background(WIDTH + WAY, HEIGHT), back);
      image(portrait.figure(WIDTH, HEIGHT), figure);
      score.mix(LENGTH).write(sound);
      ffmpeg.run(
          arguments(back, figure, sound, part),
          target.toAbsolutePath().resolveSibling(""),
          log,
          Ffmpeg.Progress.NONE);
      Files.move(part, target);
      Files.deleteIfExists(log);
    } finally {
      for (Path made : List.of(back, figure, sound, part)) {
        Files.deleteIfExists(made);
      }
    }
  }

  private static List<String> arguments(Path back, Path figure, Path sound, Path to) {
    List<String> arguments = new ArrayList<>();
    for (Path still : List.of(back, figure)) {
      arguments.addAll(List.of("-protocol_whitelist", "file", "-f", "image2", "-loop", "1"));
      arguments.addAll(List.of("-framerate", Integer.toString(Frame.RATE)));
      arguments.addAll(List.of("-t", Integer.toString(LENGTH), "-i", MediaUrl.of(still)));
    }
    arguments.addAll(MediaUrl.input(sound));
    arguments.addAll(
        List.of(
            "-filter_complex",
            String.format(
                Locale.ROOT,
                "[0:v]crop=%d:%d:x=n:y=0[back];[1:v]format=rgba[figure];"
                    + "[back][figure]overlay=x=%d:y=0,"
                    + "scale=out_range=tv:out_color_matrix=bt709,format=yuv420p[out]",
                WIDTH,
                HEIGHT,
                WIDTH / 8)));
    arguments.addAll(List.of("-map", "[out]", "-map", "2:a", "-map_metadata", "-1"));
    arguments.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-crf", "16"));
    arguments.addAll(List.of("-threads:v", "1", "-g", Integer.toString(Frame.RATE)));
    arguments.addAll(MasterWriter.COLOURS);
    arguments.addAll(List.of("-c:a", "copy", "-fflags", "+bitexact", "-flags", "+bitexact"));
    arguments.addAll(List.of("-f", "mov", MediaUrl.of(to)));
    return arguments;
  }

  private static void image(BufferedImage image, Path file) throws IOException {
    if (!ImageIO.write(image, "png", file.toFile())) {
      throw new IOException(file + " cannot be written");
    }
  }

  private static Path beside(Path file, String extension) {
    return file.resolveSibling(file.getFileName() + extension);
  }
}
