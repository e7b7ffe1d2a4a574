package boxset.formats.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;

/** The bytes of a mapped file, which can also go from file to file. */
record FileSource(FileChannel file, SegmentSource mapped) implements ByteSource {
  @Override
  public long size() {
    return mapped.size();
  }

  @Override
  public ByteBuffer slice(long offset, int length) {
    return mapped.slice(offset, length);
  }

  @Override
  public void copy(long offset, int length, ByteBuffer target) throws IOException {
    if (!file.isOpen()) {
      mapped.copy(offset, length, target);
      return;
    }
    Objects.checkFromIndexSize(offset, length, size());
    int limit = target.limit();
    target.limit(target.position() + length);
    for (long at = offset; target.hasRemaining(); ) {
      int read = file.read(target, at);
      if (read < 0) {
        throw new IOException("a source file became shorter while it was read");
      }
      at += read;
    }
    target.limit(limit);
  }
}
