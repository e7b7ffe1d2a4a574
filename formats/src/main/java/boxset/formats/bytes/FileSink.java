package boxset.formats.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;

/** Writes to an open file from where it stands. */
record FileSink(FileChannel file) implements ByteSink {
  @Override
  public void write(ByteBuffer... buffers) throws IOException {
    long left = 0;
    for (ByteBuffer buffer : buffers) {
      left += buffer.remaining();
    }
    while (left > 0) {
      left -= file.write(buffers);
    }
  }

  @Override
  public void transfer(ByteSource source, long offset, long length) throws IOException {
    if (!(source instanceof FileSource from) || !from.file().isOpen()) {
      ByteSink.super.transfer(source, offset, length);
      return;
    }
    Objects.checkFromIndexSize(offset, length, source.size());
    long at = offset;
    while (at < offset + length) {
      long step = from.file().transferTo(at, offset + length - at, file);
      if (step <= 0) {
        throw new IOException("a source file became shorter while it was read");
      }
      at += step;
    }
  }
}
