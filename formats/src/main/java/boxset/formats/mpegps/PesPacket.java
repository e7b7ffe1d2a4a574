package boxset.formats.mpegps;

import java.nio.ByteBuffer;

/**
 * The one packet of a pack that carries a stream (ISO/IEC 13818-1, 2.4.3.6), filled up to the
 * pack's end by stuffing or a packet of padding.
 */
public final class PesPacket {
  /** Bytes of a pack that are left for a packet. */
  public static final int BYTES = Pack.BYTES - Pack.HEADER_BYTES;

  /** Of a header without time stamps. */
  public static final int HEADER_BYTES = 9;

  /** Of a time stamp. */
  public static final int STAMP_BYTES = 5;

  /** Of the extension that says how large the buffer is. */
  public static final int EXTENSION_BYTES = 3;

  /** No time stamp. */
  public static final long NO_STAMP = -1;

  private static final int VIDEO = 0xE0;
  private static final int PRIVATE_1 = 0xBD;
  private static final int PADDING = 0xBE;

  private static final int LEAST_PADDING_BYTES = 8;

  private PesPacket() {}

  /**
   * Puts the header of a packet that fills its pack with its payload and, if need be, stuffing; a
   * packet of padding is to be put behind the payload by {@link #putPadding} when the target has
   * bytes left then.
   *
   * @param video or private_stream_1
   * @param bufferSize whether to say how large the buffer is, as the first packet of a stream must
   * @param pts in 1/90000 s, or {@link #NO_STAMP}
   * @param dts in 1/90000 s, or {@link #NO_STAMP}
   * @param payload bytes that follow, those of a substream's header counted
   */
  public static void putHeader(
      ByteBuffer target, boolean video, boolean bufferSize, long pts, long dts, int payload) {
    int fields = headerBytes(bufferSize, pts, dts) - HEADER_BYTES;
    int left = BYTES - HEADER_BYTES - fields - payload;
    int stuffing = left < LEAST_PADDING_BYTES ? left : 0;
    target.putInt(0x00000100 | (video ? VIDEO : PRIVATE_1));
    target.putShort((short) (HEADER_BYTES - 6 + fields + stuffing + payload));
    target.put((byte) 0x81);
    target.put(
        (byte)
            ((pts == NO_STAMP ? 0 : 0x80) | (dts == NO_STAMP ? 0 : 0x40) | (bufferSize ? 1 : 0)));
    target.put((byte) (fields + stuffing));
    if (pts != NO_STAMP) {
      putStamp(target, dts == NO_STAMP ? 2 : 3, pts);
    }
    if (dts != NO_STAMP) {
      putStamp(target, 1, dts);
    }
    if (bufferSize) {
      target.put((byte) 0x1E);
      target.putShort((short) (0x6000 | (video ? SystemHeader.VIDEO_BUFFER_BYTES >> 10 : 58)));
    }
    for (int i = 0; i < stuffing; i++) {
      target.put((byte) 0xFF);
    }
  }

  /** Bytes of a header with these fields. */
  public static int headerBytes(boolean bufferSize, long pts, long dts) {
    return HEADER_BYTES
        + (pts == NO_STAMP ? 0 : STAMP_BYTES)
        + (dts == NO_STAMP ? 0 : STAMP_BYTES)
        + (bufferSize ? EXTENSION_BYTES : 0);
  }

  /** Puts a packet of padding of so many bytes, if that is not none. */
  public static void putPadding(ByteBuffer target, int bytes) {
    if (bytes == 0) {
      return;
    }
    target.putInt(0x00000100 | PADDING);
    target.putShort((short) (bytes - 6));
    for (int i = 6; i < bytes; i++) {
      target.put((byte) 0xFF);
    }
  }

  private static void putStamp(ByteBuffer target, int prefix, long stamp) {
    target.put((byte) (prefix << 4 | (stamp >> 29 & 0x0E) | 1));
    target.putShort((short) ((stamp >> 14 & 0xFFFE) | 1));
    target.putShort((short) ((stamp << 1 & 0xFFFE) | 1));
  }
}
