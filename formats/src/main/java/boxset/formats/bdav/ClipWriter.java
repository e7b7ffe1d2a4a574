package boxset.formats.bdav;

import boxset.formats.bytes.ByteSink;
import boxset.formats.mpegts.TransportPacket;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Writes the packets of a clip that is laid out. */
final class ClipWriter implements PacketVisitor, AutoCloseable {
  private static final int BUFFERED_UNITS = 32;

  private final ByteSink sink;
  private final ByteBuffer packets =
      ByteBuffer.allocate(BUFFERED_UNITS * SourcePacket.ALIGNED_UNIT * SourcePacket.BYTES);

  ClipWriter(ByteSink sink) {
    this.sink = sink;
  }

  @Override
  public void program(ProgramPackets program, long now) throws IOException {
    ByteBuffer target = begin(now);
    program.putPacket(target, now);
    checkEnd(target);
  }

  @Override
  public void packet(Feed feed, long now) throws IOException {
    ByteBuffer target = begin(now);
    feed.putPacket(target);
    checkEnd(target);
  }

  @Override
  public void filling(long now) throws IOException {
    ByteBuffer target = begin(now);
    TransportPacket.putNull(target);
    checkEnd(target);
  }

  private ByteBuffer begin(long now) throws IOException {
    if (!packets.hasRemaining()) {
      handOn();
    }
    SourcePacket.putArrival(packets, now);
    return packets;
  }

  private void handOn() throws IOException {
    sink.write(packets.flip());
    packets.clear();
  }

  private static void checkEnd(ByteBuffer target) {
    if (target.position() % SourcePacket.BYTES != 0) {
      throw new IllegalStateException(
          "A packet has " + target.position() % SourcePacket.BYTES + " bytes");
    }
  }

  /** Hands on what is left. */
  @Override
  public void close() throws IOException {
    handOn();
  }
}
