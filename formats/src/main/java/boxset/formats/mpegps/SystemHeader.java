package boxset.formats.mpegps;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;

/**
 * The system header of a navigation pack (ISO/IEC 13818-1, 2.5.3.5): the buffers that a player has.
 *
 * @param audioStreams at most
 */
public record SystemHeader(int audioStreams) implements Structure {
  /** Bytes that a player buffers of the pictures. */
  public static final int VIDEO_BUFFER_BYTES = 232 << 10;

  /** Bytes that a player buffers of one sound. */
  public static final int AUDIO_BUFFER_BYTES = 4 << 10;

  /** Bytes that a player buffers of subpictures. */
  public static final int SUBPICTURE_BUFFER_BYTES = 52 << 10;

  @Override
  public void write(FieldWriter w) {
    w.u32("system_header_start_code", 0x000001BB);
    w.u16("header_length", 18);
    try (var b = w.bits(3)) {
      b.flag("marker_bit", true);
      b.u(22, "rate_bound", Pack.MUX_RATE);
      b.flag("marker_bit", true);
    }
    try (var b = w.bits(3)) {
      b.u(6, "audio_bound", audioStreams);
      b.flag("fixed_flag", false);
      b.flag("CSPS_flag", false);
      b.flag("system_audio_lock_flag", true);
      b.flag("system_video_lock_flag", true);
      b.flag("marker_bit", true);
      b.u(5, "video_bound", 1);
      b.flag("packet_rate_restriction_flag", false);
      b.u(7, "reserved_bits", 0x7F);
    }
    bound(w, 0xB9, true, VIDEO_BUFFER_BYTES >> 10);
    bound(w, 0xB8, false, AUDIO_BUFFER_BYTES >> 7);
    bound(w, 0xBD, true, 58);
    bound(w, 0xBF, true, 2);
  }

  private static void bound(FieldWriter w, int stream, boolean kilobytes, int size) {
    w.u8("stream_id", stream);
    try (var b = w.bits(2)) {
      b.u(2, "marker_bits", 3);
      b.flag("P-STD_buffer_bound_scale", kilobytes);
      b.u(13, "P-STD_buffer_size_bound", size);
    }
  }
}
