package boxset.formats.hls;

/** URIs that stand on a line of their own (RFC 8216, 4.1). */
final class Uris {
  private Uris() {}

  static void check(String uri) {
    if (uri.isEmpty()
        || uri.charAt(0) == '#'
        || uri.chars().anyMatch(c -> c <= ' ' || c >= 0x7F || c == '"')) {
      throw new IllegalArgumentException("A URI of a playlist must be percent-encoded: " + uri);
    }
  }
}
