package boxset.formats.vob;

import boxset.formats.ifo.VideoStandard;
import boxset.formats.mpeg2.PictureType;
import boxset.formats.mpeg2.VideoStream;

/** When the pictures of a video object are decoded and shown, in 1/90000 s. */
final class Timeline {
  /** From the first pack to the first decoding: enough to fill a player's buffers. */
  static final long START_TICKS = VideoStandard.CLOCK_HZ * 3L / 10;

  private final VideoObject object;
  private final VideoStandard standard;
  private final int[] anchorBefore;

  Timeline(VideoObject object) {
    this.object = object;
    this.standard = object.standard();
    VideoStream video = object.video();
    this.anchorBefore = new int[video.pictures()];
    int anchor = -1;
    for (int picture = 0; picture < anchorBefore.length; picture++) {
      anchorBefore[picture] = anchor;
      if (video.type(picture) != PictureType.B) {
        anchor = picture;
      }
    }
  }

  /** When the first picture is shown. */
  long start() {
    return START_TICKS + standard.frameTicks();
  }

  /** When the last picture has been shown. */
  long end() {
    return start() + standard.fieldTicks(object.fields());
  }

  /** When a picture is shown. */
  long pts(int picture) {
    return start() + standard.fieldTicks(object.video().firstField(picture));
  }

  /** When a group of pictures begins to be shown, or all have been. */
  long groupStart(int picture) {
    return start() + standard.fieldTicks(object.groupField(picture));
  }

  /**
   * When a picture is decoded: a picture that others are predicted from when the one before it is
   * shown (ISO/IEC 13818-1, 2.7.5), any other when it is shown itself.
   */
  long dts(int picture) {
    if (object.video().type(picture) == PictureType.B) {
      return pts(picture);
    }
    int anchor = anchorBefore[picture];
    return anchor < 0 ? START_TICKS : pts(anchor);
  }
}
