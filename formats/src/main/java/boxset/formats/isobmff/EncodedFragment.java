package boxset.formats.isobmff;

/**
 * One fragment of a track: {@code moof} and {@code mdat}.
 *
 * @param decodeTime of the first sample, in the track's ticks, edits not counted
 * @param samples in decoding order; their offsets count from the first byte of the {@code moof}
 */
public record EncodedFragment(long decodeTime, Samples samples) {}
