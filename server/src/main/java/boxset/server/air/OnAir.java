package boxset.server.air;

import boxset.channel.Channel;
import boxset.channel.Flicks;
import boxset.channel.ScheduleException;
import boxset.channel.air.Answer;
import boxset.channel.air.DashChannel;
import boxset.channel.air.HlsChannel;
import boxset.channel.guide.Guide;
import boxset.channel.guide.GuidePage;
import boxset.channel.tuner.Broadcast;
import boxset.channel.tuner.HomeRun;
import boxset.channel.tuner.SegmentStore;
import boxset.server.Live;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A channel under its addresses. Nothing is kept between two requests: what is answered follows
 * from the schedule, the address and the instant, so any number of servers answer alike, and one
 * that starts again has nothing to restore.
 *
 * <table>
 * <caption>Addresses</caption>
 * <tr><td>{@code channel/ID/index.m3u8}, {@code RENDITION.m3u8}<td>HLS; with {@code ?utc=&lutc=} in
 *     seconds since 1970 or as date and time, what was on then ({@code start}, {@code end} and
 *     {@code duration} are understood, too)
 * <tr><td>{@code channel/ID/seamless.m3u8}, {@code seamless/RENDITION.m3u8}, {@code
 *     seamless/RENDITION/PICTURE.ts}<td>HLS of transport streams, without discontinuities
 * <tr><td>{@code channel/ID/manifest.mpd}<td>DASH
 * <tr><td>{@code channel/ID/airing/AIRING/index.m3u8}<td>an airing from its beginning
 * <tr><td>{@code channel/ID/stream.ts}<td>MPEG-TS, without a seam
 * <tr><td>{@code channel/ID/guide.xml}, {@code .json}, {@code .ics}<td>the guide; {@code ?tz=UTC}
 * <tr><td>{@code channels.m3u}, {@code guide.xml}<td>for programs that list channels
 * <tr><td>{@code discover.json}, {@code lineup.json}, {@code lineup_status.json}, {@code
 *     device.xml}, {@code auto/v1}, {@code tuner0/v1}<td>as an HDHomeRun tuner; with {@code
 *     ?duration=} in seconds, for so long; with {@code ?transcode=}, in smaller pictures
 * </table>
 *
 * <p>Where it is allowed, {@code ?now=INSTANT} answers as of another instant; playlists and
 * manifests that are entered that way go on from there ({@code ?ahead=} milliseconds).
 */
public final class OnAir implements Live {
  private static final String HLS = "application/vnd.apple.mpegurl";
  private static final String DASH = "application/dash+xml";
  private static final String JSON = "application/json";
  private static final String XML = "application/xml; charset=utf-8";
  private static final String TRANSPORT_STREAM = "video/mp2t";

  /** Where the site has the channel's page. */
  private static final String PAGE = "tonight/index.html";

  private static final String PAGE_FOLDER = "tonight/";
  private static final Pattern LANGUAGE = Pattern.compile("<html lang=\"([^\"]+)\"");

  /** A text of which the address says all. */
  private static final Duration FOR_A_DAY = Duration.ofDays(1);

  private static final Duration FOR_SOME_MINUTES = Duration.ofMinutes(5);

  /** How far a guide looks ahead. */
  private static final Duration GUIDE = Duration.ofDays(14);

  private static final Pattern AIRING = Pattern.compile("airing/([^/]+)/(.+)\\.m3u8");
  private static final Pattern SEAMLESS = Pattern.compile("seamless/([^/]+)\\.m3u8");
  private static final Pattern SEAMLESS_SEGMENT =
      Pattern.compile("seamless/([^/]+)/(-?\\d{1,18})\\.ts");
  private static final Pattern PLAYLIST = Pattern.compile("([^/]+)\\.m3u8");

  /** A stream that begins later than this is not waited for. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Channel channel;
  private final HlsChannel hls;
  private final DashChannel dash;
  private final SegmentStore files;
  private final InstantSource clock;
  private final boolean rehearsing;
  private final String folder;
  private final Tuners tuners = new Tuners();

  /** What is on the air now, for streams that last longer than a schedule. */
  private final AtomicReference<Channel> latest;

  /** The channel's page in the site; empty when the site has none. */
  private final Optional<String> page;

