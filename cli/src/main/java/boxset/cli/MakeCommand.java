package boxset.cli;

import boxset.editions.Edition;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "make",
    description = "Makes the editions. What has been made before is not made again.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./boxset make --proof         a draft to look at: small pictures, the same structure",
      "  ./boxset make                 the real thing, into release/",
      "  ./boxset make --only press    press page and articles, before any picture is encoded",
      "  ./boxset make --only channel --plan   what is on when",
      "  ./boxset make --explain       and say of each step why it runs or not"
    })
final class MakeCommand implements Callable<Integer> {
  private final Screen screen;

  @Mixin private Where where = new Where();

  @Option(
      names = "--proof",
      description = "Make a draft, into proof/: low resolution, the same structure.")
  private boolean proof;

  @Option(
      names = "--only",
      paramLabel = "EDITION",
      split = ",",
      converter = EditionName.class,
      description = {
        "Make only these editions: ${COMPLETION-CANDIDATES}.",
        "What is there of others stays; nothing is linked to that is not made."
      })
  private List<Edition> only = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the results go; release/ beside series.yaml unless you say so.")
  private @Nullable Path out;

  @Option(names = "--plan", description = "Print the plan and make nothing but a first look.")
  private boolean plan;

  @Option(
      names = "--diff",
      description = {
        "Say what the series file moves on the channel that has been made, and make nothing."
      })
  private boolean diff;

  @Option(
      names = "--from",
      paramLabel = "MOMENT",
      converter = Moment.class,
      description = {
        "When a channel that is on the air is to change: 2026-06-16T06:00-04:00.",
        "As soon as its published guide ends, in 48 hours, unless you say so."
      })
  private @Nullable Instant from;

  @Option(
      names = "--force",
      description = "Change the channel within these 48 hours, too. Guides will be wrong.")
  private boolean force;

  @Option(names = "--explain", description = "Say for each step why it runs or not.")
  private boolean explain;

  @Option(
      names = "--rename",
      description = "Accept ids that differ from those already released. Links to them break.")
  private boolean rename;

  @Option(
      names = "--no-wait",
      description = "Do not wait when another run works in the same folder.")
  private boolean noWait;

  MakeCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws Exception {
    return Glance.wanted() ? Glance.at(screen, held -> call(held, true)) : call(screen, false);
  }

  private int call(Screen speaking, boolean glance) throws Exception {
    Project project = where.project();
    Make make =
        new Make(
            speaking,
            project,
            new Make.Options(
                proof,
                Optional.ofNullable(out),
                diff ? List.of(Edition.CHANNEL) : only,
                explain,
                rename,
                !noWait,
                Optional.ofNullable(from),
                force,
                glance));
    return diff ? make.diff() : plan ? make.plan() : make.run();
  }
}
