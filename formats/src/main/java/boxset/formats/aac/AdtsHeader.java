package boxset.formats.aac;

import java.nio.ByteBuffer;

/**
 * What stands before each frame of AAC where nothing else tells how it is coded: adts_fixed_header
 * and adts_variable_header (ISO/IEC 14496-3, 1.A.2.2), without a CRC.
 */
public final class AdtsHeader {
  /** Size of a header. */
  public static final int BYTES = 7;

  private static final int MOST_FRAME_BYTES = 0x1FFF;

  private AdtsHeader() {}

  /**
   * Puts the header of a frame that holds one raw_data_block.
   *
   * @param payload bytes of the block that follows
   * @throws IllegalArgumentException when the configuration cannot be told here: object types other
   *     than 1 to 4, or a rate without an index, or a frame that is too long
   */
  public static void put(ByteBuffer target, AudioSpecificConfig configuration, int payload) {
    int profile = configuration.audioObjectType() - 1;
    int length = BYTES + payload;
    if (profile < 0 || profile > 3 || length > MOST_FRAME_BYTES) {
      throw new IllegalArgumentException(
          "ADTS cannot tell of "
              + payload
              + " bytes of "
              + configuration.codecs()
              + " in one frame");
    }
    int rate = configuration.rateIndex();
    int channels = configuration.channelConfiguration();
    target.putShort((short) 0xFFF1); // syncword, ID, layer, protection_absent
    target.put((byte) (profile << 6 | rate << 2 | channels >> 2));
    target.put((byte) ((channels & 3) << 6 | length >> 11));
    target.put((byte) (length >> 3));
    target.put((byte) ((length & 7) << 5 | 0x1F)); // adts_buffer_fullness: not told
    target.put((byte) 0xFC);
  }
}
