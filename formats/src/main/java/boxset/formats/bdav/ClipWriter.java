package boxset.formats.bdav;

import boxset.formats.bytes.ByteSink;
import boxset.formats.mpegts.TransportPacket;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Writes the packets of a clip that is laid out. */
final class ClipWriter implements PacketVisitor, AutoCloseable {
  private static final int BUFFERED_UNITS = 64;

  private final ByteSink sink;
  private final ByteBuffer buffer =
      ByteBuffer.allocateDirect(BUFFERED_UNITS * SourcePacket.ALIGNED_UNIT * SourcePacket.BYTES);

  ClipWriter(ByteSink sink) {
    this.sink = sink;
  }

  @Override
  public void program(ProgramPackets program, long now) throws IOException {
    SourcePacket.putArrival(buffer, now);
    program.putPacket(buffer, now);
    packetEnds();
  }

  @Override
  public void packet(Feed feed, long now) throws IOException {
    SourcePacket.putArrival(buffer, now);
    feed.putPacket(buffer);
    packetEnds();
  }

  @Override
  public void filling(long now) throws IOException {
    SourcePacket.putArrival(buffer, now);
    TransportPacket.putNull(buffer);
    packetEnds();
  }

  private void packetEnds() throws IOException {
    if (buffer.position() % SourcePacket.BYTES != 0) {
      throw new IllegalStateException(
          "A packet has " + buffer.position() % SourcePacket.BYTES + " bytes");
    }
    if (!buffer.hasRemaining()) {
      flush();
    }
  }

  private void flush() throws IOException {
    buffer.flip();
    sink.write(buffer);
    buffer.clear();
  }

  /** Hands on what is left. */
  @Override
  public void close() throws IOException {
    flush();
  }
}
