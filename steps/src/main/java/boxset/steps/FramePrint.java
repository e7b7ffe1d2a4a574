package boxset.steps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/** What ffmpeg's {@code metadata} filter prints about frames. */
final class FramePrint {
  private static final String TIME = "pts:";

  private FramePrint() {}

  /** The time stamps of the frames it printed, those that have one, in its order. */
  static long[] read(Path print) throws IOException {
    LongStream.Builder times = LongStream.builder();
    try (var lines = Files.lines(print)) {
      lines
          .filter(line -> line.startsWith("frame:"))
          .map(line -> line.substring(line.indexOf(TIME) + TIME.length()).split(" ", 2)[0])
          .filter(time -> !time.equals("NOPTS"))
          .forEach(time -> times.add(Long.parseLong(time)));
    }
    return times.build().toArray();
  }
}
