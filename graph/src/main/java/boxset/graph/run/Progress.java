package boxset.graph.run;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** How far a build is, by the weight of what really has to run. */
public final class Progress implements Listener {
  public Progress(InstantSource clock) {}

  /** 0 to 1, never falling. */
  public double fraction() {
    return 0;
  }

  /** Time left at the pace so far; empty until there is a pace. */
  public Optional<Duration> left() {
    return Optional.empty();
  }
}
