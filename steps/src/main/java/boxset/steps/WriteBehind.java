package boxset.steps;

import boxset.formats.bytes.ByteSink;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Two buffers by turns: while one is being filled, a thread of its own hands what is in the other
 * to where it goes, in order. One thread fills them.
 */
final class WriteBehind implements ByteSink, AutoCloseable {
  /** Of each buffer, for a file. */
  static final int BUFFER_BYTES = 4 << 20;

  /** Takes a buffer as it is full, and what is in it at the end. */
  interface Target extends AutoCloseable {
    void write(ByteBuffer buffer) throws IOException;

    @Override
    void close() throws IOException;
  }

  private final Target target;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("write behind").factory());
  private ByteBuffer filling;
  private ByteBuffer other;
  private @Nullable Future<?> writing;
  private boolean failed;

  /**
   * @param bytes size of each buffer, a multiple of the alignment
   * @param alignment of the addresses of the buffers
   */
  WriteBehind(Target target, int bytes, int alignment) {
    this.target = target;
    this.filling = aligned(bytes, alignment);
    this.other = aligned(bytes, alignment);
  }

  private static ByteBuffer aligned(int bytes, int alignment) {
    return ByteBuffer.allocateDirect(bytes + alignment - 1)
        .alignedSlice(alignment)
        .limit(bytes)
        .slice();
  }

  /**
   * Begins a new file, which goes past the system's cache of files where the system can: something
   * as large as a disc would drive out of there all that is still to be read.
   *
   * @throws IOException when there is a file already, or none can be
   */
  static WriteBehind to(Path newFile) throws IOException {
    BlockFile file = BlockFile.create(newFile);
    return new WriteBehind(file, BUFFER_BYTES, file.alignment());
  }

  /**
   * Takes all that remains in the buffers, in order.
   *
   * @throws IOException when what was taken before could not be written
   */
  @Override
  public void write(ByteBuffer... buffers) throws IOException {
    for (ByteBuffer buffer : buffers) {
      while (buffer.hasRemaining()) {
        if (!filling.hasRemaining()) {
          handOver();
        }
        int step = Math.min(buffer.remaining(), filling.remaining());
        filling.put(filling.position(), buffer, buffer.position(), step);
        filling.position(filling.position() + step);
        buffer.position(buffer.position() + step);
      }
    }
  }

  private void handOver() throws IOException {
    await();
    ByteBuffer full = filling.flip();
    filling = other.clear();
    other = full;
    writing =
        thread.submit(() -> {
          target.write(full);
          return null;
        });
  }

  private void await() throws IOException {
    Future<?> last = writing;
    writing = null;
    if (last == null) {
      return;
    }
    try {
      last.get();
    } catch (ExecutionException e) {
      failed = true;
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } catch (InterruptedException _) {
      failed = true;
      last.cancel(true);
      Thread.currentThread().interrupt();
      throw new ClosedByInterruptException();
    }
  }

  /** Hands on what is left, and waits until it is where it goes. */
  @Override
  public void close() throws IOException {
    try (target) {
      try {
        if (!failed) {
          handOver();
          await();
        }
      } finally {
        thread.close();
      }
    }
  }
}
