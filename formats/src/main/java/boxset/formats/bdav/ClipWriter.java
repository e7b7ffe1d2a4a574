package boxset.formats.bdav;

import boxset.formats.bytes.ByteSink;
import boxset.formats.bytes.WriteBehind;
import boxset.formats.mpegts.TransportPacket;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Writes the packets of a clip that is laid out. */
final class ClipWriter implements PacketVisitor, AutoCloseable {
  private static final int BUFFERED_UNITS = 64;

  private final WriteBehind out;

  ClipWriter(ByteSink sink) {
    out = new WriteBehind(sink, BUFFERED_UNITS * SourcePacket.ALIGNED_UNIT * SourcePacket.BYTES);
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
    ByteBuffer target = out.room(SourcePacket.BYTES);
    SourcePacket.putArrival(target, now);
    return target;
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
    out.close();
  }
}
