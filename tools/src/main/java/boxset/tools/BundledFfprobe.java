package boxset.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** {@link Ffprobe} as a child process. */
record BundledFfprobe(String version, ChildProgram program) implements Ffprobe {
  @Override
  public void run(List<String> arguments, Path log, Consumer<String> line)
      throws ToolFailure, IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("-hide_banner"));
    all.addAll(arguments);
    program.run(
        all,
        Path.of("/"),
        log,
        text -> {
          line.accept(text);
          return true;
        });
  }
}
