package boxset.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a result by everything that can change its bytes: the SHA-256 of a {@link KeyText}.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record Key(String sha256) {
  private static final int DIGITS = 64;

  /** Thousands are asked for at each start: finding the algorithm costs as much as using it. */
  private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Key::algorithm);

  public Key {
    requireSha256(sha256);
  }

  /** The key of what is described so, by {@link KeyText#text}. */
  public static Key of(String description) {
    return new Key(HexFormat.of().formatHex(SHA_256.get().digest(description.getBytes(UTF_8))));
  }

  private static MessageDigest algorithm() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
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
