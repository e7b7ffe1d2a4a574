package boxset.formats.xmltv;

import boxset.formats.xml.XmlWriter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * A document of XMLTV ({@code tv} of xmltv.dtd).
 *
 * @param generator name and version of what wrote it
 * @param channels told of
 * @param programmes in order
 */
public record Listings(String generator, List<Channel> channels, List<Programme> programmes) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss xx", Locale.ROOT);

  /** Copies the lists. */
  public Listings {
    channels = List.copyOf(channels);
    programmes = List.copyOf(programmes);
  }

  /**
   * A channel.
   *
   * @param id as a host name, never used for another
   * @param name shown
   * @param language BCP 47 of the name
   * @param number by which viewers choose it; a further name, by which clients find it
   * @param icon its address
   */
  public record Channel(
      String id, String name, String language, int number, Optional<String> icon) {}

  /**
   * A programme on air. Times are written to the second, rounded down, with their offsets.
   *
   * @param channel its id
   * @param start when it begins
   * @param stop when the next one begins
   * @param catchupId what a player asks for to see it later (an attribute of IPTV clients that the
   *     document type definition does not have); empty to be valid
   * @param title of the series or the programme
   * @param subtitle of the episode
   * @param description a paragraph
   * @param language BCP 47 of the words
   * @param year it was finished
   * @param categories such as documentary
   * @param seconds how long it is, without what follows until the next one begins
   * @param icon a picture's address
   * @param url of a page about it
   * @param season from 1
   * @param episode from 1
   * @param shownBefore when; empty when never
   * @param premiere whether it is the first showing
   * @param subtitles languages in which it can be read
   * @param ratings by their systems
   */
  public record Programme(
      String channel,
      OffsetDateTime start,
      OffsetDateTime stop,
      Optional<String> catchupId,
      String title,
      Optional<String> subtitle,
      Optional<String> description,
      String language,
      Optional<Integer> year,
      List<String> categories,
      long seconds,
      Optional<String> icon,
      Optional<String> url,
      Optional<Integer> season,
      Optional<Integer> episode,
      Optional<OffsetDateTime> shownBefore,
      boolean premiere,
      List<String> subtitles,
      List<Rating> ratings) {
    /** Copies the lists. */
    public Programme {
      categories = List.copyOf(categories);
      subtitles = List.copyOf(subtitles);
      ratings = List.copyOf(ratings);
    }
  }

  /**
   * Who may see a programme.
   *
   * @param system such as MPAA
   * @param value as it is printed
   */
  public record Rating(String system, String value) {}

  /** The document. */
  public String text() {
    try {
      XmlWriter xml = new XmlWriter();
      xml.open("tv", "generator-info-name", generator);
      for (Channel channel : channels) {
        write(xml, channel);
      }
      for (Programme programme : programmes) {
        write(xml, programme);
      }
      return xml.close().document();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
  }

  private static void write(XmlWriter xml, Channel channel) throws XMLStreamException {
    xml.open("channel", "id", channel.id);
    xml.text("display-name", channel.name, "lang", channel.language);
    xml.text("display-name", Integer.toString(channel.number));
    if (channel.icon.isPresent()) {
      xml.empty("icon", "src", channel.icon.get());
    }
    xml.close();
  }

  /** Elements stand in the order that the document type definition gives. */
  private static void write(XmlWriter xml, Programme programme) throws XMLStreamException {
    xml.open("programme", "start", TIME.format(programme.start));
    xml.attributes("stop", TIME.format(programme.stop), "channel", programme.channel);
    if (programme.catchupId.isPresent()) {
      xml.attributes("catchup-id", programme.catchupId.get());
    }
    xml.text("title", programme.title, "lang", programme.language);
    if (programme.subtitle.isPresent()) {
      xml.text("sub-title", programme.subtitle.get(), "lang", programme.language);
    }
    if (programme.description.isPresent()) {
      xml.text("desc", programme.description.get(), "lang", programme.language);
    }
    if (programme.year.isPresent()) {
      xml.text("date", programme.year.get().toString());
    }
    for (String category : programme.categories) {
      xml.text("category", category, "lang", programme.language);
    }
    xml.text("length", Long.toString(programme.seconds), "units", "seconds");
    if (programme.icon.isPresent()) {
      xml.empty("icon", "src", programme.icon.get());
    }
    if (programme.url.isPresent()) {
      xml.text("url", programme.url.get());
    }
    if (programme.episode.isPresent()) {
      numbers(xml, programme.season, programme.episode.get());
    }
    if (programme.shownBefore.isPresent()) {
      xml.empty("previously-shown", "start", TIME.format(programme.shownBefore.get()));
    }
    if (programme.premiere) {
      xml.empty("premiere").empty("new");
    }
    for (String language : programme.subtitles) {
      xml.open("subtitles", "type", "teletext").text("language", language).close();
    }
    for (Rating rating : programme.ratings) {
      xml.open("rating", "system", rating.system).text("value", rating.value).close();
    }
    xml.close();
  }

  /** By people, and from 0 with dots between season, episode and part. */
  private static void numbers(XmlWriter xml, Optional<Integer> season, int episode)
      throws XMLStreamException {
    String onScreen =
        season.isPresent()
            ? "S%02dE%02d".formatted(season.get(), episode)
            : "E%02d".formatted(episode);
    xml.text("episode-num", onScreen, "system", "onscreen");
    String ns = season.map(number -> Integer.toString(number - 1)).orElse("");
    xml.text("episode-num", ns + "." + (episode - 1) + ".", "system", "xmltv_ns");
  }
}
