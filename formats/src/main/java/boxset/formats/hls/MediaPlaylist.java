package boxset.formats.hls;

import boxset.formats.cmaf.ByteRange;
import java.util.List;
import java.util.Optional;

/**
 * A media playlist of a finished programme (RFC 8216, 4.3.3).
 *
 * @param version EXT-X-VERSION, as RFC 8216, 7 asks for what is used
 * @param targetDuration seconds
 * @param onlyIFrames EXT-X-I-FRAMES-ONLY
 * @param uri of the one file that all segments are in
 * @param map where the file's initialization is; empty for WebVTT
 * @param segments in order
 */
public record MediaPlaylist(
    int version,
    int targetDuration,
    boolean onlyIFrames,
    String uri,
    Optional<ByteRange> map,
    List<Segment> segments) {
  /** Copies the list; refuses a segment longer than the target duration allows. */
  public MediaPlaylist {
    segments = List.copyOf(segments);
    Uris.check(uri);
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

  /**
   * EXTINF, and what belongs to it.
   *
   * @param microseconds how long it lasts
   * @param range of the file; empty for all of it
   */
  public record Segment(long microseconds, Optional<ByteRange> range) {}

  /** The playlist, lines ending with a line feed. */
  public String text() {
    StringBuilder text = new StringBuilder("#EXTM3U\n");
    text.append("#EXT-X-VERSION:").append(version).append('\n');
    text.append("#EXT-X-TARGETDURATION:").append(targetDuration).append('\n');
    text.append("#EXT-X-MEDIA-SEQUENCE:0\n");
    text.append("#EXT-X-PLAYLIST-TYPE:VOD\n");
    text.append(onlyIFrames ? "#EXT-X-I-FRAMES-ONLY\n" : "#EXT-X-INDEPENDENT-SEGMENTS\n");
    map.ifPresent(range ->
        text.append(
                new AttributeList("#EXT-X-MAP")
                    .quoted("URI", uri)
                    .quoted("BYTERANGE", range.length() + "@" + range.offset()))
            .append('\n'));
    for (Segment segment : segments) {
      text.append("#EXTINF:").append(Decimals.seconds(segment.microseconds)).append(",\n");
      segment.range.ifPresent(range ->
          text.append("#EXT-X-BYTERANGE:")
              .append(range.length())
              .append('@')
              .append(range.offset())
              .append('\n'));
      text.append(uri).append('\n');
    }
    return text.append("#EXT-X-ENDLIST\n").toString();
  }
}
