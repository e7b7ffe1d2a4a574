package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.steps.MediaFacts.DynamicRange;
import boxset.steps.MediaFacts.FieldOrder;
import boxset.steps.MediaFacts.VideoTrack;
import boxset.tools.Rate;

/**
 * How to read the picture of a master as frames of one constant rate in square pixels, progressive,
 * upright, SDR. Frames are counted from 0 at {@code rate}.
 *
 * @param track the stream index
 * @param originMicros when frame 0 is shown, on the file's own clock
 * @param rate of the frames read: the natural rate, doubled when deinterlacing makes each field a
 *     frame
 * @param frames how many there are
 * @param width display width in square pixels
 */
public record PictureSource(
    int track,
    long originMicros,
    Rate rate,
    long frames,
    int width,
    int height,
    int rotation,
    FieldOrder fieldOrder,
    DynamicRange dynamicRange,
    String codec,
    String range,
    String primaries,
    String transfer,
    String matrix,
    boolean alpha,
    long largestGapMicros,
    long prerollMicros) {

  /** The source that a probed track is. */
  public static PictureSource of(MediaFacts facts, VideoTrack track) {
    return Soon.soon();
  }

  /** Writes every component down. */
  void describe(KeyWriter key) {
    Soon.soon();
  }
}
