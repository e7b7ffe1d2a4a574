package boxset.formats.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** What is put into buffers by turns, and written behind. */
class WriteBehindTest {
  @Test
  void allBytesArriveInOrder() throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    ByteSink sink =
        buffers -> {
          for (ByteBuffer buffer : buffers) {
            while (buffer.hasRemaining()) {
              written.write(buffer.get());
            }
          }
        };
    ByteArrayOutputStream put = new ByteArrayOutputStream();
    try (WriteBehind behind = new WriteBehind(sink, 10)) {
      for (int i = 0; i < 1000; i++) {
        behind.room(3).put((byte) i).put((byte) (i >> 8)).put((byte) 7);
        put.writeBytes(new byte[] {(byte) i, (byte) (i >> 8), 7});
      }
    }
    assertThat(written.toByteArray()).isEqualTo(put.toByteArray());
  }

  @Test
  void aSinkThatFailsIsHeardOf() {
    ByteSink full =
        _ -> {
          throw new IOException("no room");
        };
    assertThatThrownBy(
            () -> {
              try (WriteBehind behind = new WriteBehind(full, 1)) {
                behind.room(1).put((byte) 1);
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessage("no room")
        .hasNoSuppressedExceptions();
    assertThatThrownBy(
            () -> {
              try (WriteBehind behind = new WriteBehind(full, 1)) {
                while (true) {
                  behind.room(1).put((byte) 1);
                }
              }
            })
        .isInstanceOf(IOException.class)
        .hasNoSuppressedExceptions();
  }
}
