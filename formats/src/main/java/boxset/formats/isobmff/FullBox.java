package boxset.formats.isobmff;

import boxset.formats.bytes.Counts;
import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Width;

/** A box with a version and flags (ISO/IEC 14496-12, 4.2); both follow from what the box holds. */
public sealed interface FullBox extends Box
    permits ChunkOffsetBox,
        DataEntryUrlBox,
        DataReferenceBox,
        EditListBox,
        ElementaryStreamDescriptorBox,
        ExtendedLanguageBox,
        HandlerBox,
        KindBox,
        MediaHeaderBox,
        MediaTypeHeaderBox,
        MovieExtendsHeaderBox,
        MovieFragmentHeaderBox,
        MovieHeaderBox,
        SampleDescriptionBox,
        SampleSizeBox,
        SampleToChunkBox,
        SegmentIndexBox,
        TimeToSampleBox,
        TrackExtendsBox,
        TrackFragmentBaseMediaDecodeTimeBox,
        TrackFragmentHeaderBox,
        TrackHeaderBox,
        TrackLoudnessInfoBox,
        TrackRunBox {
  /** Which layout of the fields follows. */
  int version();

  /** 24 bits whose meaning is the box's own. */
  int flags();

  @Override
  default void write(FieldWriter w) {
    try (var _ = w.table(type(), Width.U32, Counts.WHOLE_SCOPE)) {
      w.ascii("type", 4, type());
      w.u8("version", version());
      w.u24("flags", flags());
      fields(w);
    }
  }
}
