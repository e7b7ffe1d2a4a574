package boxset.formats.bdmv;

/**
 * A picture that a player can start with: a row of EP_map.
 *
 * @param pts when it is shown, in 1/90000 s
 * @param sourcePacket the source packet that it begins with, from 0 in the clip
 * @param endPacket the source packet behind its last
 */
public record EntryPoint(long pts, long sourcePacket, long endPacket) {
  private static final int SOURCE_PACKET_BYTES = 192;

  /** Sizes that I_end_position_offset tells apart. */
  private static final int[] SIZES = {131_072, 262_144, 393_216, 589_824, 917_504, 1_310_720};

  /** I_end_position_offset: how much is to be read to have the picture whole. */
  int endPositionOffset() {
    long bytes = (endPacket - sourcePacket) * SOURCE_PACKET_BYTES;
    int code = 1;
    for (int size : SIZES) {
      code += bytes >= size ? 1 : 0;
    }
    return code;
  }

  /** PTS_EP_coarse. */
  int coarsePts() {
    return (int) (pts >> 19) & 0x3FFF;
  }

  /** PTS_EP_fine. */
  int finePts() {
    return (int) (pts >> 9) & 0x7FF;
  }

  /** Whether a row of the coarse table that another entry begins holds for this one, too. */
  boolean sharesCoarse(EntryPoint other) {
    return coarsePts() == other.coarsePts() && sourcePacket >> 17 == other.sourcePacket >> 17;
  }
}
