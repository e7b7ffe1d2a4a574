package boxset.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "clean",
    description = "Removes stored results that the series no longer needs. Nothing else does.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  ./boxset clean"})
final class CleanCommand implements Callable<Integer> {
  private final Screen screen;

  @Mixin private Where where = new Where();

  CleanCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws Exception {
    return new Clean(screen, where.project()).run();
  }
}
