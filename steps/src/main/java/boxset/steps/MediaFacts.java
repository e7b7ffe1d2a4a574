package boxset.steps;

import boxset.tools.Rate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a media file is, measured and not believed: durations and rates come from the packets.
 *
 * @param format the container's short name, such as {@code mov}, {@code matroska}, {@code mpegts}
 * @param startMicros the earliest time of any track, microseconds on the file's own clock
 * @param durationMicros from the earliest start to the latest end of any picture or sound track
 * @param pictures cover art is not among them
 * @param startTimecode the timecode the file says it starts at, such as {@code 01:00:00:00}
 */
public record MediaFacts(
    String format,
    long startMicros,
    long durationMicros,
    List<VideoTrack> pictures,
    List<AudioTrack> sounds,
    List<TextTrack> texts,
    List<ChapterMark> chapters,
    Optional<String> startTimecode) {
  public MediaFacts {
    pictures = List.copyOf(pictures);
    sounds = List.copyOf(sounds);
    texts = List.copyOf(texts);
    chapters = List.copyOf(chapters);
  }

  /** Reads the {@code facts.json} of a {@link Probe}. */
  public static MediaFacts read(Path json) throws IOException {
    return FactsFile.read(json, MediaFacts.class);
  }

  /** The picture track to use: the largest one that moves, the first among equals. */
  public Optional<VideoTrack> mainPicture() {
    return pictures.stream()
        .reduce((a, b) -> (long) b.width() * b.height() > (long) a.width() * a.height() ? b : a);
  }

  /** How the fields of a picture are stored. */
  public enum FieldOrder {
    PROGRESSIVE,
    TOP_FIRST,
    BOTTOM_FIRST
  }

  /** What the brightness of a picture means. */
  public enum DynamicRange {
    SDR,
    /** SMPTE ST 2084, as in HDR10 and Dolby Vision. */
    PQ,
    /** ARIB STD-B67. */
    HLG
  }

  /**
   * A picture track.
   *
   * @param index the stream's index in the file
   * @param width as coded, before sample aspect ratio and rotation
   * @param height as coded
   * @param sampleWidth horizontal part of the sample aspect ratio; 1:1 when the file does not say
   * @param rotation degrees clockwise to turn the coded picture for display: 0, 90, 180 or 270
   * @param averageRate pictures over the time they take
   * @param baseRate the rate the file declares
   * @param naturalRate the constant rate to encode at, before any deinterlacing: the standard rate
   *     that the time stamps follow, or for a variable rate the nearest sensible one; at most 60
   * @param constant whether every picture lies less than half a frame from its place at {@code
   *     naturalRate}, times two when that was halved
   * @param pictures how many are shown, counted
   * @param missing for a rate that is constant but for holes: how many pictures the holes would
   *     hold
   * @param largestGapMicros longest time from one picture to the next
   * @param longestGroupMicros longest time from one random access point to the next
   * @param startMicros when the first picture is shown, on the file's own clock
   * @param durationMicros until the last picture has been shown
   * @param range {@code tv} or {@code pc}; empty when the file does not say, as for the next three
   */
  public record VideoTrack(
      int index,
      String codec,
      String profile,
      int width,
      int height,
      int sampleWidth,
      int sampleHeight,
      int rotation,
      Rate averageRate,
      Rate baseRate,
      Rate naturalRate,
      boolean constant,
      long pictures,
      long missing,
      long largestGapMicros,
      long longestGroupMicros,
      long startMicros,
      long durationMicros,
      FieldOrder fieldOrder,
      String pixelFormat,
      int bitDepth,
      String range,
      String primaries,
      String transfer,
      String matrix,
      DynamicRange dynamicRange,
      boolean alpha,
      String language) {

    /** Width for square pixels after rotation, not yet rounded to even. */
    public int displayWidth() {
      return rotation % 180 == 0 ? squareWidth() : height;
    }

    /** Height for square pixels after rotation, not yet rounded to even. */
    public int displayHeight() {
      return rotation % 180 == 0 ? height : squareWidth();
    }

    /** The same picture where somebody knows its rate better than the file does. */
    public VideoTrack withNaturalRate(Rate rate) {
      return new VideoTrack(
          index,
          codec,
          profile,
          width,
          height,
          sampleWidth,
          sampleHeight,
          rotation,
          averageRate,
          baseRate,
          rate,
          constant,
          pictures,
          missing,
          largestGapMicros,
          longestGroupMicros,
          startMicros,
          durationMicros,
          fieldOrder,
          pixelFormat,
          bitDepth,
          range,
          primaries,
          transfer,
          matrix,
          dynamicRange,
          alpha,
          language);
    }

    /** The same picture where somebody knows its fields better than the file does. */
    public VideoTrack withFieldOrder(FieldOrder order) {
      return new VideoTrack(
          index,
          codec,
          profile,
          width,
          height,
          sampleWidth,
          sampleHeight,
          rotation,
          averageRate,
          baseRate,
          naturalRate,
          constant,
          pictures,
          missing,
          largestGapMicros,
          longestGroupMicros,
          startMicros,
          durationMicros,
          order,
          pixelFormat,
          bitDepth,
          range,
          primaries,
          transfer,
          matrix,
          dynamicRange,
          alpha,
          language);
    }

    private int squareWidth() {
      return Math.max(1, (int) Math.round((double) width * sampleWidth / sampleHeight));
    }
  }

  /**
   * A sound track.
   *
   * @param index the stream's index in the file
   * @param rate samples a second
   * @param layout such as {@code mono}, {@code stereo}, {@code 5.1}, {@code 5.1(side)}; empty when
   *     the file does not say
   * @param language as the file says it, such as {@code eng}; empty when unknown
   * @param startMicros on the file's own clock
   */
  public record AudioTrack(
      int index,
      String codec,
      int rate,
      int channels,
      String layout,
      String language,
      String title,
      Dispositions dispositions,
      long startMicros,
      long durationMicros) {}

  /**
   * A subtitle or caption track.
   *
   * @param text whether it is text; otherwise it is pictures, as on discs
   */
  public record TextTrack(
      int index,
      String codec,
      boolean text,
      String language,
      String title,
      Dispositions dispositions) {}

  /** What a track says it is for. */
  public record Dispositions(
      boolean original,
      boolean comment,
      boolean forced,
      boolean hearingImpaired,
      boolean visualImpaired) {}

  /**
   * A chapter embedded in the file.
   *
   * @param startMicros after the start of the picture
   */
  public record ChapterMark(long startMicros, long endMicros, String title) {}
}
