package boxset.graph.store;

import boxset.graph.Digest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** What files hold. */
public final class Contents {
  private static final int READ_BYTES = 1 << 18;
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final int TIME_DIGITS = 7;

  private Contents() {}

  /**
   * Reads a file to know its digest.
   *
   * @param bytesRead told from time to time how much has been read
   */
  public static Digest digest(Path file, LongConsumer bytesRead)
      throws IOException, InterruptedException {
    MessageDigest sha256;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
    byte[] buffer = new byte[READ_BYTES];
    long bytes = 0;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      for (int n; (n = channel.read(ByteBuffer.wrap(buffer))) >= 0; ) {
        sha256.update(buffer, 0, n);
        bytes += n;
        bytesRead.accept(bytes);
      }
    } catch (ClosedByInterruptException e) {
      Thread.interrupted();
      throw (InterruptedException)
          new InterruptedException("Stopped while reading " + file).initCause(e);
    }
    return new Digest(HexFormat.of().formatHex(sha256.digest()), bytes);
  }

  /**
   * The time that a stored or released file bears. It follows from the content alone: the same
   * build gives the same times anywhere, web servers and copying programs that tell a file's
   * versions by size and time are not misled when two versions have one size, and a stored file
   * that somebody has changed shows it without being read. Times are even seconds from 2000 to
   * 2017, which every file system can hold.
   */
  public static FileTime time(Digest digest) {
    long number = Long.parseLong(digest.sha256(), 0, TIME_DIGITS, 16);
    return FileTime.from(EARLIEST.plusSeconds(2 * number));
  }
}
