package boxset.channel.guide;

import boxset.channel.Channel;
import boxset.channel.Flicks;
import boxset.channel.Listing;
import boxset.channel.Profile;
import boxset.channel.Programme;
import boxset.formats.icalendar.Calendar;
import boxset.formats.m3u.ChannelList;
import boxset.formats.xmltv.Listings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The guide to a channel in the forms that are asked for: functions of the channel and a span of
 * time. All tell of the same listings that date ranges of the stream are made of, so that none can
 * differ from what is on.
 */
public final class Guide {
  /** Where the guide to all channels is served, below the site. */
  public static final String XMLTV = "guide.xml";

  /** The multivariant playlist, in a channel's folder. */
  public static final String PLAYLIST = "index.m3u8";

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Channel channel;
  private final URI site;

  /**
   * A guide.
   *
   * @param site where the release is published, with a slash at its end
   */
  public Guide(Channel channel, URI site) {
    this.channel = channel;
    this.site = site;
  }

  /** The folder below the site in which a channel is served, with a slash at its end. */
  public static String folder(Channel channel) {
    return "channel/" + channel.head().channel() + "/";
  }

  /** Airings of which anything is in a span, in order. */
  public List<Listing> listings(Instant from, Instant to) {
    long first = Math.max(channel.start(), channel.picture(from));
    return channel.airings(first, channel.picture(to.minusNanos(1)) + 1);
  }

  /** XMLTV with the offsets of the channel's own zone. */
  public String xmltv(Instant from, Instant to) {
    return xmltv(from, to, channel.head().zone());
  }

  /** XMLTV in UTC, for clients that take no notice of offsets. */
  public String xmltvInUtc(Instant from, Instant to) {
    return xmltv(from, to, ZoneOffset.UTC);
  }

  private String xmltv(Instant from, Instant to, ZoneId zone) {
    List<Listing> listings = listings(from, to);
    String language = listings.isEmpty() ? "und" : listings.getFirst().programme().language();
    return new Listings(
            "Boxset",
            List.of(
                new Listings.Channel(
                    channel.head().channel(),
                    channel.head().name(),
                    language,
                    channel.head().logicalNumber(),
                    Optional.empty())),
            listings.stream().map(listing -> programme(listing, zone)).toList())
        .text();
  }

  private Listings.Programme programme(Listing listing, ZoneId zone) {
    Programme programme = listing.programme();
    long milliseconds = channel.milliseconds(listing.end()) - channel.milliseconds(listing.start());
    return new Listings.Programme(
        channel.head().channel(),
        instant(listing.start()).atZone(zone).toOffsetDateTime(),
        instant(listing.until()).atZone(zone).toOffsetDateTime(),
        Optional.empty(),
        programme.title(),
        programme.subtitle(),
        programme.description(),
        programme.language(),
        programme.year(),
        programme.categories(),
        (milliseconds + 500) / 1000,
        programme.still().map(this::address),
        programme.page().map(this::address),
        programme.season(),
        programme.episode(),
        listing.airing().before().map(before -> before.atZone(zone).toOffsetDateTime()),
        listing.airing().premiere(),
        channel.profile().texts().stream().map(Profile.Text::language).distinct().toList(),
        programme.ratings().stream()
            .map(rating -> new Listings.Rating(rating.system(), rating.value()))
            .toList());
  }

  /** JSON, in UTC and to the millisecond. */
  public String json(Instant from, Instant to) {
    Map<String, Object> guide = new LinkedHashMap<>();
    guide.put("channel", channel.head().channel());
    guide.put("name", channel.head().name());
    guide.put("zone", channel.head().zone().getId());
    guide.put("revision", channel.head().number());
    List<Map<String, Object>> airings = new ArrayList<>();
    for (Listing listing : listings(from, to)) {
      airings.add(json(listing));
    }
    guide.put("airings", airings);
    return JSON.writeValueAsString(guide) + "\n";
  }

  private Map<String, Object> json(Listing listing) {
    Programme programme = listing.programme();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", listing.id());
    json.put("start", UTC.format(instant(listing.start())));
    json.put("end", UTC.format(instant(listing.end())));
    json.put("until", UTC.format(instant(listing.until())));
    json.put("programme", programme.id());
    json.put("title", programme.title());
    programme.subtitle().ifPresent(subtitle -> json.put("subtitle", subtitle));
    programme.description().ifPresent(description -> json.put("description", description));
    json.put("language", programme.language());
    programme.season().ifPresent(season -> json.put("season", season));
    programme.episode().ifPresent(episode -> json.put("episode", episode));
    if (listing.airing().premiere()) {
      json.put("premiere", true);
    }
    programme.page().ifPresent(page -> json.put("page", address(page)));
    programme.still().ifPresent(still -> json.put("still", address(still)));
    return json;
  }

  /** A calendar of the airings. */
  public String calendar(Instant from, Instant to) {
    return new Calendar(
            "-//Boxset//Boxset//EN",
            channel.head().name(),
            listings(from, to).stream().map(this::event).toList())
        .text();
  }

  private Calendar.Event event(Listing listing) {
    Programme programme = listing.programme();
    String title =
        programme
            .subtitle()
            .map(subtitle -> programme.title() + ": " + subtitle)
            .orElse(programme.title());
    return new Calendar.Event(
        listing.id() + "@" + channel.head().channel(),
        channel.head().epoch(),
        channel.head().number() - 1,
        instant(listing.start()),
        instant(listing.end()),
        title,
        programme.description(),
        programme.page().map(this::address));
  }

  /** The channel in a list (M3U), under the addresses at which it is served. */
  public String list() {
    String playlist = address(folder(channel) + PLAYLIST);
    Duration catchUp = channel.head().catchUp();
    Optional<ChannelList.Catchup> catchup =
        catchUp.isZero()
            ? Optional.empty()
            : Optional.of(
                new ChannelList.Catchup(
                    playlist + "?utc={utc}&lutc={utcend}",
                    Math.toIntExact(Math.max(1, catchUp.toDays()))));
    ChannelList.Channel listed =
        new ChannelList.Channel(
            channel.head().channel(),
            channel.head().logicalNumber(),
            channel.head().name(),
            Optional.empty(),
            Optional.empty(),
            playlist,
            catchup);
    return new ChannelList(address(XMLTV), List.of(listed)).text();
  }

  private Instant instant(long picture) {
    return Instant.ofEpochMilli(Flicks.milliseconds(channel.flicks(picture)));
  }

  private String address(String relative) {
    return site.resolve(relative).toString();
  }
}
