package boxset.editions.disc;

import boxset.formats.bytes.ByteSink;
import boxset.graph.Workspace;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Tells how far an image is. */
public final class CountingSink implements ByteSink {
  private final ByteSink sink;
  private final long bytes;
  private final Workspace workspace;
  private long done;

  /**
   * @param bytes how many there will be
   */
  public CountingSink(ByteSink sink, long bytes, Workspace workspace) {
    this.sink = sink;
    this.bytes = bytes;
    this.workspace = workspace;
  }

  @Override
  public void write(ByteBuffer... buffers) throws IOException {
    for (ByteBuffer buffer : buffers) {
      done += buffer.remaining();
    }
    sink.write(buffers);
    workspace.progress((double) done / bytes);
  }
}
