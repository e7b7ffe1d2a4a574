package boxset.steps;

import boxset.formats.bytes.ByteSink;
import boxset.formats.bytes.ByteSource;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Files as the places bytes come from and go to. What is read stays open and mapped until this
 * closes, so that its bytes can go to a written file without passing through memory; any number of
 * threads may open and read, one closes it behind them.
 */
public final class FileBytes implements AutoCloseable {
  private final Arena arena = Arena.ofShared();
  private final Queue<FileChannel> open = new ConcurrentLinkedQueue<>();

  /** Nothing is open yet. */
  public FileBytes() {}

  /** Writes itself to a sink. */
  @FunctionalInterface
  public interface Writing {
    /** Writes all bytes. */
    void to(ByteSink sink) throws IOException;
  }

  /** A file's bytes, which are there until this closes. */
  public ByteSource read(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    open.add(channel);
    return ByteSource.of(channel, arena);
  }

  /** Writes a new file. */
  public static void write(Writing writing, Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      writing.to(ByteSink.to(channel));
    }
  }

  /** Writes a new file that is as large as a disc: as it is made, and past the system's cache. */
  public static void writeImage(Writing writing, Path file) throws IOException {
    try (WriteBehind image = WriteBehind.to(file)) {
      writing.to(image);
    }
  }

  @Override
  public void close() throws IOException {
    arena.close();
    for (FileChannel channel : open) {
      channel.close();
    }
  }
}
