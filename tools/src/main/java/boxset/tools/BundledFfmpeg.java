package boxset.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@link Ffmpeg} as a child process. */
record BundledFfmpeg(String version, ChildProgram program) implements Ffmpeg {
  private static final List<String> EVERY_RUN =
      List.of("-hide_banner", "-nostdin", "-nostats", "-y", "-progress", "pipe:1");

  private static final String TIME = "out_time_us=";

  @Override
  public void run(List<String> arguments, Path folder, Path log, Progress progress)
      throws ToolFailure, IOException, InterruptedException {
    List<String> all = new ArrayList<>(EVERY_RUN);
    all.addAll(arguments);
    program.run(all, folder, log, new Reports(progress));
  }

  /** Reads the key=value lines of {@code -progress}, most of which change even when it is stuck. */
  private static final class Reports implements ChildProgram.Listener {
    private final Progress progress;
    private String lastFrame = "";
    private String lastTime = "";

    Reports(Progress progress) {
      this.progress = progress;
    }

    @Override
    public boolean hear(String line) {
      if (line.startsWith("frame=")) {
        boolean news = !line.equals(lastFrame);
        lastFrame = line;
        return news;
      }
      if (line.startsWith(TIME) && !line.endsWith("N/A")) {
        boolean news = !line.equals(lastTime);
        lastTime = line;
        progress.at(Long.parseLong(line.substring(TIME.length()).strip()));
        return news;
      }
      return false;
    }
  }
}
