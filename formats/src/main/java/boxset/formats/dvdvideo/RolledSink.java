package boxset.formats.dvdvideo;

import boxset.formats.bytes.ByteSink;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Fills one file after the other, each to its size. */
final class RolledSink implements ByteSink {
  private final List<VideoTsFile> files;
  private final VideoTsTarget target;
  private int next;
  private long left;
  private ByteSink sink = buffers -> {};

  RolledSink(List<VideoTsFile> files, VideoTsTarget target) {
    this.files = files;
    this.target = target;
  }

  @Override
  public void write(ByteBuffer... buffers) throws IOException {
    for (ByteBuffer buffer : buffers) {
      while (buffer.hasRemaining()) {
        if (left == 0) {
          VideoTsFile file = files.get(next++);
          sink = target.file(file);
          left = file.bytes();
        }
        int step = (int) Math.min(left, buffer.remaining());
        sink.write(buffer.slice(buffer.position(), step));
        buffer.position(buffer.position() + step);
        left -= step;
      }
    }
  }

  /** Says that all bytes were there. */
  void end() {
    if (next != files.size() || left != 0) {
      throw new IllegalStateException("Files from " + next + " on were not filled");
    }
  }
}
