package boxset.server;

import io.vertx.core.http.HttpHeaders;
import java.time.Duration;

/**
 * How long an answer may be kept (RFC 9111, 5.2.2).
 *
 * @param directive the value of Cache-Control
 */
record Freshness(CharSequence directive) {
  /** Never changes under its name. */
  static final Freshness FOR_GOOD =
      new Freshness(HttpHeaders.createOptimized("public, max-age=31536000, immutable"));

  /** May be kept, and is asked for again with its tag. */
  static final Freshness ASK_AGAIN = new Freshness(HttpHeaders.createOptimized("no-cache"));

  /** Must not be kept. */
  static final Freshness NOT_KEPT = new Freshness(HttpHeaders.createOptimized("no-store"));

  /** Seconds for which a refusal is told to others who ask the same. */
  private static final long REFUSED = 5;

  /**
   * Of what is refused for so long: a cache answers a crowd that waits, and never longer than until
   * there is something.
   */
  static Freshness ofRefusal(Duration time) {
    return of(Duration.ofSeconds(Math.min(time.toSeconds(), REFUSED)));
  }

  /** May be kept for so long, in whole seconds; less than one is none. */
  static Freshness of(Duration time) {
    long seconds = time.toSeconds();
    return seconds < 1 ? ASK_AGAIN : new Freshness("public, max-age=" + seconds);
  }
}
