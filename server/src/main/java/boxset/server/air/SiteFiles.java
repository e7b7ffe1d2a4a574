package boxset.server.air;

import boxset.channel.tuner.SegmentStore;
import java.io.EOFException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Segments in the site's own files.
 *
 * @param root of the site
 */
record SiteFiles(Path root) implements SegmentStore {
  @Override
  public ByteBuffer read(String uri, long offset, int length) throws IOException {
    Path file = root.resolve(URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8));
    try (FileChannel channel = FileChannel.open(file)) {
      int count = length < 0 ? Math.toIntExact(channel.size() - offset) : length;
      ByteBuffer bytes = ByteBuffer.allocate(count);
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, offset + bytes.position()) < 0) {
          throw new EOFException(file + " ends too early");
        }
      }
      return bytes.flip();
    }
  }
}
