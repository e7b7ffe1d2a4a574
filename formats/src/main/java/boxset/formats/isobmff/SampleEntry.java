package boxset.formats.isobmff;

/** How a track's samples are coded (ISO/IEC 14496-12, 8.5.2). */
public sealed interface SampleEntry extends Box
    permits AvcSampleEntry, Mp4AudioSampleEntry, Ac3SampleEntry {}
