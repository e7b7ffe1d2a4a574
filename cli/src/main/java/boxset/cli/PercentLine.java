package boxset.cli;

/**
 * Shows how far one long thing is: a line that is written over on a terminal, nothing elsewhere.
 */
final class PercentLine implements AutoCloseable {
  private final Screen screen;
  private int shown = -1;

  PercentLine(Screen screen) {
    this.screen = screen;
  }

  /** Shows it; may be called from several threads. */
  synchronized void at(double done) {
    int percent = (int) (done * 100);
    if (screen.terminal() && percent > shown) {
      shown = percent;
      screen.out().print("\r\033[K" + percent + " %");
      screen.out().flush();
    }
  }

  @Override
  public void close() {
    if (screen.terminal()) {
      screen.out().print("\r\033[K");
      screen.out().flush();
    }
  }
}
