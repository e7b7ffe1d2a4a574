package boxset.steps;

import boxset.steps.MediaFacts.AudioTrack;
import boxset.steps.MediaFacts.ChapterMark;
import boxset.steps.MediaFacts.Dispositions;
import boxset.steps.MediaFacts.DynamicRange;
import boxset.steps.MediaFacts.FieldOrder;
import boxset.steps.MediaFacts.TextTrack;
import boxset.steps.MediaFacts.VideoTrack;
import boxset.tools.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads what {@code ffprobe -of json} says of streams, together with their packets. */
final class StreamReader {
  private static final Set<String> BITMAP_TEXT =
      Set.of("dvd_subtitle", "hdmv_pgs_subtitle", "dvb_subtitle", "xsub", "dvb_teletext");
  private static final Pattern DEPTH =
      Pattern.compile("p(9|10|12|14|16)(le|be)?$|(?:gray|y)(10|12|16)");
  private static final int MAX_RATE = 60;

  /** A day of less than this many bytes a second is not believed. */
  private static final long ABSURD_MICROS = 24L * 3600 * 1_000_000;

  private final PacketTimes packets;

  StreamReader(PacketTimes packets) {
    this.packets = packets;
  }

  static boolean isCover(JsonNode stream) {
    JsonNode disposition = stream.path("disposition");
    return disposition.path("attached_pic").asInt(0) == 1
        || disposition.path("timed_thumbnails").asInt(0) == 1;
  }

  static boolean isEncrypted(JsonNode stream) {
    String tag = stream.path("codec_tag_string").asString("");
    return tag.equals("encv") || tag.equals("enca");
  }

  /** The track; {@code order} and {@code alpha} as found by looking. */
  VideoTrack picture(JsonNode stream, FieldOrder order) {
    int index = stream.path("index").asInt(0);
    double unit = unit(stream);
    PacketTimes.Track track = packets.track(index);
    long[] times = track.times(unit);
    Rate base = Rate.parse(stream.path("r_frame_rate").asString(""));
    Rate average = Rate.parse(stream.path("avg_frame_rate").asString(""));
    Cadence cadence = Cadence.of(times, unit, List.of(average, base));
    long gap = 0;
    for (int i = 1; i < times.length; i++) {
      gap = Math.max(gap, times[i] - times[i - 1]);
    }
    double frame = 1 / cadence.rate().framesPerSecond();
    double last = track.lastDuration() > 0 ? track.lastDuration() * unit : frame;
    double seconds =
        times.length == 0
            ? 0
            : cadence.constant()
                ? times.length * frame
                : (times[times.length - 1] - times[0]) * unit + Math.min(last, 10);
    String[] aspect = stream.path("sample_aspect_ratio").asString("1:1").split(":", 2);
    int sampleWidth = Math.max(0, Integer.parseInt(aspect[0]));
    int sampleHeight = aspect.length > 1 ? Math.max(0, Integer.parseInt(aspect[1])) : 0;
    boolean sampled =
        sampleWidth > 0
            && sampleHeight > 0
            && sampleWidth < 20L * sampleHeight
            && sampleHeight < 20L * sampleWidth;
    String pixelFormat = stream.path("pix_fmt").asString("");
    String transfer = known(stream, "color_transfer");
    return new VideoTrack(
        index,
        stream.path("codec_name").asString(""),
        stream.path("profile").asString(""),
        stream.path("width").asInt(0),
        stream.path("height").asInt(0),
        sampled ? sampleWidth : 1,
        sampled ? sampleHeight : 1,
        rotation(stream),
        average,
        base,
        natural(cadence.rate()),
        cadence.constant(),
        times.length,
        cadence.missing(),
        Math.round(gap * unit * 1e6),
        Math.round(track.longestGroup() * unit * 1e6),
        Math.round(cadence.origin() * unit * 1e6),
        Math.round(seconds * 1e6),
        order,
        pixelFormat,
        depth(pixelFormat),
        known(stream, "color_range"),
        known(stream, "color_primaries"),
        transfer,
        known(stream, "color_space"),
        switch (transfer) {
          case "smpte2084" -> DynamicRange.PQ;
          case "arib-std-b67" -> DynamicRange.HLG;
          default -> DynamicRange.SDR;
        },
        hasAlpha(stream, pixelFormat),
        tag(stream, "language"));
  }

  private static Rate natural(Rate rate) {
    Rate natural = rate;
    while (natural.framesPerSecond() > MAX_RATE) {
      natural = new Rate(natural.numerator(), Math.multiplyExact(natural.denominator(), 2));
    }
    return natural;
  }

