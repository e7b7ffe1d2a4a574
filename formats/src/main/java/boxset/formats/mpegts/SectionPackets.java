package boxset.formats.mpegts;

import java.nio.ByteBuffer;

/** A section cut into packets, to be sent again and again (ITU-T H.222.0, 2.4.4). */
public final class SectionPackets {
  private final int pid;
  private final byte[] bytes;
  private int continuity;

  /**
   * Cuts a section.
   *
   * @param pid of its packets
   */
  public SectionPackets(int pid, Section section) {
    this.pid = pid;
    byte[] all = section.bytes();
    this.bytes = new byte[all.length + 1];
    System.arraycopy(all, 0, bytes, 1, all.length); // behind pointer_field
  }

  /** How many packets it takes. */
  public int count() {
    return Math.ceilDiv(bytes.length, TransportPacket.PAYLOAD_BYTES);
  }

  /** Begins to count packets anew. */
  public void begin() {
    continuity = 0;
  }

  /** Whether the next packet would have the number of the first. */
  boolean atFirstNumber() {
    return continuity % TransportPacket.CONTINUITY == 0;
  }

  /** Puts one of its packets; bytes behind the section are all ones. */
  public void put(ByteBuffer target, int packet) {
    int from = packet * TransportPacket.PAYLOAD_BYTES;
    int length = Math.min(bytes.length - from, TransportPacket.PAYLOAD_BYTES);
    TransportPacket.putHeader(
        target, pid, packet == 0, continuity++, TransportPacket.PAYLOAD_BYTES);
    target.put(bytes, from, length);
    TransportPacket.stuff(target, TransportPacket.PAYLOAD_BYTES - length);
  }
}
