package boxset.formats.pgs;

import boxset.formats.bytes.Bytes;
import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;

/**
 * A segment and its times, which goes into a packet (PES) of its own. A packet whose times agree
 * has the presentation time only.
 *
 * @param type what it is
 * @param pts when what it defines is there or shown, in 1/90000 s
 * @param dts when it leaves the coded data buffer, in 1/90000 s, not after the {@code pts}
 * @param bytes the whole segment
 */
public record Segment(Type type, long pts, long dts, Bytes bytes) {
  /** The most bytes that a segment has, so that a packet with both times holds it. */
  public static final int LARGEST = 0xFFFF - 13;

  /** Bytes of type and size. */
  static final int HEADER_BYTES = 3;

  /** What a segment defines; the segment_type. */
  public enum Type {
    /** Colours. */
    PALETTE_DEFINITION(0x14),
    /** A bitmap, or a part of one. */
    OBJECT_DEFINITION(0x15),
    /** What a caption's picture is made of. */
    PRESENTATION_COMPOSITION(0x16),
    /** Where captions are. */
    WINDOW_DEFINITION(0x17),
    /** A menu, or a part of one. */
    INTERACTIVE_COMPOSITION(0x18),
    /** That the picture or menu is complete. */
    END_OF_DISPLAY_SET(0x80);

    private final int code;

    Type(int code) {
      this.code = code;
    }

    /** The number in streams. */
    public int code() {
      return code;
    }
  }

  /** Refuses what no packet holds, and what would be shown before it is decoded. */
  public Segment {
    if (bytes.size() > LARGEST || dts > pts) {
      throw new IllegalArgumentException(
          "A segment of %d bytes, decoded at %d for %d".formatted(bytes.size(), dts, pts));
    }
  }

  /** A segment of a structure that is its body. */
  public static Segment of(Type type, long pts, long dts, Structure body) {
    byte[] content = body.bytes();
    FieldWriter segment = FieldWriter.bigEndian();
    segment.u8("segment_type", type.code);
    segment.u16("segment_length", content.length);
    segment.bytes("segment_data", content);
    return new Segment(type, pts, dts, Bytes.copyOf(segment.toBytes()));
  }

  /** The end of a display set, when all of it is decoded. */
  public static Segment end(long time) {
    return of(Type.END_OF_DISPLAY_SET, time, time, w -> {});
  }
}
