package boxset.editions;

import java.util.Locale;

/** What can be made by itself; named as its window in the series file, but for the run's. */
public enum Edition {
  /** The adaptive stream and the pages to watch it on. */
  STREAM,
  /** The press page with all that can be taken home from it, and articles. */
  PRESS,
  /** DVD-Video discs. */
  DVD,
  /** Blu-ray discs. */
  BLURAY,
  /** The run on a channel: its schedule, and what it plays. */
  CHANNEL;

  /** As the user names it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
