package boxset.formats.bdmv;

import static boxset.formats.bytes.Counts.AFTER_FIELD;
import static boxset.formats.bytes.Width.U8;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;

/** What a stream of a play item is: stream_attributes(). */
public sealed interface StreamAttributes extends Structure {
  /** The stream_coding_type, which is the stream type of the program map, too. */
  int codingType();

  /** Writes the rows behind the coding type. */
  void writeAttributes(FieldWriter w);

  @Override
  default void write(FieldWriter w) {
    try (var _ = w.table("stream_attributes", U8, AFTER_FIELD)) {
      w.u8("stream_coding_type", codingType());
      writeAttributes(w);
    }
  }

  /** Pictures. */
  record Video(VideoCoding coding, VideoFormat format, FrameRate rate) implements StreamAttributes {
    /** Refuses rates that players do not show at this size. */
    public Video {
      boolean allowed =
          switch (format) {
            case PROGRESSIVE_1080 -> rate == FrameRate.FPS_23_976 || rate == FrameRate.FPS_24;
            case INTERLACED_1080 -> rate == FrameRate.FPS_25 || rate == FrameRate.FPS_29_97;
            case PROGRESSIVE_720 -> rate != FrameRate.FPS_25 && rate != FrameRate.FPS_29_97;
            case INTERLACED_576 -> rate == FrameRate.FPS_25;
            case INTERLACED_480 -> rate == FrameRate.FPS_29_97;
            case PROGRESSIVE_576 -> rate == FrameRate.FPS_50;
            case PROGRESSIVE_480 -> rate == FrameRate.FPS_59_94;
          };
      if (!allowed) {
        throw new IllegalArgumentException("A Blu-ray disc has no " + format + " at " + rate);
      }
    }

    @Override
    public int codingType() {
      return coding.code();
    }

    @Override
    public void writeAttributes(FieldWriter w) {
      try (var b = w.bits(1)) {
        b.u(4, "video_format", format.code());
        b.u(4, "frame_rate", rate.code());
      }
      w.zeros("reserved", 3);
    }
  }

  /** Sound. */
  record Audio(AudioCoding coding, AudioFormat format, SampleRate rate, Language language)
      implements StreamAttributes {
    @Override
    public int codingType() {
      return coding.code();
    }

    @Override
    public void writeAttributes(FieldWriter w) {
      try (var b = w.bits(1)) {
        b.u(4, "audio_presentation_type", format.code());
        b.u(4, "sampling_frequency", rate.code());
      }
      language.write(w);
    }
  }

  /** Presentation graphics: captions as bitmaps. */
  record PresentationGraphics(Language language) implements StreamAttributes {
    /** The stream_coding_type. */
    public static final int CODING_TYPE = 0x90;

    @Override
    public int codingType() {
      return CODING_TYPE;
    }

    @Override
    public void writeAttributes(FieldWriter w) {
      language.write(w);
      w.zeros("reserved", 1);
    }
  }

  /** Interactive graphics: a menu. */
  record InteractiveGraphics(Language language) implements StreamAttributes {
    /** The stream_coding_type. */
    public static final int CODING_TYPE = 0x91;

    @Override
    public int codingType() {
      return CODING_TYPE;
    }

    @Override
    public void writeAttributes(FieldWriter w) {
      language.write(w);
      w.zeros("reserved", 1);
    }
  }

  /**
   * Captions as text.
   *
   * @param characterCode how the text is coded: 1 for UTF-8
   */
  record TextSubtitle(int characterCode, Language language) implements StreamAttributes {
    /** The stream_coding_type. */
    public static final int CODING_TYPE = 0x92;

    @Override
    public int codingType() {
      return CODING_TYPE;
    }

    @Override
    public void writeAttributes(FieldWriter w) {
      w.u8("character_code", characterCode);
      language.write(w);
    }
  }
}
