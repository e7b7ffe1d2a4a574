package boxset.cli;

import boxset.graph.Pool;
import boxset.graph.Step;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * A run that makes no more than what is over in a moment, such as a page after a changed word. The
 * launcher asks for it in a virtual machine that is quick to start and slow to work. Where there is
 * more to do it ends with {@link Exit#MORE}, having said nothing and made nothing else, and the
 * launcher runs the same again in one that works quickly.
 */
final class Glance {
  /** There is more to do than what is over in a moment. */
  static final class MoreToDo extends RuntimeException {
    private static final long serialVersionUID = 1;

    MoreToDo() {
      super("more than a glance", null, false, false);
    }
  }

  /** What is tried. */
  @FunctionalInterface
  interface Run {
    /** Runs, speaking to a screen; returns the exit code. */
    int on(Screen screen) throws Exception;
  }

  private record Said(PrintWriter to, String text) {}

  private Glance() {}

  /** Whether the launcher asks for one. */
  static boolean wanted() {
    return Boolean.getBoolean("boxset.glance");
  }

  /**
   * Runs something that speaks to a screen; what it says is seen when it ends.
   *
   * @return its exit code, or {@link Exit#MORE}
   */
  static int at(Screen screen, Run run) throws Exception {
    List<Said> said = new ArrayList<>();
    Screen held =
        new Screen(
            new PrintWriter(holding(said, screen.out()), true),
            new PrintWriter(holding(said, screen.err()), true),
            screen.terminal(),
            screen.colours());
    try {
      return run.on(held);
    } catch (MoreToDo e) {
      said.clear();
      return Exit.MORE;
    } finally {
      held.flush();
      for (Said each : said) {
        each.to().write(each.text());
        each.to().flush();
      }
    }
  }

  /**
   * Whether this is much.
   *
   * @param expected what is about to be made
   * @throws MoreToDo when it is
   */
  static void requireLittle(List<Step> expected) {
    if (expected.stream().anyMatch(step -> !step.pool().equals(Pool.FREE))) {
      throw new MoreToDo();
    }
  }

  private static Writer holding(List<Said> said, PrintWriter to) {
    return new Writer() {
      @Override
      public void write(char[] text, int from, int length) {
        synchronized (said) {
          said.add(new Said(to, new String(text, from, length)));
        }
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
