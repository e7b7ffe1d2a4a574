package boxset.formats.bdav;

import java.io.IOException;

/** Is shown every packet of a clip in order, before it is sent; times are in 1/27000000 s. */
interface PacketVisitor {
  /** The next packet of tables or the clock. */
  void program(ProgramPackets program, long now) throws IOException;

  /** The next packet of a stream. */
  void packet(Feed feed, long now) throws IOException;

  /** A packet that carries nothing. */
  void filling(long now) throws IOException;
}
