package boxset.channel.air;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A media playlist as a player reads it. */
record Played(
    int targetDuration, long discontinuitySequence, boolean ended, List<Segment> segments) {
  private static final Pattern TAG = Pattern.compile("#(EXT[A-Z0-9-]*)(?::(.*))?");

  /** Where it is, and everything that must never change. */
  record Segment(
      long number,
      long discontinuity,
      long dateTime,
      long microseconds,
      String map,
      String media) {}

  static Played of(String text) {
    int target = 0;
    long number = 0;
    long discontinuity = 0;
    long header = 0;
    boolean ended = false;
    long dateTime = 0;
    long lasts = 0;
    String map = "";
    String range = "";
    List<Segment> segments = new ArrayList<>();
    for (String line : text.lines().toList()) {
      Matcher tag = TAG.matcher(line);
      if (!tag.matches()) {
        segments.add(
            new Segment(number++, discontinuity, dateTime, lasts, map, line + " " + range));
        range = "";
        continue;
      }
      String value = tag.group(2);
      switch (tag.group(1)) {
        case "EXT-X-TARGETDURATION" -> target = Integer.parseInt(value);
        case "EXT-X-MEDIA-SEQUENCE" -> number = Long.parseLong(value);
        case "EXT-X-DISCONTINUITY-SEQUENCE" -> header = discontinuity = Long.parseLong(value);
        case "EXT-X-DISCONTINUITY" -> discontinuity++;
        case "EXT-X-PROGRAM-DATE-TIME" -> dateTime = Instant.parse(value).toEpochMilli();
        case "EXTINF" -> lasts = Long.parseLong(value.replace(".", "").replace(",", ""));
        case "EXT-X-BYTERANGE" -> range = value;
        case "EXT-X-MAP" -> map = value;
        case "EXT-X-ENDLIST" -> ended = true;
        default -> {}
      }
    }
    return new Played(target, header, ended, segments);
  }

  long microseconds() {
    return segments.stream().mapToLong(Segment::microseconds).sum();
  }
}
