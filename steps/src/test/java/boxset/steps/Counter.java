package boxset.steps;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Pictures that show their own number, as twelve black or white blocks, and the way to read it. */
final class Counter {
  static final int WIDTH = 160;
  static final int HEIGHT = 96;
  private static final int COLUMNS = 4;
  private static final int ROWS = 3;

  private Counter() {}

  /** Writes {@code frames} pictures as raw 4:2:0. */
  static void write(Path raw, int frames) throws Exception {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(raw))) {
      byte[] chroma = new byte[WIDTH * HEIGHT / 2];
      Arrays.fill(chroma, (byte) 128);
      for (int frame = 0; frame < frames; frame++) {
        byte[] luma = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < luma.length; i++) {
          int block = i / WIDTH / (HEIGHT / ROWS) * COLUMNS + i % WIDTH / (WIDTH / COLUMNS);
          luma[i] = (byte) ((frame >> block & 1) == 1 ? 220 : 30);
        }
        out.write(luma);
        out.write(chroma);
      }
    }
  }

  /** Makes a master of so many numbered pictures. */
  static Path master(Path folder, String name, int frames, String rate, String encoder)
      throws Exception {
    Path raw = folder.resolve("counter.yuv");
    write(raw, frames);
    Programs.ffmpeg(
        folder,
        "-f rawvideo -s %dx%d -pix_fmt yuv420p -r %s -i counter.yuv %s %s"
            .formatted(WIDTH, HEIGHT, rate, encoder, name));
    Files.delete(raw);
    return folder.resolve(name);
  }

  /** The numbers of all pictures of a file, in the order they are shown. */
  static List<Integer> read(Path file) throws Exception {
    byte[] pixels =
        Programs.pixels(file, "scale=%d:%d:flags=area,format=gray".formatted(COLUMNS, ROWS));
    List<Integer> numbers = new ArrayList<>();
    for (int at = 0; at < pixels.length; at += COLUMNS * ROWS) {
      int number = 0;
      for (int block = 0; block < COLUMNS * ROWS; block++) {
        number |= (pixels[at + block] & 0xff) > 125 ? 1 << block : 0;
      }
      numbers.add(number);
    }
    return numbers;
  }
}
