package boxset.steps;

import boxset.formats.bytes.ByteSink;
import boxset.formats.bytes.ByteSource;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files as the places bytes come from and go to. */
final class FileBytes {
  /** Writes itself to a sink. */
  @FunctionalInterface
  interface Writing {
    void to(ByteSink sink) throws IOException;
  }

  private FileBytes() {}

  /** A file's bytes, mapped until nobody refers to them any more. */
  static ByteSource map(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      MemorySegment bytes =
          channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
      return ByteSource.of(bytes);
    }
  }

  /** Writes a new file. */
  static void write(Writing writing, Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      writing.to(buffers -> {
        long left = 0;
        for (ByteBuffer buffer : buffers) {
          left += buffer.remaining();
        }
        while (left > 0) {
          left -= channel.write(buffers);
        }
      });
    }
  }
}
