package boxset.formats.bdav;

import boxset.formats.bytes.ByteSource;

/**
 * A segment of presentation or interactive graphics and its times, which may lie before the first
 * picture.
 *
 * @param presentationTicks when it takes effect, in 1/90000 s after the first picture
 * @param decodingTicks when it is decoded, not later
 * @param source holds its bytes with segment_type and segment_length
 * @param offset where they begin
 * @param length how many they are
 */
public record GraphicsSegment(
    long presentationTicks, long decodingTicks, ByteSource source, long offset, int length) {}
