package boxset.series.model;

import java.util.Locale;

/** A way of seeing the series. */
public enum WindowKind {
  PRESS,
  RUN,
  STREAM,
  DOWNLOAD,
  DVD,
  BLURAY;

  /** The word in the file: {@code stream}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
