package boxset.formats.cmaf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that playlists and manifests need to know of a track file.
 *
 * @param kind what the file is for
 * @param codecs RFC 6381 codecs string
 * @param timescale ticks a second of all ticks here
 * @param language BCP 47; {@code und} when there is none
 * @param picture size and rate; null for sound
 * @param sound channels and rate; null for pictures
 * @param bytes length of the file
 * @param durationTicks presented length
 * @param initialization where {@code ftyp} and {@code moov} are
 * @param index where {@code sidx} is
 * @param segments in order, without gaps, up to the end of the file
 * @param averageBitsPerSecond all segments' bits by their duration, rounded up
 * @param peakBitsPerSecond {@link #peakBitsPerSecond(int)} for {@link #targetDuration()}
 */
public record TrackIndex(
    TrackKind kind,
    String codecs,
    long timescale,
    String language,
    @Nullable Picture picture,
    @Nullable Sound sound,
    long bytes,
    long durationTicks,
    ByteRange initialization,
    ByteRange index,
    List<Segment> segments,
    long averageBitsPerSecond,
    long peakBitsPerSecond) {
  /** Copies the list. */
  public TrackIndex {
    segments = List.copyOf(segments);
  }

  /**
   * What the pictures are.
   *
   * @param width coded, in samples
   * @param height coded, in samples
   * @param sarWidth sample aspect ratio, 1 for square
   * @param sarHeight sample aspect ratio, 1 for square
   * @param rateNumerator pictures a second
   * @param rateDenominator pictures a second
   */
  public record Picture(
      int width,
      int height,
      int sarWidth,
      int sarHeight,
      long rateNumerator,
      long rateDenominator) {}

  /**
   * What the sound is.
   *
   * @param channels in all, an LFE counted as one
   * @param sampleRate in Hz
   */
  public record Sound(int channels, int sampleRate) {}

  /**
   * One segment: {@code moof} and {@code mdat}.
   *
   * @param startTicks presentation time of its start
   * @param durationTicks presented length
   * @param offset of the {@code moof} in the file
   * @param length of {@code moof} and {@code mdat} in bytes
   * @param keyFrameLength bytes from the {@code moof} to the end of the first sample, for an
   *     I-frame playlist
   */
  public record Segment(
      long startTicks, long durationTicks, long offset, long length, long keyFrameLength) {}

  /** Measures the rates of what is laid out. */
  static TrackIndex of(
      TrackKind kind,
      String codecs,
      long timescale,
      String language,
      @Nullable Picture picture,
      @Nullable Sound sound,
      long bytes,
      long durationTicks,
      ByteRange initialization,
      ByteRange index,
      List<Segment> segments) {
    return new TrackIndex(
        kind,
        codecs,
        timescale,
        language,
        picture,
        sound,
        bytes,
        durationTicks,
        initialization,
        index,
        segments,
        BitRates.average(segments, timescale),
        BitRates.peak(segments, timescale, targetDuration(segments, timescale)));
  }

  /** RFC 8216, 4.3.3.1: the longest segment, rounded to whole seconds; at least 1. */
  public int targetDuration() {
    return targetDuration(segments, timescale);
  }

  private static int targetDuration(List<Segment> segments, long timescale) {
    long longest = segments.stream().mapToLong(Segment::durationTicks).max().orElse(0);
    return (int) Math.max(1, (2 * longest + timescale) / (2 * timescale));
  }

  /**
   * RFC 8216, 4.1: the largest rate of any set of neighbouring segments that lasts between half and
   * one and a half target durations, rounded up. A track shorter than half a target duration has
   * its average as its peak.
   */
  public long peakBitsPerSecond(int targetDurationSeconds) {
    return BitRates.peak(segments, timescale, targetDurationSeconds);
  }
}
