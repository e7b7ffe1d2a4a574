package boxset.formats.pgs;

import boxset.formats.bytes.Structure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A bitmap that a decoder keeps, in as many object definition segments (ODS) as it takes.
 *
 * @param id its number
 * @param version how often it changed in its epoch; 8 bits of it are kept
 * @param bitmap 8 x 8 to 4096 x 4096 pixels
 */
public record ObjectDefinition(int id, int version, IndexedBitmap bitmap) {
  private static final int HEADER_BYTES = 4;
  private static final int SIZE_BYTES = 7;

  /** Refuses sizes that decoders do not keep. */
  public ObjectDefinition {
    int least = Math.min(bitmap.width(), bitmap.height());
    int most = Math.max(bitmap.width(), bitmap.height());
    if (least < IndexedBitmap.LEAST || most > IndexedBitmap.MOST) {
      throw new IllegalArgumentException(
          "An object has 8 x 8 to 4096 x 4096 pixels, not %d x %d"
              .formatted(bitmap.width(), bitmap.height()));
    }
  }

  /** How long a decoder takes for it, in 1/90000 s. */
  public long decodeTicks(GraphicsDecoder decoder) {
    return decoder.decodeTicks((long) bitmap.width() * bitmap.height());
  }

  /**
   * The segments.
   *
   * @param dts when decoding begins
   */
  public List<Segment> segments(GraphicsDecoder decoder, long dts) {
    long decoded = dts + decodeTicks(decoder);
    byte[] code = RunLengths.encode(bitmap);
    int room = Segment.LARGEST - Segment.HEADER_BYTES - HEADER_BYTES;
    List<Segment> segments = new ArrayList<>();
    for (int at = 0; at < code.length; ) {
      boolean first = at == 0;
      int end = Math.min(code.length, at + room - (first ? SIZE_BYTES : 0));
      byte[] part = Arrays.copyOfRange(code, at, end);
      boolean last = end == code.length;
      Structure body =
          w -> {
            w.u16("object_id", id);
            w.u8("object_version_number", version & 0xFF);
            try (var b = w.bits(1)) {
              b.flag("first_in_sequence", first);
              b.flag("last_in_sequence", last);
              b.reserved(6);
            }
            if (first) {
              w.u24("object_data_length", code.length + 4L);
              w.u16("object_width", bitmap.width());
              w.u16("object_height", bitmap.height());
            }
            w.bytes("object_data_fragment", part);
          };
      segments.add(Segment.of(Segment.Type.OBJECT_DEFINITION, decoded, dts, body));
      at = end;
    }
    return segments;
  }
}
