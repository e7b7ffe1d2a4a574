package boxset.graph;

/**
 * What a file holds, in short: the same digest means the same bytes.
 *
 * @param sha256 SHA-256 (FIPS 180-4) of the content, 64 lower-case hexadecimal digits
 * @param bytes the content's size
 */
public record Digest(String sha256, long bytes) {
  private static final int SHORT = 10;

  public Digest {
    Key.requireSha256(sha256);
    if (bytes < 0) {
      throw new IllegalArgumentException("A file of " + bytes + " bytes");
    }
  }

  /** The first 10 digits: enough to tell the versions of one file apart in its name. */
  public String abbreviated() {
    return sha256.substring(0, SHORT);
  }
}
