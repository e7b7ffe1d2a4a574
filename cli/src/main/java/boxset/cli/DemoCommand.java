package boxset.cli;

import boxset.cli.demo.DemoSample;
import boxset.server.Options;
import boxset.server.Server;
import boxset.tools.FfmpegBundle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "demo",
    description = "Makes a four-part sample, builds it and shows it in the browser.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  ./boxset demo                 then look into demo/: its series.yaml is yours to change"
    })
final class DemoCommand implements Callable<Integer> {
  /** The sample is known by its id. */
  private static final String SAMPLE = "id: the-long-tide";

  private final Screen screen;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      defaultValue = "demo",
      description = "Where the sample goes; ${DEFAULT-VALUE} when none is named.")
  @SuppressWarnings("NullAway.Init") // picocli gives it its default
  private Path folder;

  @Option(names = "--port", paramLabel = "PORT", description = "Listen on this port only.")
  private @Nullable Integer port;

  @Option(names = "--build-only", description = "Do not show it; end when it is built.")
  private boolean buildOnly;

  DemoCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws Exception {
    Path given = folder.toAbsolutePath().normalize();
    Path series = given.resolve(Project.SERIES_FILE);
    if (Files.exists(series) && !Files.readString(series).contains(SAMPLE)) {
      throw Problem.input(
          "There is a series of yours in " + folder + ". Name another folder for the sample.");
    }
    screen.say("Filming a sample in " + folder + ": pictures, sound and captions, all drawn here.");
    try (PercentLine line = new PercentLine(screen)) {
      DemoSample.write(given, FfmpegBundle.find(System.getenv()).ffmpeg(), line::at);
    }
    Project project = Project.in(given);
    Make make = new Make(screen, project, Make.Options.USUAL);
    if (buildOnly) {
      return make.run();
    }
    Path site = project.release(false).resolve("site");
    if (!Files.isDirectory(site)) {
      make.begin();
    }
    Options options = Options.of(site);
    try (Server server = Server.start(port == null ? options : options.withPort(port))) {
      screen.say("");
      screen.say("Watch it at " + server.uri() + "   (Ctrl-C to stop)");
      screen.say("The first part is ready; the others follow.");
      screen.say("");
      int made = make.run();
      if (made != Exit.DONE) {
        return made;
      }
      screen.say("");
      screen.say("Watch it at " + server.uri() + "   (Ctrl-C to stop)");
      ServeCommand.untilStopped();
    }
    return Exit.DONE;
  }
}
