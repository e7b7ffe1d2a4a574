package boxset.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Conditions a request makes on the tag of what it would get (RFC 9110, 13).
 *
 * <p>Only tags are compared: no date of change is ever sent, so conditions on one do not apply
 * (13.1.3, 13.1.4) or do not hold (13.1.5).
 */
final class Preconditions {

  private static final Pattern TAG = Pattern.compile("(W/)?(\"[^\"]*\")");

  private Preconditions() {}

  /** If-Match: strong comparison; holds when the field is missing. */
  static boolean ifMatch(@Nullable String field, String tag) {
    return field == null || names(field, tag, false);
  }

  /** If-None-Match: weak comparison; holds when the field is missing. */
  static boolean ifNoneMatch(@Nullable String field, String tag) {
    return field == null || !names(field, tag, true);
  }

  /** If-Range: the very same bytes; holds when the field is missing. */
  static boolean ifRange(@Nullable String field, String tag) {
    return field == null || field.strip().equals(tag);
  }

  private static boolean names(String field, String tag, boolean weak) {
    if (field.strip().equals("*")) {
      return true;
    }
    Matcher tags = TAG.matcher(field);
    while (tags.find()) {
      if ((weak || tags.group(1) == null) && tags.group(2).equals(tag)) {
        return true;
      }
    }
    return false;
  }
}
