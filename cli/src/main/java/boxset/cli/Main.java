package boxset.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where the program starts. */
@Command(
    name = "boxset",
    version = "Boxset 0.1.0",
    mixinStandardHelpOptions = true,
    description = "Turns a finished series into everything an audience can watch it on.")
public final class Main {
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }
}
