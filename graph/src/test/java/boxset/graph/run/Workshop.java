package boxset.graph.run;

import boxset.graph.Plan;
import boxset.graph.Pool;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.Toy;
import boxset.graph.disk.Disk;
import boxset.graph.disk.FaultyDisk;
import boxset.graph.store.Store;
import boxset.graph.store.WhenBusy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** Builds toys, opening the store anew each time as each run of the program does. */
public final class Workshop {
  public static final Pool BENCH = new Pool("bench");

  public final Path folder;
  public final List<String> heard = new ArrayList<>();
  private Disk disk = FaultyDisk.sound();
  private int depth = 2;

  public Workshop(Path folder) {
    this.folder = folder;
  }

  public Workshop on(Disk other) {
    disk = other;
    return this;
  }

  public Workshop depth(int places) {
    depth = places;
    return this;
  }

  public Path store() {
    return folder.resolve(".boxset");
  }

  public Store open() throws IOException, InterruptedException {
    return Store.open(store(), WhenBusy.REFUSE, disk, InstantSource.system());
  }

  public Build in(Store store) {
    return new Build(store, Map.of(BENCH, depth), new Hearing());
  }

  /** Runs a plan. */
  public Report build(Plan plan) throws IOException, InterruptedException {
    heard.clear();
    try (Store store = open()) {
      return in(store).run(plan);
    }
  }

  public Report build(Toy toy) throws IOException, InterruptedException {
    return build(toy.plan());
  }

  /** Why each step would run, a line each. */
  public String preview(Toy toy) throws IOException, InterruptedException {
    try (Store store = open()) {
      StringJoiner lines = new StringJoiner("\n");
      in(store).preview(toy.plan()).forEach((id, reason) -> lines.add(id + ": " + reason.text()));
      return lines.toString();
    }
  }

  /** The outcomes, a line each. */
  public static String outcomes(Report report) {
    StringJoiner lines = new StringJoiner("\n");
    report.outcomes().forEach((id, outcome) -> lines.add(id + ": " + text(outcome)));
    return lines.toString();
  }

  static String text(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Reused() -> "reused";
      case Outcome.Ran _ -> "ran";
      case Outcome.Failed(String message, Optional<Path> _) -> "failed: " + message;
      case Outcome.Skipped(StepId because) -> "skipped because of " + because;
    };
  }

  /** What a step has made. */
  public static String content(Report report, String step) throws IOException {
    return Files.readString(report.file(Toy.out(step)).orElseThrow());
  }

  private final class Hearing implements Listener {
    @Override
    public void planned(List<Step> expected) {
      heard.add("planned " + expected.stream().map(step -> step.id().text()).toList());
    }

    @Override
    public void reading(Path file, long bytes, long total) {
      heard.add("reading " + file.getFileName() + " " + bytes + "/" + total);
    }

    @Override
    public void explained(Step step, Reason reason) {
      heard.add(step.id() + ": " + reason.text());
    }

    @Override
    public void started(Step step) {
      heard.add("started " + step.id());
    }

    @Override
    public void progress(Step step, double fraction) {
      heard.add("progress " + step.id() + " " + fraction);
    }

    @Override
    public void ended(Step step, Outcome outcome) {
      heard.add("ended " + step.id() + " " + text(outcome));
    }
  }
}
