package boxset.formats.bytes;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Where a format's bytes go, in order. */
public interface ByteSink {
  /** Takes all that remains in the buffers, in order. */
  void write(ByteBuffer... buffers) throws IOException;

  /**
   * Takes a range of a source. A sink that knows a shorter way than through memory, such as from
   * file to file, may take it.
   *
   * @throws IndexOutOfBoundsException when the range is not inside the source
   */
  default void transfer(ByteSource source, long offset, long length) throws IOException {
    long at = offset;
    long end = offset + length;
    while (at < end) {
      int step = (int) Math.min(end - at, 1 << 30);
      write(source.slice(at, step));
      at += step;
    }
  }

  /**
   * Writes to an open file from where it stands, and takes ranges of a {@link
   * ByteSource#of(FileChannel, Arena) mapped file} without bringing them into memory, as far as the
   * system can.
   */
  static ByteSink to(FileChannel file) {
    return new FileSink(file);
  }
}
