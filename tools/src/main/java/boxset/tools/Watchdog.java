package boxset.tools;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells a program that hangs from one that takes its time. */
final class Watchdog {
  /**
   * How long a program may give no news.
   *
   * @param idle while it also computes nothing, as when it waits for something that never comes
   * @param busy while it computes, as when it goes round in circles
   */
  record Limits(Duration idle, Duration busy) {
    static final Limits GENEROUS = new Limits(Duration.ofMinutes(5), Duration.ofMinutes(60));
  }

  /** Less than this share of a core is idle. */
  private static final double IDLE_SHARE = 0.01;

  /** Silence is looked into after this part of the time it may last. */
  private static final int PATIENCE = 10;

  private final Limits limits;
  private Instant lastNews;
  private Instant lastWork;
  private long news;
  private @Nullable Duration cpu;

  Watchdog(Limits limits, Instant start) {
    this.limits = limits;
    this.lastNews = start;
    this.lastWork = start;
  }

  /**
   * To be asked now and then.
   *
   * @param newsSoFar a number that grows with every sign that the program gets on
   * @param cpuSoFar tells the processor time it has used; asked only after a while without news,
   *     because the answer costs a look at every process of the machine
   */
  boolean hung(Instant now, long newsSoFar, Supplier<Duration> cpuSoFar) {
    if (newsSoFar != news) {
      news = newsSoFar;
      lastNews = now;
      lastWork = now;
      cpu = null;
    }
    if (Duration.between(lastNews, now).compareTo(limits.idle().dividedBy(PATIENCE)) >= 0) {
      look(now, cpuSoFar.get());
    }
    Duration withoutNews = Duration.between(lastNews, now);
    Duration withoutWork = Duration.between(lastWork, now);
    return withoutNews.compareTo(limits.busy()) >= 0
        || (withoutNews.compareTo(limits.idle()) >= 0 && withoutWork.compareTo(limits.idle()) >= 0);
  }

  private void look(Instant now, Duration cpuSoFar) {
    if (cpu == null) {
      cpu = cpuSoFar;
      return;
    }
    double share =
        (double) cpuSoFar.minus(cpu).toMillis()
            / Math.max(1, Duration.between(lastWork, now).toMillis());
    if (share >= IDLE_SHARE) {
      cpu = cpuSoFar;
      lastWork = now;
    }
  }
}
