package boxset.series.model;

import java.util.Locale;

/** How long the encoder may look for a smaller file of the same quality. */
public enum Effort {
  FASTER,
  FAST,
  MEDIUM,
  SLOW,
  SLOWER;

  /** The word in the file. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
