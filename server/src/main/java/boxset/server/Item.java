package boxset.server;

import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the folder has under a path. */
sealed interface Item {

  /** Nothing that may be shown. */
  record Missing() implements Item {}

  /** A folder, asked for without its trailing slash. */
  record Folder() implements Item {}

  /** A file. */
  sealed interface Document extends Item {
    MediaType type();

    /** Strong entity tag, quoted, of the bytes as they are (RFC 9110, 8.8.3). */
    String tag();

    /** Bytes. */
    long size();

    /** How long it may be kept. */
    Freshness freshness();
  }

  /** A file that is sent straight from the disk. */
  record OnDisk(MediaType type, String tag, long size, Freshness freshness, Path file)
      implements Document {}

  /** A text, held as it is sent. */
  record Held(
      MediaType type, String tag, Freshness freshness, Buffer plain, Optional<Buffer> compressed)
      implements Document {

    @Override
    public long size() {
      return plain.length();
    }

    /** A text with a tag of what is in it. */
    static Held of(MediaType type, Freshness freshness, byte[] bytes) {
      return new Held(
          type,
          '"' + digest(bytes) + '"',
          freshness,
          Buffer.buffer(bytes),
          Gzip.of(bytes).map(Buffer::buffer));
    }

    /** The same bytes, to be kept for another time. */
    Held with(Freshness freshness) {
      return new Held(type, tag, freshness, plain, compressed);
    }

    private static String digest(byte[] bytes) {
      try {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        return HexFormat.of().formatHex(digest, 0, 10);
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError(e);
      }
    }

    /** The compressed form is another representation, and has its own tag. */
    String compressedTag() {
      return tag.substring(0, tag.length() - 1) + "-gz\"";
    }
  }

  /** Names that carry a digest of the content, such as {@code picture-720-0a1b2c3d4e.mp4}. */
  Pattern DIGEST_IN_NAME = Pattern.compile("-([0-9a-f]{10})\\.[^/]*$");
}
