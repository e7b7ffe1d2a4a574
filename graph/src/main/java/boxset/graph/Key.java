package boxset.graph;

/**
 * Names a result by everything that can change its bytes: the SHA-256 of a {@link KeyText}.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record Key(String sha256) {
  private static final int DIGITS = 64;

  public Key {
    requireSha256(sha256);
  }

  static void requireSha256(String text) {
    boolean right = text.length() == DIGITS;
    for (int i = 0; right && i < DIGITS; i++) {
      char c = text.charAt(i);
      right = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
    if (!right) {
      throw new IllegalArgumentException("Not a SHA-256 in hexadecimal: " + text);
    }
  }

  @Override
  public String toString() {
    return sha256;
  }
}
