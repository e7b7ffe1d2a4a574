package boxset.formats.bytes;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

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
}
