package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.steps.MediaFacts.DynamicRange;
import boxset.steps.MediaFacts.FieldOrder;
import boxset.steps.MediaFacts.VideoTrack;
import boxset.tools.Rate;
import java.util.Set;

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
 * @param height display height in square pixels
 * @param rotation degrees clockwise to turn the decoded picture
 * @param range {@code tv} or {@code pc}
 * @param primaries in ffmpeg's words, never empty, as the next two
 * @param rgb whether the picture is stored as red, green and blue
 * @param largestGapMicros longest time between two pictures of the master
 * @param prerollMicros how much earlier than a chunk to start reading so that its first frame is
 *     right
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
    boolean rgb,
    boolean alpha,
    long largestGapMicros,
    long prerollMicros) {

  /** Formats without an index of their random access points: a seek lands about there. */
  private static final Set<String> UNINDEXED = Set.of("mpegts", "mpeg", "mpegvideo", "avi", "flv");

  /** Frames of two fields come at 25 or 30 a second. */
  static final int FASTEST_INTERLACED = 30;

  private static final long HALF_SECOND = 500_000;

  /** The source that a probed track is. */
  public static PictureSource of(MediaFacts facts, VideoTrack track) {
    boolean doubled =
        track.fieldOrder() != FieldOrder.PROGRESSIVE
            && track.naturalRate().framesPerSecond() <= FASTEST_INTERLACED;
    Rate natural = track.naturalRate();
    Rate rate = doubled ? new Rate(natural.numerator() * 2, natural.denominator()) : natural;
    long preroll = HALF_SECOND + track.largestGapMicros() * 3 / 2;
    if (UNINDEXED.contains(facts.format())) {
      preroll += track.longestGroupMicros() + HALF_SECOND;
    }
    boolean rgb =
        track.matrix().equals("gbr")
            || track.pixelFormat().matches("(gbr|rgb|bgr|argb|abgr|pal8).*");
    boolean fullRange = rgb || track.range().equals("pc") || track.pixelFormat().startsWith("yuvj");
    return new PictureSource(
        track.index(),
        track.startMicros(),
        rate,
        Math.max(1, rate.framesIn(track.durationMicros())),
        track.displayWidth(),
        track.displayHeight(),
        track.rotation(),
        track.fieldOrder(),
        track.dynamicRange(),
        track.codec(),
        fullRange ? "pc" : "tv",
        track.primaries().isEmpty() ? "bt709" : track.primaries(),
        track.transfer().isEmpty() ? "bt709" : track.transfer(),
        track.matrix().isEmpty() ? usualMatrix(track) : track.matrix(),
        rgb,
        track.alpha(),
        track.largestGapMicros(),
        preroll);
  }

  /**
   * The same picture read at another rate: of its frames the nearest in time is taken, so that some
   * are left out or come twice.
   */
  public PictureSource at(Rate other) {
    return new PictureSource(
        track,
        originMicros,
        other,
        Math.max(1, other.framesIn(rate.microsOf(frames))),
        width,
        height,
        rotation,
        fieldOrder,
        dynamicRange,
        codec,
        range,
        primaries,
        transfer,
        matrix,
        rgb,
        alpha,
        largestGapMicros,
        prerollMicros);
  }

  /** What players take an unmarked picture for: BT.601 up to standard definition. */
  private static String usualMatrix(VideoTrack track) {
    return track.width() < 1280 && track.height() < 720 ? "smpte170m" : "bt709";
  }

  /** When a frame is shown, on the file's own clock. */
  long microsOf(long frame) {
    return originMicros + rate.microsOf(frame);
  }

  /** Writes every component down. */
  void describe(KeyWriter key) {
    key.put("source.track", track)
        .put("source.originMicros", originMicros)
        .put("source.rate", rate.toString())
        .put("source.frames", frames)
        .put("source.width", width)
        .put("source.height", height)
        .put("source.rotation", rotation)
        .put("source.fieldOrder", fieldOrder.name())
        .put("source.dynamicRange", dynamicRange.name())
        .put("source.codec", codec)
        .put("source.range", range)
        .put("source.primaries", primaries)
        .put("source.transfer", transfer)
        .put("source.matrix", matrix)
        .put("source.rgb", Boolean.toString(rgb))
        .put("source.alpha", Boolean.toString(alpha))
        .put("source.largestGapMicros", largestGapMicros)
        .put("source.prerollMicros", prerollMicros);
  }
}
