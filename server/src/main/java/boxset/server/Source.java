package boxset.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The bytes of a document, to be read piece by piece. */
interface Source extends AutoCloseable {

  /** Bytes read at once. */
  int CHUNK = 256 << 10;

  /** Opens a document, which is still as long as it was. */
  static Source of(Item.Document document) throws IOException {
    return switch (document) {
      case Item.Held held -> (from, length) -> held.plain().slice((int) from, (int) from + length);
      case Item.OnDisk file -> new OpenFile(file);
    };
  }

  /** Bytes from {@code from} on; {@code length} of them, which may not reach beyond the end. */
  Buffer read(long from, int length) throws IOException;

  @Override
  default void close() {}

  /** Writes bytes to a response; the next piece is read when the one before has gone out. */
  default Future<Void> copy(Vertx vertx, HttpServerResponse response, long from, long to) {
    if (from == to) {
      return Future.succeededFuture();
    }
    long until = Math.min(to, from + CHUNK);
    return vertx
        .executeBlocking(() -> read(from, (int) (until - from)))
        .compose(response::write)
        .compose(_ -> copy(vertx, response, until, to));
  }

  /** A file that stays what it is even when another takes its name. */
  record OpenFile(FileChannel channel) implements Source {

    OpenFile(Item.OnDisk file) throws IOException {
      this(FileChannel.open(file.file()));
      if (channel.size() != file.size()) {
        channel.close();
        throw new IOException(file.file() + " has changed");
      }
    }

    @Override
    public Buffer read(long from, int length) throws IOException {
      ByteBuffer bytes = ByteBuffer.allocate(length);
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, from + bytes.position()) < 0) {
          throw new EOFException();
        }
      }
      return Buffer.buffer(bytes.array());
    }

    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
