package boxset.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The folder a command works in. */
final class Where {
  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      defaultValue = ".",
      description = "The folder that holds series.yaml; this one when none is named.")
  @SuppressWarnings("NullAway.Init") // picocli gives it its default
  Path folder;

  Project project() throws Problem {
    return Project.in(folder);
  }
}