  private OnAir(
      Channel channel,
      Path site,
      InstantSource clock,
      boolean rehearsing,
      AtomicReference<Channel> latest)
      throws IOException {
    Path written = site.resolve(PAGE);
    this.page =
        Files.isRegularFile(written) ? Optional.of(Files.readString(written)) : Optional.empty();
    this.channel = channel;
    this.latest = latest;
    this.hls = new HlsChannel(channel);
    this.dash = new DashChannel(channel);
    this.files = new SiteFiles(site);
    this.clock = clock;
    this.rehearsing = rehearsing;
    this.folder = Guide.folder(channel);
  }

  /**
   * Airs the channel of a release.
   *
   * @param schedule the folder its schedule lies in
   * @param site the folder its segments lie in
   * @param clock the time of day
   * @param rehearsing whether other instants may be asked for
   * @throws ScheduleException when the schedule breaks a rule
   * @throws IOException when it cannot be read
   */
  public static OnAir of(Path schedule, Path site, InstantSource clock, boolean rehearsing)
      throws IOException {
    Channel channel = ScheduleFolder.read(schedule);
    return new OnAir(channel, site, clock, rehearsing, new AtomicReference<>(channel));
  }

  /**
   * The same channel as its release now has it; streams that are being sent go on with that.
   *
   * @param schedule the folder its schedule lies in
   * @param site the folder its segments lie in
   * @throws ScheduleException when the schedule breaks a rule
   * @throws IOException when it cannot be read
   */
  public OnAir again(Path schedule, Path site) throws IOException {
    Channel now = ScheduleFolder.read(schedule);
    latest.set(now);
    return new OnAir(now, site, clock, rehearsing, latest);
  }

  /** The address of its multivariant playlist, relative to the site. */
  public String playlist() {
    return folder + Guide.PLAYLIST;
  }

  /**
   * The channel as a tuner.
   *
   * @param base the site's address, with a slash at its end
   */
  public HomeRun tuner(String base) {
    return new HomeRun(channel, base);
  }

  /** What it is called. */
  public String name() {
    return channel.head().name();
  }

  @Override
  public Optional<Live.Response> answer(Request request) {
    Asked asked = new Asked(request);
    Optional<Live.Response> answer =
        request.path().startsWith(folder)
            ? asked.inFolder(request.path().substring(folder.length()))
            : asked.atRoot(request.path());
    return asked.query.isEmpty() ? answer : answer.map(OnAir::unkept);
  }

  @Override
  public Optional<Live.Response> post(Request request) {
    return request.path().equals("lineup.post")
        ? Optional.of(new Live.Text("text/plain; charset=utf-8", "", Duration.ZERO))
        : Optional.empty();
  }

  /** How far ahead of the clock an instant is differs from one request to the next. */
  private static Live.Response unkept(Live.Response answer) {
    return answer instanceof Live.Text(String type, String content, _)
        ? new Live.Text(type, content, Duration.ZERO)
        : answer;
  }

  /** A request and the instant it is about. */
  private final class Asked {
    private final Request request;
    private final Instant now;

    /** How far that is ahead of the clock, when the address says it for good. */
    private final String query;

    Asked(Request request) {
      this.request = request;
      Instant time = clock.instant();
      Optional<Instant> then = parameter("now").flatMap(Asked::instant);
      Optional<Long> ahead = parameter("ahead").flatMap(Asked::number);
      Duration shift =
          then.map(instant -> Duration.between(time, instant))
              .or(() -> ahead.map(Duration::ofMillis))
              .filter(later -> Flicks.holds(time.plus(later)))
              .orElse(Duration.ZERO);
      this.now = rehearsing ? time.plus(shift) : time;
      this.query = rehearsing && !shift.isZero() ? "?ahead=" + shift.toMillis() : "";
    }

    private Optional<String> parameter(String name) {
      return Optional.ofNullable(request.query().get(name));
    }

    private static Optional<Instant> instant(String text) {
      Optional<Instant> found;
      try {
        found = Optional.of(Instant.parse(text));
      } catch (DateTimeException e) {
        found = number(text).map(Instant::ofEpochSecond);
      }
      return found.filter(Flicks::holds);
    }

