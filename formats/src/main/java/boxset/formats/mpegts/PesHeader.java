package boxset.formats.mpegts;

import java.nio.ByteBuffer;

/**
 * The header of a packet of an elementary stream (ITU-T H.222.0, 2.4.3.6) that begins an access
 * unit: it always bears a presentation time.
 */
public final class PesHeader {
  /** No decoding time: it is that of presentation. */
  public static final long NO_STAMP = -1;

  /** stream_id of the first video stream. */
  public static final int VIDEO = 0xE0;

  /** stream_id of LPCM and of graphics: private_stream_1. */
  public static final int PRIVATE_1 = 0xBD;

  /** stream_id of what a stream_id_extension tells apart. */
  public static final int EXTENDED = 0xFD;

  private static final int FIXED_BYTES = 9;
  private static final int STAMP_BYTES = 5;
  private static final int EXTENSION_BYTES = 3;
  private static final int LONGEST = 0xFFFF;

  private PesHeader() {}

  /** Bytes of a header. */
  public static int bytes(int streamId, boolean decodingTime) {
    return FIXED_BYTES
        + (decodingTime ? 2 : 1) * STAMP_BYTES
        + (streamId == EXTENDED ? EXTENSION_BYTES : 0);
  }

  /**
   * Puts the header.
   *
   * @param extension stream_id_extension, when the stream_id is {@link #EXTENDED}
   * @param pts in 1/90000 s; of it the low 33 bits are taken
   * @param dts in 1/90000 s, or {@link #NO_STAMP}
   * @param payload bytes that follow; the length of a video packet is never told
   */
  public static void put(
      ByteBuffer target, int streamId, int extension, long pts, long dts, int payload) {
    boolean extended = streamId == EXTENDED;
    boolean decodes = dts != NO_STAMP;
    int header = bytes(streamId, decodes);
    int length = streamId == VIDEO ? 0 : header - 6 + payload;
    if (length > LONGEST) {
      throw new IllegalArgumentException("A packet of " + length + " bytes cannot tell its length");
    }
    target.putInt(0x00000100 | streamId);
    target.putShort((short) length);
    target.put((byte) 0x84); // data_alignment_indicator
    target.put((byte) ((decodes ? 0xC0 : 0x80) | (extended ? 0x01 : 0)));
    target.put((byte) (header - FIXED_BYTES));
    putStamp(target, decodes ? 3 : 2, pts);
    if (decodes) {
      putStamp(target, 1, dts);
    }
    if (extended) {
      target.put((byte) 0x0F); // PES_extension_flag_2
      target.put((byte) 0x81); // PES_extension_field_length
      target.put((byte) extension);
    }
  }

  private static void putStamp(ByteBuffer target, int prefix, long stamp) {
    target.put((byte) (prefix << 4 | (stamp >> 29 & 0x0E) | 1));
    target.putShort((short) ((stamp >> 14 & 0xFFFE) | 1));
    target.putShort((short) ((stamp << 1 & 0xFFFE) | 1));
  }
}
