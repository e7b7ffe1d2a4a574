package boxset.server;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a file is, told from its name.
 *
 * @param value the Content-Type
 * @param text worth compressing, and read whole
 * @param page a document of its own, not something other sites embed
 */
record MediaType(String value, boolean text, boolean page) {

  private static final MediaType UNKNOWN = binary("application/octet-stream");
  private static final MediaType AUDIO = binary("audio/mp4");
  private static final Pattern NAMED_AUDIO = Pattern.compile("(?:^|[/._-])(?:audio|sound)[/._-]");

  private static final Map<String, MediaType> BY_SUFFIX =
      Map.ofEntries(
          Map.entry("m3u8", text("application/vnd.apple.mpegurl")),
          Map.entry("mpd", text("application/dash+xml")),
          Map.entry("mp4", binary("video/mp4")),
          Map.entry("m4s", binary("video/mp4")),
          Map.entry("m4v", binary("video/mp4")),
          Map.entry("cmfv", binary("video/mp4")),
          Map.entry("m4a", AUDIO),
          Map.entry("cmfa", AUDIO),
          Map.entry("vtt", text("text/vtt; charset=utf-8")),
          Map.entry("srt", text("application/x-subrip; charset=utf-8")),
          Map.entry("html", new MediaType("text/html; charset=utf-8", true, true)),
          Map.entry("css", text("text/css; charset=utf-8")),
          Map.entry("js", text("text/javascript; charset=utf-8")),
          Map.entry("mjs", text("text/javascript; charset=utf-8")),
          Map.entry("json", text("application/json")),
          Map.entry("map", text("application/json")),
          Map.entry("webmanifest", text("application/manifest+json")),
          Map.entry("xml", text("application/xml; charset=utf-8")),
          Map.entry("txt", text("text/plain; charset=utf-8")),
          Map.entry("md", text("text/markdown; charset=utf-8")),
          Map.entry("svg", text("image/svg+xml; charset=utf-8")),
          Map.entry("jpg", binary("image/jpeg")),
          Map.entry("jpeg", binary("image/jpeg")),
          Map.entry("png", binary("image/png")),
          Map.entry("webp", binary("image/webp")),
          Map.entry("avif", binary("image/avif")),
          Map.entry("gif", binary("image/gif")),
          Map.entry("ico", binary("image/x-icon")),
          Map.entry("woff2", binary("font/woff2")),
          Map.entry("woff", binary("font/woff")),
          Map.entry("wasm", binary("application/wasm")),
          Map.entry("wav", binary("audio/wav")),
          Map.entry("mp3", binary("audio/mpeg")),
          Map.entry("pdf", binary("application/pdf")),
          Map.entry("zip", binary("application/zip")));

  /**
   * The type of the file at {@code path}; an MP4 file is sound when {@code audio} or {@code sound}
   * is a word of its path.
   */
  static MediaType of(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    int dot = lower.lastIndexOf('.');
    MediaType type =
        dot <= lower.lastIndexOf('/')
            ? UNKNOWN
            : BY_SUFFIX.getOrDefault(lower.substring(dot + 1), UNKNOWN);
    return type.value.equals("video/mp4") && NAMED_AUDIO.matcher(lower).find() ? AUDIO : type;
  }

  private static MediaType text(String value) {
    return new MediaType(value, true, false);
  }

  private static MediaType binary(String value) {
    return new MediaType(value, false, false);
  }
}
