package boxset.formats.hls;

import boxset.formats.cmaf.ByteRange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A media playlist (RFC 8216bis, 4.4.3).
 *
 * @param version EXT-X-VERSION, as RFC 8216bis, 8 asks for what is used
 * @param targetDuration seconds
 * @param type whether segments may still be added, or removed
 * @param ended EXT-X-ENDLIST: nothing will be added
 * @param onlyIFrames EXT-X-I-FRAMES-ONLY
 * @param mediaSequence Media Sequence Number of the first segment
 * @param discontinuitySequence Discontinuity Sequence Number of the first segment
 * @param startSeconds EXT-X-START: where to begin, from the beginning
 * @param dateRanges all that a segment here falls into (6.2.1)
 * @param segments in order
 */
public record MediaPlaylist(
    int version,
    int targetDuration,
    Type type,
    boolean ended,
    boolean onlyIFrames,
    long mediaSequence,
    long discontinuitySequence,
    OptionalLong startSeconds,
    List<DateRange> dateRanges,
    List<Segment> segments) {
  private static final long HOLD_BACK_TARGETS = 3;

  /** Copies the lists; refuses a segment longer than the target duration allows. */
  public MediaPlaylist {
    dateRanges = List.copyOf(dateRanges);
    segments = List.copyOf(segments);
    if (type == Type.VOD && !ended) {
      throw new IllegalArgumentException("A playlist that never changes has an end");
    }
    for (Segment segment : segments) {
      if (!onlyIFrames && (segment.microseconds + 500_000) / 1_000_000 > targetDuration) {
        throw new IllegalArgumentException(
            "A segment of "
                + Decimals.seconds(segment.microseconds)
                + " s is longer than the target duration of "
                + targetDuration
                + " s");
      }
    }
  }

  /** EXT-X-PLAYLIST-TYPE (4.4.3.5), and its absence. */
  public enum Type {
    /** Never changes. */
    VOD,
    /** Grows at its end. */
    EVENT,
    /** A window that moves; it has no tag, as 6.2.2 asks. */
    LIVE
  }

  /**
   * EXT-X-MAP (4.4.4.5).
   *
   * @param uri of the file that the initialization is in
   * @param range of the file; empty for all of it
   */
  public record Initialization(String uri, Optional<ByteRange> range) {}

  /**
   * EXTINF, and what belongs to it.
   *
   * @param microseconds how long it lasts
   * @param uri of the file it is in
   * @param range of the file; empty for all of it
   * @param initialization empty for WebVTT
   * @param discontinuity EXT-X-DISCONTINUITY: whether anything is otherwise than before it; not
   *     written of the first, which has its number from the playlist
   * @param dateTime EXT-X-PROGRAM-DATE-TIME: when it begins, in milliseconds since 1970
   */
  public record Segment(
      long microseconds,
      String uri,
      Optional<ByteRange> range,
      Optional<Initialization> initialization,
      boolean discontinuity,
      OptionalLong dateTime) {
    /** A segment of one continuous programme, without a date. */
    public Segment(
        long microseconds,
        String uri,
        Optional<ByteRange> range,
        Optional<Initialization> initialization) {
      this(microseconds, uri, range, initialization, false, OptionalLong.empty());
    }

    /** Refuses a URI that cannot stand in a playlist. */
    public Segment {
      Uris.check(uri);
    }
  }

  /** A playlist of a finished programme. */
  public static MediaPlaylist finished(
      int version, int targetDuration, boolean onlyIFrames, List<Segment> segments) {
    return new MediaPlaylist(
        version,
        targetDuration,
        Type.VOD,
        true,
        onlyIFrames,
        0,
        0,
        OptionalLong.empty(),
        List.of(),
        segments);
  }

  /** The playlist, lines ending with a line feed. */
  public String text() {
    StringBuilder text = new StringBuilder(512 + 128 * segments.size()).append("#EXTM3U\n");
    text.append("#EXT-X-VERSION:").append(version).append('\n');
    text.append("#EXT-X-TARGETDURATION:").append(targetDuration).append('\n');
    text.append("#EXT-X-MEDIA-SEQUENCE:").append(mediaSequence).append('\n');
    if (type != Type.VOD) {
      text.append("#EXT-X-DISCONTINUITY-SEQUENCE:").append(discontinuitySequence).append('\n');
    }
    if (type == Type.LIVE) {
      // What it is when it is not said (4.4.3.8); but players that are not told take the last three
      // segments for it, and stand still when longer ones follow.
      text.append(
              new AttributeList("#EXT-X-SERVER-CONTROL")
                  .integer("HOLD-BACK", HOLD_BACK_TARGETS * targetDuration))
          .append('\n');
    } else {
      text.append("#EXT-X-PLAYLIST-TYPE:").append(type).append('\n');
    }
    text.append(onlyIFrames ? "#EXT-X-I-FRAMES-ONLY\n" : "#EXT-X-INDEPENDENT-SEGMENTS\n");
    if (startSeconds.isPresent()) {
      text.append(
              new AttributeList("#EXT-X-START")
                  .integer("TIME-OFFSET", startSeconds.getAsLong())
                  .flag("PRECISE", true))
          .append('\n');
    }
    for (DateRange range : dateRanges) {
      text.append(range).append('\n');
    }
    Optional<Initialization> initialization = Optional.empty();
    boolean first = true;
    for (Segment segment : segments) {
      if (segment.discontinuity && !first) {
        text.append("#EXT-X-DISCONTINUITY\n");
      }
      if (segment.initialization.isPresent() && !segment.initialization.equals(initialization)) {
        initialization = segment.initialization;
        append(text, initialization.get());
      }
      append(text, segment);
      first = false;
    }
    return (ended ? text.append("#EXT-X-ENDLIST\n") : text).toString();
  }

  private static void append(StringBuilder text, Initialization initialization) {
    AttributeList map = new AttributeList("#EXT-X-MAP").quoted("URI", initialization.uri);
    initialization.range.ifPresent(
        range -> map.quoted("BYTERANGE", range.length() + "@" + range.offset()));
    text.append(map).append('\n');
  }

  private static void append(StringBuilder text, Segment segment) {
    if (segment.dateTime.isPresent()) {
      text.append("#EXT-X-PROGRAM-DATE-TIME:");
      DateTimes.append(text, segment.dateTime.getAsLong());
      text.append('\n');
    }
    text.append("#EXTINF:");
    Decimals.append(text, segment.microseconds, 6);
    text.append(",\n");
    if (segment.range.isPresent()) {
      ByteRange range = segment.range.get();
      text.append("#EXT-X-BYTERANGE:").append(range.length());
      text.append('@').append(range.offset()).append('\n');
    }
    text.append(segment.uri).append('\n');
  }
}
