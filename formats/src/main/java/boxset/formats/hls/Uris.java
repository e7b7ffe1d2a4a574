package boxset.formats.hls;

/** URIs that stand on a line of their own (RFC 8216, 4.1). */
final class Uris {
  private Uris() {}

  static void check(String uri) {
    boolean plain = !uri.isEmpty() && uri.charAt(0) != '#';
    for (int i = 0; i < uri.length() && plain; i++) {
      char c = uri.charAt(i);
      plain = c > ' ' && c < 0x7F && c != '"';
    }
    if (!plain) {
      throw new IllegalArgumentException("A URI of a playlist must be percent-encoded: " + uri);
    }
  }
}
