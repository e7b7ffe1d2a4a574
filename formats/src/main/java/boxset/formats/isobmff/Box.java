package boxset.formats.isobmff;

import boxset.formats.bytes.Counts;
import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import boxset.formats.bytes.Width;

/** A box (ISO/IEC 14496-12, 4.2): a length, a type of four characters, and fields. */
public sealed interface Box extends Structure
    permits FullBox,
        SampleEntry,
        CodecConfigurationBox,
        ColourInformationBox,
        DataInformationBox,
        EditBox,
        FileTypeBox,
        LoudnessBox,
        MediaBox,
        MediaInformationBox,
        MovieBox,
        MovieExtendsBox,
        MovieFragmentBox,
        PixelAspectRatioBox,
        SampleTableBox,
        TrackBox,
        TrackFragmentBox,
        UserDataBox {
  /** Four characters. */
  String type();

  /** Writes what follows the type (and, in a full box, the flags). */
  void fields(FieldWriter w);

  @Override
  default void write(FieldWriter w) {
    try (var _ = w.table(type(), Width.U32, Counts.WHOLE_SCOPE)) {
      w.ascii("type", 4, type());
      fields(w);
    }
  }
}
