package boxset.formats.bdmv;

import static boxset.formats.bytes.Counts.AFTER_FIELD;
import static boxset.formats.bytes.Width.U8;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;

/**
 * A stream of a clip: a row of ProgramInfo.
 *
 * @param pid of its packets
 * @param attributes what it is
 * @param aspect the shape of its pictures; means nothing for other streams
 */
public record ClipStream(int pid, StreamAttributes attributes, AspectRatio aspect)
    implements Structure {
  private static final int CODING_INFO_BYTES = 21;

  /** A stream that has no pictures. */
  public static ClipStream of(int pid, StreamAttributes attributes) {
    return new ClipStream(pid, attributes, AspectRatio.WIDE);
  }

  @Override
  public void write(FieldWriter w) {
    w.u16("stream_PID", pid);
    try (var _ = w.table("StreamCodingInfo", U8, AFTER_FIELD)) {
      int end = w.position() + CODING_INFO_BYTES;
      w.u8("stream_coding_type", attributes.codingType());
      if (attributes instanceof StreamAttributes.Video video) {
        try (var b = w.bits(2)) {
          b.u(4, "video_format", video.format().code());
          b.u(4, "frame_rate", video.rate().code());
          b.u(4, "video_aspect", aspect.code());
          b.reserved(4);
        }
      } else {
        attributes.writeAttributes(w);
      }
      w.zeros("ISRC", end - w.position());
    }
  }
}
