package boxset.steps;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A new file that takes whole blocks past the system's cache of files. What is less than a block,
 * and all where a file system has no such way, goes through it.
 */
final class BlockFile implements WriteBehind.Target {
  /** Where the file system does not say. */
  private static final int USUAL_BLOCK = 4096;

  private final FileChannel cached;
  private @Nullable FileChannel direct;
  private final int block;
  private long at;

  private BlockFile(FileChannel cached, @Nullable FileChannel direct, int block) {
    this.cached = cached;
    this.direct = direct;
    this.block = block;
  }

  static BlockFile create(Path file) throws IOException {
    FileChannel cached =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      long block = Files.getFileStore(file).getBlockSize();
      // Some file systems of a network name what suits them; nothing can be aligned to that.
      if (Long.bitCount(block) == 1 && block <= WriteBehind.BUFFER_BYTES) {
        FileChannel direct = FileChannel.open(file, StandardOpenOption.WRITE, uncached());
        return new BlockFile(cached, direct, (int) block);
      }
      return new BlockFile(cached, null, USUAL_BLOCK);
    } catch (IOException | UnsupportedOperationException _) {
      return new BlockFile(cached, null, USUAL_BLOCK);
    }
  }

  /**
   * By its name, as the compiler warns of what is not in the standard and cannot be told not to.
   */
  private static OpenOption uncached() {
    try {
      Class<?> options = Class.forName("com.sun.nio.file.ExtendedOpenOption");
      return (OpenOption) options.getField("DIRECT").get(null);
    } catch (ReflectiveOperationException e) {
      throw new UnsupportedOperationException(e);
    }
  }

  /** What addresses of buffers have to be multiples of. */
  int alignment() {
    return block;
  }

  @Override
  public void write(ByteBuffer buffer) throws IOException {
    int end = buffer.limit();
    if (direct != null) {
      buffer.limit(end - buffer.remaining() % block);
      try {
        put(direct, buffer);
      } catch (IOException _) {
        // Whatever is wrong, the other way works or says so.
        direct.close();
        direct = null;
      }
      buffer.limit(end);
    }
    put(cached, buffer);
  }

  private void put(FileChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      at += channel.write(buffer, at);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      if (direct != null) {
        direct.close();
      }
    } finally {
      cached.close();
    }
  }
}
