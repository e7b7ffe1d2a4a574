package boxset.cli;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** Where the program starts, and the only place that ends it. */
@Command(
    name = "boxset",
    version = "Boxset 0.1.0",
    description = "Turns a finished series into everything an audience can watch it on.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "The first minute:   ./boxset demo",
      "With your masters:  ./boxset new FOLDER, then ./boxset make --proof FOLDER",
      "Exit codes: 0 done, 1 something in your files is wrong, 2 something failed."
    },
    subcommands = {
      NewCommand.class,
      CheckCommand.class,
      MakeCommand.class,
      ServeCommand.class,
      DemoCommand.class,
      CleanCommand.class,
      TrainCommand.class,
    })
public final class Main {
  /** How long Ctrl-C waits for what runs to end and tidy up. */
  private static final long STOPPING_MILLIS = 10_000;

  /** Runs the command line. */
  public static void main(String[] arguments) {
    // What is written does not depend on where the machine stands.
    Locale.setDefault(Locale.ROOT);
    Screen screen = Screen.system();
    Thread main = Thread.currentThread();
    Thread stop =
        new Thread(() -> {
          main.interrupt();
          try {
            main.join(STOPPING_MILLIS);
          } catch (InterruptedException e) {
            // The process is ending anyway.
          }
        });
    Runtime.getRuntime().addShutdownHook(stop);
    int code = commandLine(screen).execute(arguments);
    screen.flush();
    try {
      // It would wait for this thread, which is about to wait for it.
      Runtime.getRuntime().removeShutdownHook(stop);
      System.exit(code);
    } catch (IllegalStateException e) {
      // Ctrl-C: the process is ending already, and was waiting for this thread.
    }
  }

  /** The command line, speaking to a screen. */
  static CommandLine commandLine(Screen screen) {
    CommandLine line = new CommandLine(new Main(), new Commands(screen));
    line.setOut(screen.out());
    line.setErr(screen.err());
    line.setUsageHelpAutoWidth(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(Main::misused);
    line.setExecutionExceptionHandler((problem, _, _) -> new Faults(screen).tell(problem));
    if (!screen.colours()) {
      line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    }
    return line;
  }

  private static int misused(ParameterException problem, String[] arguments) {
    CommandLine line = problem.getCommandLine();
    line.getErr().println(problem.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(problem, line.getErr())) {
      line.getErr().println("Try: ./" + line.getCommandSpec().qualifiedName() + " --help");
    }
    return Exit.WRONG_INPUT;
  }
}
