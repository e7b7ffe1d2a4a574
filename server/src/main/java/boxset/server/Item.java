package boxset.server;

import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
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

    /** Its name says what is in it, so it never changes under that name. */
    boolean isImmutable();
  }

  /** A file that is sent straight from the disk. */
  record OnDisk(MediaType type, String tag, long size, boolean isImmutable, Path file)
      implements Document {}

  /** A text, held as it is sent. */
  record Held(
      MediaType type, String tag, boolean isImmutable, Buffer plain, Optional<Buffer> compressed)
      implements Document {

    @Override
    public long size() {
      return plain.length();
    }

    /** The compressed form is another representation, and has its own tag. */
    String compressedTag() {
      return tag.substring(0, tag.length() - 1) + "-gz\"";
    }
  }

  /** Names that carry a digest of the content, such as {@code picture-720-0a1b2c3d4e.mp4}. */
  Pattern DIGEST_IN_NAME = Pattern.compile("-([0-9a-f]{10})\\.[^/]*$");
}
