package boxset.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The program {@code ffmpeg}. */
public interface Ffmpeg {
  /** The version of the program, for the keys of steps that start it. */
  String version();

  /**
   * Runs it to its end. Inputs are given as {@link MediaUrl}s; quiet, non-interactive and
   * reproducible settings are added by this method.
   *
   * @param arguments what follows the program's name and the settings every run has
   * @param folder where it runs: what a filter names without a path is there
   * @param log where its own words are appended
   * @throws ToolFailure when it fails, hangs or is killed; the message says so in a user's words
   * @throws InterruptedException when the calling thread is interrupted; the program has then ended
   */
  void run(List<String> arguments, Path folder, Path log, Progress progress)
      throws ToolFailure, IOException, InterruptedException;

  /** Hears how far a run is. */
  @FunctionalInterface
  interface Progress {
    Progress NONE = _ -> {};

    /**
     * Called about once a second.
     *
     * @param outputMicros the time of the last thing written, in microseconds
     */
    void at(long outputMicros);
  }
}
