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

  /** May be kept for so long, in whole seconds; less than one is none. */
  static Freshness of(Duration time) {
    long seconds = time.toSeconds();
    return seconds < 1 ? ASK_AGAIN : new Freshness("public, max-age=" + seconds);
  }
}
