package boxset.formats.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;

/** A run of another source's bytes. */
record PartSource(ByteSource whole, long from, long size) implements ByteSource {
  @Override
  public ByteBuffer slice(long offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, size);
    return whole.slice(from + offset, length);
  }

  @Override
  public void copy(long offset, int length, ByteBuffer target) throws IOException {
    Objects.checkFromIndexSize(offset, length, size);
    whole.copy(from + offset, length, target);
  }
}
