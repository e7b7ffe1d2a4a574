package boxset.graph;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.graph.release.Placement;
import boxset.graph.release.Release;
import boxset.graph.run.Build;
import boxset.graph.run.Listener;
import boxset.graph.run.Outcome;
import boxset.graph.run.Report;
import boxset.graph.run.Workshop;
import boxset.graph.store.Store;
import boxset.graph.store.WhenBusy;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run in a Java of its own is killed with SIGKILL, again and again, at points all over it. */
class KillTest {
  private static final int STEPS = 12;
  private static final int PIECES = 8;

  @TempDir Path folder;

  /** Writes each of its two files piece by piece, and prints what it does at every piece. */
  record Slow(String name, String edit) implements Work {
    @Override
    public String verb() {
      return "write";
    }

    @Override
    public int logic() {
      return 1;
    }

    @Override
    public void describe(KeyWriter key) {
      key.put("name", name).put("edit", edit);
    }

    @Override
    public void run(Workspace workspace) throws IOException {
      for (String file : List.of("video", "list")) {
        try (Writer out = Files.newBufferedWriter(workspace.output(file))) {
          for (int piece = 0; piece < PIECES; piece++) {
            out.write(piece(this, file, piece));
            out.flush();
            Child.say("wrote " + name);
          }
        }
      }
    }
  }

  private static String piece(Slow work, String file, int piece) {
    return (work.name + " " + work.edit + " " + file + " " + piece + "\n").repeat(500);
  }

  private static String whole(Slow work, String file) {
    StringBuilder text = new StringBuilder();
    for (int piece = 0; piece < PIECES; piece++) {
      text.append(piece(work, file, piece));
    }
    return text.toString();
  }

  private static Plan plan(String edit) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      Map<String, Input> inputs = new TreeMap<>();
      if (i % 3 > 0) {
        inputs.put("before", new Input.Result(new StepId("s" + (i - 1)), "list"));
      }
      Work work = new Slow("s" + i, i % 2 == 0 ? edit : "");
      steps.add(new Step(new StepId("s" + i), "", "S", work, inputs, Workshop.BENCH, 1));
    }
    return new Plan(steps);
  }

  private static List<Placement> placements() {
    List<Placement> placements = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      StepId step = new StepId("s" + i);
      placements.add(new Placement("s" + i + "/list", new Input.Result(step, "list")));
      placements.add(new Placement("s" + i + "/{digest}.mp4", new Input.Result(step, "video")));
    }
    return placements;
  }

  /** Builds and lays out, and prints each step as it ends and when all is done. */
  static final class Program {
    private Program() {}

    public static void main(String[] arguments) throws Exception {
      Path folder = Path.of(arguments[0]);
      try (Store store = Store.open(folder.resolve(".boxset"), WhenBusy.REFUSE)) {
        Listener listener =
            new Listener() {
              @Override
              public void started(Step step) {
                Child.say("started " + step.id());
              }

              @Override
              public void ended(Step step, Outcome outcome) {
                Child.say("ended " + step.id());
              }
            };
        Report report =
            new Build(store, Map.of(Workshop.BENCH, 2), listener).run(plan(arguments[1]));
        Child.say("laying out");
        Release.Laid laid = Release.lay(store, report, folder.resolve("release"), placements());
        Child.say("done " + laid.obstacles());
      }
    }
  }

  @Test
  void killedAnywhereItLosesNothingFinishedAndShowsNothingHalfDone() throws Exception {
    Random random = new Random(7);
    for (String edit : List.of("one", "two")) {
      Set<String> ended = new TreeSet<>();
      int kills = 0;
      for (boolean done = false; !done; ) {
        List<String> lines = new ArrayList<>();
        try (Child child = new Child(Program.class, folder.toString(), edit)) {
          int patience = 5 + random.nextInt(40 + 10 * kills);
          String line = child.line();
          while (line != null && lines.size() < patience) {
            lines.add(line);
            patience = line.equals("laying out") && random.nextBoolean() ? 0 : patience;
            child.goOn();
            line = child.line();
          }
          done = line == null;
          if (line != null) {
            lines.add(line);
            // It runs on until it is hit, so that it is hit between two lines as well.
            child.goOn();
            lines.addAll(child.kill());
          }
        }
        kills++;
        for (String step : ended) {
          assertThat(lines).doesNotContain("started " + step);
        }
        for (String line : lines) {
          if (line.startsWith("ended ")) {
            ended.add(line.substring("ended ".length()));
          }
        }
        everyReleasedFileIsWhole();
        assertThat(done && !lines.contains("done []")).as("ended by itself: " + lines).isFalse();
      }
      assertThat(kills).isGreaterThan(3);
      assertThat(ended).hasSize(STEPS);
      nothingIsLeftButTheRelease(edit);
    }
  }

  private void everyReleasedFileIsWhole() throws IOException {
    for (Path file : released()) {
      String name = folder.resolve("release").relativize(file).getName(0).toString();
      if (!name.startsWith(".")) {
        String kind = file.endsWith("list") ? "list" : "video";
        assertThat(Files.readString(file))
            .isIn(
                whole(new Slow(name, "one"), kind),
                whole(new Slow(name, "two"), kind),
                whole(new Slow(name, ""), kind));
      }
    }
  }

  private List<Path> released() throws IOException {
    if (!Files.exists(folder.resolve("release"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder.resolve("release"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private void nothingIsLeftButTheRelease(String edit) throws Exception {
    assertThat(folder.resolve(".boxset/scratch")).doesNotExist();
    assertThat(released()).hasSize(2 * STEPS).noneMatch(file -> file.endsWith(".boxset-placing"));
    try (Store store = Store.open(folder.resolve(".boxset"), WhenBusy.REFUSE)) {
      Report report = new Build(store, Map.of(Workshop.BENCH, 2), Listener.NONE).run(plan(edit));
      assertThat(report.outcomes().values()).containsOnly(new Outcome.Reused());
      Release.Laid laid = Release.lay(store, report, folder.resolve("release"), placements());
      assertThat(laid.unchanged()).isEqualTo(2 * STEPS);
    }
  }
}
