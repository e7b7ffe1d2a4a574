package boxset.formats.cmaf;

/**
 * Where a segment begins.
 *
 * @param firstSample in decoding order
 * @param startTicks presentation time
 */
record Cut(int firstSample, long startTicks) {}