    private static Optional<Long> number(String text) {
      try {
        return Optional.of(Long.parseLong(text)).filter(value -> Math.abs(value) < 1L << 50);
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }

    Optional<Live.Response> atRoot(String path) {
      HomeRun tuner = OnAir.this.tuner(request.base());
      return switch (path) {
        case "channels.m3u" ->
            text(HLS, new Guide(channel, URI.create(request.base())).list(), FOR_SOME_MINUTES);
        case Guide.XMLTV -> guide(path);
        case "discover.json" -> text(JSON, tuner.discover(), FOR_SOME_MINUTES);
        case "lineup.json" -> text(JSON, tuner.lineup(), FOR_SOME_MINUTES);
        case "lineup_status.json" -> text(JSON, tuner.status(), Duration.ZERO);
        case "device.xml" -> text(XML, tuner.device(), FOR_SOME_MINUTES);
        case PAGE, PAGE_FOLDER -> page.map(this::page);
        default ->
            tuner.isStream(path)
                ? Optional.of(tuner())
                : CatchUp.below(path, folder, channel.head().zone())
                    .map(span -> elsewhere(request.base() + folder, span));
      };
    }

    private Live.Response elsewhere(String place, CatchUp span) {
      String joined = query.isEmpty() ? "?" : query + "&";
      return new Live.Elsewhere(place + Guide.PLAYLIST + joined + span.query(now));
    }

    /** The channel's page with a day's guide written into it, for readers without scripts. */
    private Live.Response page(String written) {
      LocalDate today = LocalDate.ofInstant(now, channel.head().zone());
      LocalDate day = parameter("day").flatMap(Asked::date).orElse(today);
      Matcher language = LANGUAGE.matcher(written);
      GuidePage rows =
          new GuidePage(
              channel,
              new Guide(channel, URI.create(request.base())),
              day,
              now,
              language.find() ? language.group(1) : "en");
      return new Live.Text(
          "text/html; charset=utf-8",
          written
              .replaceFirst("data-days>", Matcher.quoteReplacement("data-days>" + rows.days()))
              .replaceFirst(
                  "data-airings>", Matcher.quoteReplacement("data-airings>" + rows.airings())),
          Duration.ofMinutes(1));
    }

    private static Optional<LocalDate> date(String text) {
      try {
        return Optional.of(LocalDate.parse(text));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    Optional<Live.Response> inFolder(String path) {
      Matcher airing = AIRING.matcher(path);
      if (airing.matches()) {
        return Optional.of(airing(airing.group(1), airing.group(2)));
      }
      if (path.equals("seamless.m3u8")) {
        return text(HLS, hls.seamlessMultivariant(query), FOR_SOME_MINUTES);
      }
      Matcher seamless = SEAMLESS.matcher(path);
      if (seamless.matches()) {
        return Optional.of(playable(hls.seamless(seamless.group(1), query, now)));
      }
      Matcher segment = SEAMLESS_SEGMENT.matcher(path);
      if (segment.matches()) {
        return Optional.of(segment(segment.group(1), Long.parseLong(segment.group(2))));
      }
      Matcher playlist = PLAYLIST.matcher(path);
      if (playlist.matches()) {
        return Optional.of(playlist(playlist.group(1)));
      }
      return switch (path) {
        case "manifest.mpd" -> Optional.of(manifest());
        case "clock" -> text("text/plain; charset=utf-8", now.toString(), Duration.ZERO);
        case "stream.ts" -> Optional.of(stream(channel.profile().pictures().getLast().id()));
        default -> guide(path);
      };
    }

    private Optional<Live.Response> guide(String path) {
      Guide guide = new Guide(channel, URI.create(request.base()));
      Instant from = now.minus(channel.head().catchUp());
      Instant to = now.plus(GUIDE);
      boolean utc = parameter("tz").filter(zone -> zone.equalsIgnoreCase("UTC")).isPresent();
      return switch (path) {
        case Guide.XMLTV ->
            text(XML, utc ? guide.xmltvInUtc(from, to) : guide.xmltv(from, to), FOR_SOME_MINUTES);
        case "guide.json" -> text(JSON, guide.json(from, to), FOR_SOME_MINUTES);
        case "guide.ics" ->
            text("text/calendar; charset=utf-8", guide.calendar(from, to), FOR_SOME_MINUTES);
        default -> Optional.empty();
      };
    }

    /** An airing, from its beginning on. */
    private Live.Response airing(String id, String name) {
      if (name.equals("index")) {
        return channel.airing(id).isPresent()
            ? new Live.Text(HLS, hls.multivariant(query), FOR_SOME_MINUTES)
            : new Live.Missing();
      }
      return playable(hls.airing(id, name, "../../../../", now));
    }

    private Live.Response playlist(String name) {
      Optional<CatchUp> named = CatchUp.named(name, now);
      if (named.isPresent()) {
        return elsewhere("", named.get());
      }
      Optional<CatchUp> past = past();
      if (name.equals("index")) {
        String span = past.map(asked -> asked.query(now)).orElse("");
        String joined = query.isEmpty() || span.isEmpty() ? "" : "&";
        String all = query.isEmpty() && !span.isEmpty() ? "?" + span : query + joined + span;
        boolean untilNow = past.isPresent() && past.get().to().isEmpty();
        return new Live.Text(
            HLS, hls.multivariant(all), untilNow ? Duration.ZERO : FOR_SOME_MINUTES);
      }
      return playable(
          past.map(asked -> hls.between(asked.from(), asked.to().orElse(now), name, "../../", now))
              .orElseGet(() -> hls.live(name, "../../", now)));
    }

    private Live.Response segment(String rendition, long picture) {
      return hls.seamlessSegment(rendition, picture, now)
          .<Live.Response>map(place ->
              new Live.Bytes(
                  TRANSPORT_STREAM,
                  () ->
                      Tuned.collected(out ->
                          Broadcast.segment(
                              channel, rendition, files, place.showing(), place.index(), out)),
                  FOR_SOME_MINUTES))
          .orElseGet(Live.Missing::new);
    }

    private Optional<CatchUp> past() {
      Optional<Instant> from =
          parameter("utc").or(() -> parameter("start")).flatMap(Asked::instant);
      Optional<Instant> to = parameter("lutc").or(() -> parameter("end")).flatMap(Asked::instant);
      Optional<Long> lasts = parameter("duration").flatMap(Asked::number);
      return from.map(start ->
          new CatchUp(start, to.or(() -> lasts.map(start::plusSeconds)).filter(Flicks::holds)));
    }

    private Live.Response manifest() {
      if (parameter("now").isPresent() && !query.isEmpty()) {
        return new Live.Elsewhere("manifest.mpd" + query);
      }
      return switch (dash.manifest("../../", "clock" + query, now)) {
        case Answer.Found found -> new Live.Text(DASH, found.text(), found.caching().fresh());
        case Answer other -> refusal(other);
      };
    }

    private Live.Response playable(Answer answer) {
      return switch (answer) {
        case Answer.Found found ->
            new Live.Text(
                HLS, found.text(), found.caching().last() ? FOR_A_DAY : found.caching().fresh());
        case Answer other -> refusal(other);
      };
    }

    private Live.Response refusal(Answer answer) {
      return switch (answer) {
        case Answer.NotYet not -> new Live.Later(name() + " has not begun yet.", not.retryAfter());
        case Answer.Gone gone -> new Live.Over(gone.why() + ".");
        case Answer.Unknown _, Answer.Found _ -> new Live.Missing();
      };
    }

    private Live.Response tuner() {
      Live.Response answer = stream(HomeRun.rendition(channel.profile(), parameter("transcode")));
      return answer instanceof Live.Stream stream ? tuners.take(stream) : answer;
    }

    private Live.Response stream(String rendition) {
      Duration wait = Duration.between(now, Flicks.instant(channel.flicks(channel.start())));
      if (wait.compareTo(PATIENCE) > 0) {
        return new Live.Later(name() + " has not begun yet.", wait);
      }
      if (channel.picture(now) >= channel.end()) {
        return new Live.Over(name() + " has ended.");
      }
      Duration shift = Duration.between(clock.instant(), now);
      InstantSource time = rehearsing ? () -> clock.instant().plus(shift) : clock;
      Optional<Duration> lasts =
          parameter("duration").flatMap(Asked::number).map(Duration::ofSeconds);
      return new Live.Stream(
          TRANSPORT_STREAM,
          () ->
              new Tuned(
                  Broadcast.from(channel, rendition, files, time.instant()),
                  latest::get,
                  time,
                  lasts));
    }

    private static Optional<Live.Response> text(String type, String content, Duration fresh) {
      return Optional.of(new Live.Text(type, content, fresh));
    }
  }
}
