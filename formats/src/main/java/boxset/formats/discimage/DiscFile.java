package boxset.formats.discimage;

import boxset.formats.bytes.ByteSink;
import java.io.IOException;

/**
 * A file to be put on a disc.
 *
 * @param folder the directory that it is in, from the root and parted by slashes, such as {@code
 *     VIDEO_TS}
 * @param name such as {@code VTS_01_1.VOB}
 * @param length bytes
 * @param content writes exactly so many bytes
 */
public record DiscFile(String folder, String name, long length, Content content) {
  /** Where the bytes of a file come from. */
  @FunctionalInterface
  public interface Content {
    /** Writes all bytes of the file. */
    void writeTo(ByteSink sink) throws IOException;
  }
}
