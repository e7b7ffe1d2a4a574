package boxset.formats.avc;

import boxset.formats.bytes.ByteSource;
import boxset.formats.bytes.Bytes;
import java.util.List;

/**
 * The picture timing of the first access unit of a piece, told for a piece that stands alone:
 * behind another piece, its cpb_removal_delay counts from the last buffering period of that one
 * (ITU-T H.264, D.2.2).
 *
 * @param from where its NAL unit begins in the piece, behind the start code
 * @param nalUnit the NAL unit as it is, without the zeros behind it
 * @param bit where cpb_removal_delay begins in what is behind the NAL unit's header
 */
record JointTiming(long from, Bytes nalUnit, int bit) {
  /** The piece with another delay, in parts that follow each other. */
  List<ByteSource> parts(ByteSource piece, int delay, int delayBits) {
    byte[] payload = RawBytes.of(nalUnit, 1).toArray();
    for (int i = 0; i < delayBits; i++) {
      int at = bit + i;
      int mask = 0x80 >> (at & 7);
      boolean set = (delay >>> (delayBits - 1 - i) & 1) == 1;
      payload[at >> 3] = (byte) (set ? payload[at >> 3] | mask : payload[at >> 3] & ~mask);
    }
    byte[] header = {(byte) nalUnit.at(0)};
    byte[] changed = RawBytes.nalUnit(Bytes.copyOf(header), payload);
    long end = from + nalUnit.size();
    return List.of(
        piece.part(0, from), ByteSource.of(changed), piece.part(end, piece.size() - end));
  }
}
