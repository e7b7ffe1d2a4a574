package boxset.graph.run;

import boxset.graph.Step;
import java.nio.file.Path;
import java.util.List;

/** Lets one call through at a time. */
final class OneAtATime implements Listener {
  private final Listener listener;

  OneAtATime(Listener listener) {
    this.listener = listener;
  }

  @Override
  public synchronized void planned(List<Step> expected) {
    listener.planned(expected);
  }

  @Override
  public synchronized void reading(Path file, long bytes, long total) {
    listener.reading(file, bytes, total);
  }

  @Override
  public synchronized void explained(Step step, Reason reason) {
    listener.explained(step, reason);
  }

  @Override
  public synchronized void started(Step step) {
    listener.started(step);
  }

  @Override
  public synchronized void progress(Step step, double fraction) {
    listener.progress(step, fraction);
  }

  @Override
  public synchronized void ended(Step step, Outcome outcome) {
    listener.ended(step, outcome);
  }
}
