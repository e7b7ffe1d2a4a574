package boxset.editions.site.metadata;

import boxset.editions.site.Excerpt;
import boxset.editions.site.Person;
import boxset.editions.site.SiteModel;
import boxset.editions.site.Theme;
import boxset.editions.site.Watchable;
import boxset.editions.site.Watchable.Captions;
import boxset.editions.site.Watchable.CaptionsKind;
import boxset.editions.site.pages.Page;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** The interviews as a podcast: RSS 2.0 with the tags of Podcasting 2.0. */
public final class Feed {
  private static final UUID GUIDS = UUID.fromString("ead4c236-bf58-58c6-a2c6-a6b28d128cb6");

  /** Where it lies. */
  public static final String PATH = "interviews.xml";

  private static final JsonMapper JSON = new JsonMapper();

  private Feed() {}

  /** Whether there is anything to listen to. */
  public static boolean has(SiteModel site) {
    return site.interviews().stream().anyMatch(i -> file(i).isPresent());
  }

  /** The interviews that have something to listen to. */
  public static List<Watchable> items(SiteModel site) {
    return site.interviews().stream().filter(i -> file(i).isPresent()).toList();
  }

  private static Optional<String> file(Watchable interview) {
    return interview.media().progressive().or(() -> interview.notes().sound());
  }

  /** Path of an interview's chapters as podcast players read them. */
  public static String chaptersPath(Watchable interview) {
    return interview.folder() + "chapters.json";
  }

  /** An interview's chapters (application/json+chapters, version 1.2.0). */
  public static String chapters(Watchable interview) {
    List<Map<String, Object>> chapters = new ArrayList<>();
    for (Watchable.Chapter chapter : interview.chapters()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("startTime", seconds(chapter.startMs()));
      json.put("title", chapter.title());
      chapters.add(json);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("version", "1.2.0");
    all.put("chapters", chapters);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
  }

  /** The feed of a site that knows its address and has interviews. */
  public static String text(Page page) {
    SiteModel site = page.site();
    Map<String, String> spaces = new LinkedHashMap<>();
    spaces.put("version", "2.0");
    spaces.put("xmlns:atom", "http://www.w3.org/2005/Atom");
    spaces.put("xmlns:itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd");
    spaces.put("xmlns:podcast", "https://podcastindex.org/namespace/1.0");
    XmlText xml = new XmlText("rss", spaces);
    xml.open("channel", Map.of());
    xml.put("title", site.title() + ": " + page.words().get("interviews"));
    xml.put("link", address(page, ""));
    xml.put(
        "description",
        site.logline().or(() -> site.synopsis().stream().findFirst()).orElse(site.title()));
    xml.put("language", site.language());
    xml.empty(
        "atom:link",
        ordered("href", address(page, PATH), "rel", "self", "type", "application/rss+xml"));
    site.art()
        .ifPresent(
            art -> xml.empty("itunes:image", Map.of("href", address(page, art.square().path()))));
    xml.put("itunes:explicit", "false");
    xml.open("itunes:category", Map.of("text", "Society & Culture"));
    xml.empty("itunes:category", Map.of("text", "Documentary"));
    xml.close();
    xml.put("podcast:guid", guid(address(page, PATH)));
    boolean pictures = items(site).stream().allMatch(i -> i.media().progressive().isPresent());
    xml.put("podcast:medium", pictures ? "video" : "podcast");
    int number = 0;
    for (Watchable interview : items(site)) {
      number++;
      item(page, interview, number, xml);
    }
    xml.close();
    return xml.end();
  }

  /**
   * What a feed is called wherever it moves: the UUID of version 5 (RFC 9562, 5.5) of its address
   * without scheme and trailing slashes, in the name space of the Podcast Namespace ({@code
   * podcast:guid}).
   */
  static String guid(String address) {
    String name = address.replaceFirst("^[a-z]+://", "").replaceFirst("/+$", "");
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    ByteBuffer input = ByteBuffer.allocate(16 + text.length);
    input.putLong(GUIDS.getMostSignificantBits()).putLong(GUIDS.getLeastSignificantBits());
    input.put(text);
    ByteBuffer hash;
    try {
      hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-1").digest(input.array()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-1", e);
    }
    long most = (hash.getLong() & ~0xF000L) | 0x5000L;
    long least = (hash.getLong() & ~(0b11L << 62)) | (0b10L << 62);
    return new UUID(most, least).toString();
  }

  private static void item(Page page, Watchable interview, int number, XmlText xml) {
    SiteModel site = page.site();
    String file = file(interview).orElseThrow();
    xml.open("item", Map.of());
    xml.put("title", interview.title());
    xml.put("link", address(page, interview.folder()));
    xml.put("guid", site.id() + "/" + interview.id(), Map.of("isPermaLink", "false"));
    xml.put(
        "description",
        interview.synopsis().stream()
            .findFirst()
            .or(interview::logline)
            .or(interview::byline)
            .orElse(interview.title()));
    interview.notes().date().ifPresent(date -> xml.put("pubDate", rfc822(date)));
    xml.empty(
        "enclosure",
        ordered(
            "url",
            address(page, file),
            "length",
            Long.toString(page.files().bytes(file)),
            "type",
            interview.media().progressive().isPresent() ? "video/mp4" : "audio/mp4"));
    xml.put("itunes:duration", Long.toString(Math.max(1, interview.durationMs() / 1000)));
    for (Captions captions : interview.media().captions()) {
      if (captions.kind() != CaptionsKind.FORCED) {
        xml.empty(
            "podcast:transcript",
            ordered(
                "url",
                address(page, captions.path()),
                "type",
                "text/vtt",
                "language",
                captions.language()));
      }
    }
    if (!interview.chapters().isEmpty()) {
      xml.empty(
          "podcast:chapters",
          ordered(
              "url", address(page, chaptersPath(interview)), "type", "application/json+chapters"));
    }
    for (Person person : page.related().peopleIn(interview)) {
      xml.put(
          "podcast:person",
          person.name(),
          ordered("role", "guest", "href", address(page, person.folder())));
    }
    xml.put("podcast:season", "1");
    xml.put("podcast:episode", Integer.toString(number));
    for (Theme theme : site.themes()) {
      for (Excerpt moment : theme.moments()) {
        if (moment.of().equals(interview.id())) {
          moment
              .span()
              .ifPresent(span ->
                  xml.put(
                      "podcast:soundbite",
                      moment.title().orElse(theme.title()),
                      ordered(
                          "startTime",
                          seconds(span.startMs()).toPlainString(),
                          "duration",
                          seconds(span.endMs() - span.startMs()).toPlainString())));
        }
      }
    }
    xml.close();
  }

  private static BigDecimal seconds(long ms) {
    return new BigDecimal(BigDecimal.valueOf(ms, 3).stripTrailingZeros().toPlainString());
  }

  /** A day, or a moment, as RSS 2.0 has it. */
  private static String rfc822(String date) {
    OffsetDateTime moment =
        date.contains("T")
            ? OffsetDateTime.parse(date)
            : LocalDate.parse(date).atStartOfDay().atOffset(ZoneOffset.UTC);
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment);
  }

  private static Map<String, String> ordered(String... namesAndValues) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }

  private static String address(Page page, String path) {
    return Objects.requireNonNull(page.absolute(path), "the site knows its address");
  }
}
