package boxset.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The program {@code ffprobe}. */
public interface Ffprobe {
  /** The version of the program, for the keys of steps that start it. */
  String version();

  /**
   * Runs it to its end and hands on what it prints, line by line.
   *
   * @param arguments what follows the program's name and the settings every run has
   * @param log where its own words are appended
   * @throws ToolFailure when it fails, hangs or is killed; the message says so in a user's words
   * @throws InterruptedException when the calling thread is interrupted; the program has then ended
   */
  void run(List<String> arguments, Path log, Consumer<String> line)
      throws ToolFailure, IOException, InterruptedException;
}
