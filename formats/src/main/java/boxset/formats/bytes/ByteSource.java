package boxset.formats.bytes;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Bytes that can be looked at in any place, such as a mapped file.
 *
 * <p>What is handed out stays valid only as long as the source itself: a caller that unmaps a file
 * must be done with its slices.
 */
public interface ByteSource {
  /** How many bytes there are. */
  long size();

  /**
   * A read-only, big-endian view; nothing is copied when it can be avoided.
   *
   * @throws IndexOutOfBoundsException when the range is not inside the source
   * @throws IOException when the bytes cannot be read
   */
  ByteBuffer slice(long offset, int length) throws IOException;

  /**
   * Puts a range into a buffer: for all of many bytes, one after the other. Of a file it costs less
   * than {@link #slice}, for which the system has to map page after page.
   *
   * @throws IndexOutOfBoundsException when the range is not inside the source
   * @throws IOException when the bytes cannot be read
   */
  default void copy(long offset, int length, ByteBuffer target) throws IOException {
    target.put(slice(offset, length));
  }

  /** A run of the bytes, which must be inside; it is not looked at before it is read. */
  default ByteSource part(long from, long length) {
    return new PartSource(this, from, length);
  }

  /** The bytes of an array, which must not change afterwards. */
  static ByteSource of(byte[] bytes) {
    return of(MemorySegment.ofArray(bytes));
  }

  /** The bytes of a segment of memory. */
  static ByteSource of(MemorySegment segment) {
    return new SegmentSource(segment);
  }

  /**
   * The bytes of an open file, which is mapped until the arena closes. The file must not become
   * shorter meanwhile.
   *
   * @throws IOException when the file cannot be mapped
   */
  static ByteSource of(FileChannel file, Arena arena) throws IOException {
    MemorySegment mapped = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size(), arena);
    return new FileSource(file, new SegmentSource(mapped));
  }
}
