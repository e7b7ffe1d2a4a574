package boxset.formats.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Two buffers by turns: while one is being filled, a thread of its own hands what is in the other
 * to a sink, in order. One thread fills them.
 */
public final class WriteBehind implements AutoCloseable {
  private final ByteSink sink;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("write behind").factory());
  private ByteBuffer filling;
  private ByteBuffer other;
  private @Nullable Future<?> writing;
  private boolean failed;

  /**
   * @param bytes size of each buffer
   */
  public WriteBehind(ByteSink sink, int bytes) {
    this.sink = sink;
    this.filling = ByteBuffer.allocateDirect(bytes);
    this.other = ByteBuffer.allocateDirect(bytes);
  }

  /**
   * The buffer to put the next bytes into.
   *
   * @param bytes that there has to be room for
   * @throws IOException when the sink did not take what was there before
   */
  public ByteBuffer room(int bytes) throws IOException {
    if (filling.remaining() < bytes) {
      handOver();
    }
    return filling;
  }

  private void handOver() throws IOException {
    await();
    ByteBuffer full = filling.flip();
    filling = other.clear();
    other = full;
    writing =
        thread.submit(() -> {
          sink.write(full);
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

  /** Hands on what is left, and waits until the sink has it. */
  @Override
  public void close() throws IOException {
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
