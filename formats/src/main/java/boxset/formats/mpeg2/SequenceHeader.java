package boxset.formats.mpeg2;

/**
 * What a sequence says of its pictures (ISO/IEC 13818-2, 6.3.3 and 6.3.5).
 *
 * @param width in pixels
 * @param height in pixels
 * @param aspectRatioCode 2 for 4:3, 3 for 16:9 (table 6-3)
 * @param frameRateCode 1 for 24000/1001, 3 for 25, 4 for 30000/1001 (table 6-4)
 * @param progressive whether every picture is a whole frame shown at once
 */
public record SequenceHeader(
    int width, int height, int aspectRatioCode, int frameRateCode, boolean progressive) {
  static SequenceHeader parse(byte[] bytes, int at) {
    int width = (bytes[at + 4] & 0xFF) << 4 | (bytes[at + 5] & 0xF0) >> 4;
    int height = (bytes[at + 5] & 0x0F) << 8 | (bytes[at + 6] & 0xFF);
    return new SequenceHeader(
        width, height, (bytes[at + 7] & 0xF0) >> 4, bytes[at + 7] & 0x0F, false);
  }

  SequenceHeader progressive(boolean value) {
    return new SequenceHeader(width, height, aspectRatioCode, frameRateCode, value);
  }
}
