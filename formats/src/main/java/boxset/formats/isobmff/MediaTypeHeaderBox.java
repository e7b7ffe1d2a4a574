package boxset.formats.isobmff;

/** The header that belongs to a kind of media (ISO/IEC 14496-12, 8.4.5). */
public sealed interface MediaTypeHeaderBox extends FullBox
    permits VideoMediaHeaderBox, SoundMediaHeaderBox {}
