package boxset.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Revisions and contents as JSON that people can read and compare: same value, same bytes. An item,
 * an airing or a programme is a line, so that a moved airing is a changed line. A revision names
 * each content by the SHA-256 of its own file, which many revisions share.
 */
public final class RevisionFile {
  /** Of this form. */
  private static final String FORMAT = "boxset-channel-1";

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .addMixIn(Media.class, MediaForms.class)
          .build();

  private RevisionFile() {}

  /** Tells the two kinds of media apart by what they have. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
  @JsonSubTypes({
    @JsonSubTypes.Type(Media.TrackFile.class),
    @JsonSubTypes.Type(Media.SegmentFiles.class)
  })
  private interface MediaForms {}

  /** Finds the file of a content. */
  public interface Contents {
    /**
     * The content whose file has this digest.
     *
     * @throws ScheduleException when there is none
     */
    Content content(String id, String sha256);
  }

  /**
   * What the file holds.
   *
   * @param logicalNumber absent from what was written before there was one
   * @param contents SHA-256 of each content's file, by id
   */
  private record Document(
      String format,
      String channel,
      String name,
      Optional<Integer> logicalNumber,
      int number,
      ZoneId zone,
      String tzdata,
      Instant epoch,
      Profile profile,
      Numbering numbering,
      boolean loop,
      Duration catchUp,
      SortedMap<String, String> contents,
      List<Programme> programmes,
      List<Airing> airings,
      List<Line> items) {}

  /**
   * An item.
   *
   * @param at when it begins, in the schedule's zone: for people, and checked
   */
  private record Line(
      String at,
      long start,
      String content,
      Optional<Integer> first,
      Optional<Integer> count,
      Optional<String> airing) {}

  /** A revision's file. */
  public static byte[] write(Revision revision) {
    StringBuilder text = new StringBuilder("{\n");
    field(text, "format", FORMAT);
    field(text, "channel", revision.channel());
    field(text, "name", revision.name());
    field(text, "logicalNumber", revision.logicalNumber());
    field(text, "number", revision.number());
    field(text, "zone", revision.zone());
    field(text, "tzdata", revision.tzdata());
    field(text, "epoch", revision.epoch());
    field(text, "profile", revision.profile());
    field(text, "numbering", revision.numbering());
    field(text, "loop", revision.loop());
    field(text, "catchUp", revision.catchUp());
    Map<String, Object> digests = new LinkedHashMap<>();
    revision.contents().forEach((id, content) -> digests.put(id, sha256(write(content))));
    text.append("  \"contents\": {");
    String before = "\n    ";
    for (var digest : digests.entrySet()) {
      text.append(before)
          .append(json(digest.getKey()))
          .append(": ")
          .append(json(digest.getValue()));
      before = ",\n    ";
    }
    text.append("\n  },\n");
    lines(text, "programmes", revision.programmes());
    text.append(",\n");
    lines(text, "airings", revision.airings());
    text.append(",\n");
    List<Line> items = new ArrayList<>();
    for (Item item : revision.items()) {
      boolean whole = item.first() == 0 && item.count() == revision.content(item).segments();
      items.add(
          new Line(
              at(revision.epoch(), revision.profile(), revision.zone(), item.start()),
              item.start(),
              item.content(),
              whole ? Optional.empty() : Optional.of(item.first()),
              whole ? Optional.empty() : Optional.of(item.count()),
              item.airing()));
    }
    lines(text, "items", items);
    return text.append("\n}\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A content's file. */
  public static byte[] write(Content content) {
    StringBuilder text = new StringBuilder("{\n");
    field(text, "format", FORMAT);
    field(text, "id", content.id());
    field(text, "frames", content.frames());
    field(text, "starts", content.starts());
    text.append("  \"tracks\": {");
    String before = "\n    ";
    for (var track : content.tracks().entrySet()) {
      text.append(before).append(json(track.getKey())).append(": ").append(json(track.getValue()));
      before = ",\n    ";
    }
    return text.append("\n  }\n}\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** SHA-256 (FIPS 180-4) of a file, in 64 hexadecimal digits. */
  public static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Reads a revision.
   *
   * @param file its name, for messages
   * @throws ScheduleException when it is damaged, or a content is missing
   */
  public static Revision read(String file, byte[] bytes, Contents contents) {
    Document document = parsed(file, bytes, Document.class);
    checkFormat(file, document.format);
    try {
      SortedMap<String, Content> found = new TreeMap<>();
      document.contents.forEach((id, sha256) -> found.put(id, contents.content(id, sha256)));
      List<Item> items = new ArrayList<>();
      for (Line line : document.items) {
        String at = at(document.epoch, document.profile, document.zone, line.start);
        if (!at.equals(line.at)) {
          throw new ScheduleException(
              "items[%d] is said to begin at %s, but picture %d is at %s"
                  .formatted(items.size(), line.at, line.start, at));
        }
        Content content = found.get(line.content);
        int all = content == null ? 0 : content.segments();
        items.add(
            new Item(
                line.start,
                line.content,
                line.first.orElse(0),
                line.count.orElse(all),
                line.airing));
      }
      return new Revision(
          document.channel,
          document.name,
          document.logicalNumber.orElse(1),
          document.number,
          document.zone,
          document.tzdata,
          document.epoch,
          document.profile,
          document.numbering,
          document.programmes,
          document.airings,
          items,
          document.loop,
          document.catchUp,
          found);
    } catch (ScheduleException e) {
      throw new ScheduleException(file + ": " + e.getMessage() + "; make the channel again");
    }
  }

  /** What a content's file holds. */
  private record ContentDocument(
      String format,
      String id,
      int frames,
      List<Integer> starts,
      SortedMap<String, Track> tracks) {}

  /**
   * Reads a content.
   *
   * @param file its name, for messages
   * @throws ScheduleException when it is damaged
   */
  public static Content readContent(String file, byte[] bytes) {
    ContentDocument document = parsed(file, bytes, ContentDocument.class);
    checkFormat(file, document.format);
    try {
      return new Content(document.id, document.frames, document.starts, document.tracks);
    } catch (ScheduleException e) {
      throw new ScheduleException(file + ": " + e.getMessage() + "; make the channel again");
    }
  }

  private static <T> T parsed(String file, byte[] bytes, Class<T> type) {
    try {
      return JSON.readValue(bytes, type);
    } catch (JacksonException e) {
      throw new ScheduleException(
          "%s is damaged: %s; make the channel again".formatted(file, e.getOriginalMessage()));
    }
  }

  private static void checkFormat(String file, String format) {
    if (!FORMAT.equals(format)) {
      throw new ScheduleException(
          "%s is of the form \"%s\", but this version reads \"%s\"; make the channel again"
              .formatted(file, format, FORMAT));
    }
  }

  private static String at(Instant epoch, Profile profile, ZoneId zone, long frame) {
    long flicks = Flicks.of(epoch) + frame * Flicks.perFrame(profile.rate());
    return LOCAL.format(Instant.ofEpochMilli(Flicks.milliseconds(flicks)).atZone(zone));
  }

  private static void field(StringBuilder text, String name, Object value) {
    text.append("  ").append(json(name)).append(": ").append(json(value)).append(",\n");
  }

  private static void lines(StringBuilder text, String name, List<?> values) {
    text.append("  ").append(json(name)).append(": [");
    String before = "\n    ";
    for (Object value : values) {
      text.append(before).append(json(value));
      before = ",\n    ";
    }
    text.append("\n  ]");
  }

  private static String json(Object value) {
    return JSON.writeValueAsString(value);
  }
}