  AudioTrack sound(JsonNode stream) {
    int index = stream.path("index").asInt(0);
    int rate = stream.path("sample_rate").asInt(0);
    double unit = unit(stream);
    PacketTimes.Track track = packets.track(index);
    long[] times = track.times(unit);
    long start = times.length == 0 ? 0 : Math.round(times[0] * unit * 1e6);
    long duration =
        times.length == 0
            ? 0
            : Math.round((times[times.length - 1] - times[0] + track.lastDuration()) * unit * 1e6);
    if (duration > ABSURD_MICROS && times.length < duration / 1_000_000) {
      duration = times.length * 1024L * 1_000_000 / Math.max(1, rate);
      start = 0;
    }
    return new AudioTrack(
        index,
        stream.path("codec_name").asString(""),
        rate,
        stream.path("channels").asInt(0),
        stream.path("channel_layout").asString(""),
        tag(stream, "language"),
        tag(stream, "title"),
        dispositions(stream),
        start,
        duration);
  }

  static TextTrack text(JsonNode stream) {
    String codec = stream.path("codec_name").asString("");
    return new TextTrack(
        stream.path("index").asInt(0),
        codec,
        !BITMAP_TEXT.contains(codec),
        tag(stream, "language"),
        tag(stream, "title"),
        dispositions(stream));
  }

  static List<ChapterMark> chapters(JsonNode root, long originMicros) {
    List<ChapterMark> marks = new ArrayList<>();
    for (JsonNode chapter : root.path("chapters")) {
      long start = Math.max(0, micros(chapter.path("start_time").asString("0")) - originMicros);
      long end = Math.max(start, micros(chapter.path("end_time").asString("0")) - originMicros);
      marks.add(new ChapterMark(start, end, tag(chapter, "title")));
    }
    return marks;
  }

  static Optional<String> timecode(JsonNode root) {
    List<JsonNode> places = new ArrayList<>();
    root.path("streams").forEach(places::add);
    places.add(root.path("format"));
    return places.stream().map(p -> tag(p, "timecode")).filter(t -> !t.isEmpty()).findFirst();
  }

  private static long micros(String seconds) {
    double value = Double.parseDouble(seconds);
    return Math.abs(value) < 1e9 ? Math.round(value * 1e6) : 0;
  }

  private static double unit(JsonNode stream) {
    String[] sides = stream.path("time_base").asString("1/1000").split("/", 2);
    return Double.parseDouble(sides[0]) / Double.parseDouble(sides[1]);
  }

  private static int rotation(JsonNode stream) {
    for (JsonNode side : stream.path("side_data_list")) {
      if (side.has("rotation")) {
        double counterClockwise = side.path("rotation").asDouble(0);
        long quarters = Math.abs(counterClockwise) > 360 ? 0 : Math.round(-counterClockwise / 90);
        return (int) Math.floorMod(quarters, 4L) * 90;
      }
    }
    return 0;
  }

  private static boolean hasAlpha(JsonNode stream, String pixelFormat) {
    return tag(stream, "alpha_mode").equals("1")
        || pixelFormat.matches("(yuva|gbrap|rgba|argb|abgr|bgra|ya|pal8).*");
  }

  private static int depth(String pixelFormat) {
    Matcher matcher = DEPTH.matcher(pixelFormat);
    if (matcher.find()) {
      return Integer.parseInt(matcher.group(1) != null ? matcher.group(1) : matcher.group(3));
    }
    return pixelFormat.matches("(rgb|bgr)48.*|(rgba|bgra)64.*") ? 16 : 8;
  }

  private static String known(JsonNode stream, String field) {
    String value = stream.path(field).asString("");
    return value.equals("unknown") || value.equals("reserved") ? "" : value;
  }

  private static Dispositions dispositions(JsonNode stream) {
    JsonNode node = stream.path("disposition");
    return new Dispositions(
        node.path("original").asInt(0) == 1,
        node.path("comment").asInt(0) == 1,
        node.path("forced").asInt(0) == 1,
        node.path("hearing_impaired").asInt(0) == 1,
        node.path("visual_impaired").asInt(0) == 1);
  }

  private static String tag(JsonNode owner, String name) {
    for (var entry : owner.path("tags").properties()) {
      if (entry.getKey().toLowerCase(Locale.ROOT).equals(name)) {
        String value = entry.getValue().asString("").strip();
        return name.equals("language") && value.equals("und") ? "" : value;
      }
    }
    return "";
  }
}
