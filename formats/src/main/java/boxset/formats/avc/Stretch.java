package boxset.formats.avc;

import boxset.formats.bytes.ByteSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;

/** A part of other bytes. */
record Stretch(ByteSource source, long from, long size) implements ByteSource {
  @Override
  public ByteBuffer slice(long offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, size);
    return source.slice(from + offset, length);
  }
}
