package boxset.series.model;

import java.util.Optional;

/**
 * What a part or the series is about, in two lengths.
 *
 * @param shortText at most 50 words
 * @param longText at most 350 words
 */
public record Synopsis(Optional<Prose> shortText, Optional<Prose> longText) {
  /** No synopsis at all. */
  public static final Synopsis NONE = new Synopsis(Optional.empty(), Optional.empty());

  /** The most words of a short and of a long synopsis. */
  public static final int SHORT_WORDS = 50;

  public static final int LONG_WORDS = 350;
}
