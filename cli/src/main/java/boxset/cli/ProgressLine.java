package boxset.cli;

import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.run.Listener;
import boxset.graph.run.Outcome;
import boxset.graph.run.Progress;
import boxset.graph.run.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Shows how far a build is: a bar with the time left on a terminal, a line for each tenth
 * elsewhere.
 */
class ProgressLine implements Listener, AutoCloseable {
  private static final int BAR = 24;
  private static final int WIDTH = 79;
  private static final long REDRAW_NANOS = 100_000_000;

  private final Screen screen;
  private final boolean explain;
  private final Progress progress = new Progress(InstantSource.system());
  private final Map<StepId, Step> running = new LinkedHashMap<>();
  private boolean drawn;
  private long drawnAt = Long.MIN_VALUE;
  private int tenth;
  private int expected;

  ProgressLine(Screen screen, boolean explain) {
    this.screen = screen;
    this.explain = explain;
  }

  @Override
  public void planned(List<Step> steps) {
    progress.planned(steps);
    expected = steps.size();
  }

  @Override
  public void reading(Path file, long bytes, long total) {
    progress.reading(file, bytes, total);
    if (screen.terminal() && total > 0) {
      draw(
          String.format(Locale.ROOT, "Reading %s  %d %%", file.getFileName(), bytes * 100 / total));
    }
  }

  @Override
  public void explained(Step step, Reason reason) {
    progress.explained(step, reason);
    if (explain) {
      clear();
      screen.say(step.id() + ": " + reason.text());
    }
  }

  @Override
  public void started(Step step) {
    progress.started(step);
    running.put(step.id(), step);
    show();
  }

  @Override
  public void progress(Step step, double fraction) {
    progress.progress(step, fraction);
    show();
  }

  @Override
  public void ended(Step step, Outcome outcome) {
    progress.ended(step, outcome);
    running.remove(step.id());
    if (outcome instanceof Outcome.Failed failed) {
      clear();
      screen.complain(step.title() + ": failed");
      screen.complain("  " + failed.message().replace("\n", "\n  "));
      failed.log().ifPresent(log -> screen.complain("  What the program said: " + log));
    }
    show();
  }

  private void show() {
    if (screen.terminal()) {
      long now = System.nanoTime();
      if (now - drawnAt >= REDRAW_NANOS) {
        drawnAt = now;
        draw(bar());
      }
    } else if (expected > 0) {
      int tenths = (int) (progress.fraction() * 10);
      if (tenths > tenth && tenths < 10) {
        tenth = tenths;
        screen.say(tenth * 10 + " %" + left() + title());
      }
    }
  }

  private String bar() {
    int done = (int) Math.round(progress.fraction() * BAR);
    return String.format(
        Locale.ROOT,
        "%s%s %3d %%%s%s",
        "█".repeat(done),
        "░".repeat(BAR - done),
        (int) (progress.fraction() * 100),
        left(),
        title());
  }

  private String title() {
    return running.values().stream().findFirst().map(step -> "  " + step.title()).orElse("");
  }

  private String left() {
    return progress.left().map(left -> "  " + words(left) + " left").orElse("");
  }

  /** {@code 1:02:03}, {@code 2:03} or {@code 0:03}. */
  static String words(Duration time) {
    long seconds = Math.max(0, time.toSeconds());
    return seconds >= 3600
        ? String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
        : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }

  private void draw(String text) {
    String line = text.length() > WIDTH ? text.substring(0, WIDTH - 1) + "…" : text;
    screen.out().print("\r\033[K" + line);
    screen.out().flush();
    drawn = true;
  }

  private void clear() {
    if (drawn) {
      screen.out().print("\r\033[K");
      screen.out().flush();
      drawn = false;
    }
  }

  @Override
  public void close() {
    clear();
  }
}
