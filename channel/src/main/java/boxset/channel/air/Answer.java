package boxset.channel.air;

import java.time.Duration;

/** What a channel answers to whoever asks for something at an instant. */
public sealed interface Answer {
  /**
   * It is there.
   *
   * @param text of the playlist or manifest
   * @param caching how long it is good for
   */
  record Found(String text, Caching caching) implements Answer {}

  /**
   * It has not begun.
   *
   * @param retryAfter until it has
   */
  record NotYet(Duration retryAfter) implements Answer {}

  /**
   * It is over, and can no longer be watched.
   *
   * @param why one sentence
   */
  record Gone(String why) implements Answer {}

  /** There never was nor will be any such thing. */
  record Unknown() implements Answer {}

  /**
   * How an answer may be kept (RFC 9111).
   *
   * @param etag an entity tag without its quotes: equal ones stand for equal bytes
   * @param fresh until something is added, and at most half a target duration; rounded down to
   *     seconds it is the max-age of a live playlist
   * @param last whether it will never change, so that it may be kept for as long as anybody likes
   */
  record Caching(String etag, Duration fresh, boolean last) {}
}
