package boxset.formats.bytes;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Objects;

/** The bytes of a segment of memory. */
record SegmentSource(MemorySegment segment) implements ByteSource {
  @Override
  public long size() {
    return segment.byteSize();
  }

  @Override
  public ByteBuffer slice(long offset, int length) {
    Objects.checkFromIndexSize(offset, length, segment.byteSize());
    return segment.asSlice(offset, length).asByteBuffer().asReadOnlyBuffer();
  }
}
