package boxset.channel.tuner;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Where the files of a release are read. */
@FunctionalInterface
public interface SegmentStore {
  /**
   * Bytes of a file.
   *
   * @param uri as the schedule names it: relative to the release and percent-encoded
   * @param offset of the first byte
   * @param length how many; negative for all up to the end
   * @throws IOException when there is no such file, or it ends before
   */
  ByteBuffer read(String uri, long offset, int length) throws IOException;
}
