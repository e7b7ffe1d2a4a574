package boxset.formats.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Where a format's bytes go, in order. */
public interface ByteSink {
  /** Takes all that remains in the buffers, in order. */
  void write(ByteBuffer... buffers) throws IOException;
}
