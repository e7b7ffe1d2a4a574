package boxset.formats.isobmff;

/** How a track's samples are coded: the first entry of {@code stsd}. */
public sealed interface SampleEntry permits OpaqueSampleEntry {}
