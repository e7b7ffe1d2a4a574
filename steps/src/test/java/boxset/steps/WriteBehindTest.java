package boxset.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is put into buffers by turns, and written behind. */
class WriteBehindTest {
  private static final int MEGABYTE = 1 << 20;

  @TempDir private Path folder;

  /** Takes what comes, and says when it was closed. */
  private static class Taking implements WriteBehind.Target {
    final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    boolean closed;

    @Override
    public void write(ByteBuffer buffer) throws IOException {
      while (buffer.hasRemaining()) {
        taken.write(buffer.get());
      }
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  /** Takes nothing. */
  private static final class Full extends Taking {
    @Override
    public void write(ByteBuffer buffer) throws IOException {
      throw new IOException("no room");
    }
  }

  @Test
  void allBytesArriveInOrder() throws IOException {
    Taking target = new Taking();
    ByteArrayOutputStream put = new ByteArrayOutputStream();
    try (WriteBehind behind = new WriteBehind(target, 10, 1)) {
      for (int i = 0; i < 1000; i++) {
        byte[] three = {(byte) i, (byte) (i >> 8), 7};
        behind.write(ByteBuffer.wrap(three, 0, 1), ByteBuffer.wrap(three, 1, 2));
        put.writeBytes(three);
      }
    }
    assertThat(target.taken.toByteArray()).isEqualTo(put.toByteArray());
    assertThat(target.closed).isTrue();
  }

  @Test
  void aTargetThatFailsIsHeardOfAndClosed() {
    Full full = new Full();
    assertThatThrownBy(
            () -> {
              try (WriteBehind behind = new WriteBehind(full, 1, 1)) {
                behind.write(ByteBuffer.allocate(1));
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessage("no room")
        .hasNoSuppressedExceptions();
    assertThat(full.closed).isTrue();
    assertThatThrownBy(
            () -> {
              try (WriteBehind behind = new WriteBehind(new Full(), 1, 1)) {
                while (true) {
                  behind.write(ByteBuffer.allocate(1));
                }
              }
            })
        .isInstanceOf(IOException.class)
        .hasNoSuppressedExceptions();
  }

  @Test
  void aFileHasAllBytesWhateverItsLength() throws IOException {
    Random random = new Random(1);
    for (int length : new int[] {0, 1, 4095, 4096, 9 * MEGABYTE + 2048, 12 * MEGABYTE}) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      Path file = folder.resolve(length + ".bin");
      try (WriteBehind behind = WriteBehind.to(file)) {
        for (int at = 0; at < length; ) {
          int step = Math.min(length - at, 1 + random.nextInt(MEGABYTE));
          behind.write(ByteBuffer.wrap(bytes, at, step));
          at += step;
        }
      }
      assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }
  }

  @Test
  void aFileThatIsThereIsLeftAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("mine"), "mine");
    assertThatThrownBy(() -> WriteBehind.to(file)).isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent("mine");
  }
}
