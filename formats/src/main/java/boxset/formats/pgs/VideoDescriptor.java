package boxset.formats.pgs;

import boxset.formats.bdmv.FrameRate;
import boxset.formats.bdmv.VideoFormat;
import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;

/**
 * Over which pictures graphics are laid: video_descriptor().
 *
 * @param format how large they are
 * @param rate how many there are a second
 */
public record VideoDescriptor(VideoFormat format, FrameRate rate) implements Structure {
  /** All of the picture. */
  public Rectangle screen() {
    return new Rectangle(0, 0, format.width(), format.height());
  }

  @Override
  public void write(FieldWriter w) {
    w.u16("video_width", format.width());
    w.u16("video_height", format.height());
    try (var b = w.bits(1)) {
      b.u(4, "frame_rate_id", rate.code());
      b.reserved(4);
    }
  }
}
