package boxset.server.air;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.channel.tuner.HomeRun;
import boxset.server.Live;
import boxset.server.Options;
import boxset.server.Server;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What programs that show and record television ask for, one request after another, and what each
 * then looks at in the answer. The requests are those of captures and of the programs' own sources,
 * which every test names.
 */
class TunersTest {
  private static final Instant NOW = OneFilm.BEGINS.plus(Duration.ofHours(30));

  @TempDir Path folder;
  private Server server;

  @BeforeEach
  void serve() throws Exception {
    OneFilm.write(folder);
    OnAir air = OnAir.of(folder, folder, InstantSource.fixed(NOW), false);
    server = Server.start(Options.of(folder).withPort(0).withLive(air));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /**
   * Plex Media Server 1.43 adding a device by its address, as it was captured with an HDHomeRun
   * CONNECT: every request on a connection of its own.
   */
  @Test
  void plexAddsATunerScansAndTunes() throws IOException {
    String[] plex = {
      "User-Agent: PlexMediaServer/1.43.0.10492-121068a07", "Accept: */*", "Accept-Encoding: gzip"
    };
    Answer discover = ask("GET /discover.json", plex);
    assertThat(discover.head)
        .startsWith("HTTP/1.1 200 ")
        .contains("content-type: application/json\r\n", "access-control-allow-origin: *\r\n");
    String device = discover.body;
    assertThat(member(device, "DeviceID")).matches("[0-9A-F]{8}");
    assertThat(member(device, "BaseURL")).isEqualTo(base());
    assertThat(member(device, "LineupURL")).isEqualTo(base() + "/lineup.json");
    assertThat(member(device, "TunerCount")).isEqualTo("" + HomeRun.TUNERS);
    for (String name : List.of("FriendlyName", "ModelNumber", "FirmwareName", "FirmwareVersion")) {
      assertThat(member(device, name)).as(name).isNotEmpty();
    }

    assertThat(member(ask("GET /lineup_status.json", plex).body, "ScanPossible")).isEqualTo("1");
    Answer scan =
        ask(
            "POST /lineup.post?scan=start&source=Cable",
            "User-Agent: PlexMediaServer/1.43.0.10492-121068a07",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Length: 0");
    assertThat(scan.head).startsWith("HTTP/1.1 200 ").contains("content-length: 0\r\n");
    assertThat(member(ask("GET /lineup_status.json", plex).body, "ScanInProgress")).isEqualTo("0");

    String line = ask("GET /lineup.json?show=found", plex).body;
    assertThat(member(line, "GuideNumber")).isEqualTo("1");
    assertThat(member(line, "GuideName")).isEqualTo("Summer");
    assertThat(member(line, "URL")).isEqualTo(base() + "/auto/v1").doesNotContain("?");

    Answer stream =
        ask("HEAD /auto/v1", "User-Agent: Lavf/60.16.100", "Range: bytes=0-", "Icy-MetaData: 1");
    assertThat(stream.head)
        .startsWith("HTTP/1.1 200 ")
        .contains("content-type: video/mp2t\r\n", "cache-control: no-store\r\n");
    assertThat(ask("HEAD /auto/v1?transcode=heavy").head).startsWith("HTTP/1.1 200 ");
    assertThat(ask("HEAD /tuner0/v1?duration=30").head).startsWith("HTTP/1.1 200 ");
    assertThat(ask("HEAD /auto/v2").head).startsWith("HTTP/1.1 404 ");
  }

  /** What else is sent to the server is still refused. */
  @Test
  void nothingElseCanBeSent() throws IOException {
    assertThat(ask("POST /lineup.json", "Content-Length: 0").head).startsWith("HTTP/1.1 405 ");
    assertThat(ask("POST /", "Content-Length: 0").head).startsWith("HTTP/1.1 405 ");
  }

  /** HdHomerunHost and BaseTunerHost of Jellyfin 10.11: the model, the lineup, the stream. */
  @Test
  void jellyfinReadsTheLineupAndDoesNotAskForConversion() throws IOException {
    String agent = "User-Agent: Jellyfin-Server/10.11.3";
    String model = ask("GET /discover.json", agent).body;
    assertThat(member(model, "ModelNumber").toLowerCase(Locale.ROOT))
        .as("a model that converts")
        .doesNotContain("hdtc");
    String lineup = member(model, "LineupURL");
    String line = ask("GET " + path(lineup), agent).body;
    assertThat(line).doesNotContain("DRM");
    assertThat(member(line, "VideoCodec")).isEqualTo("H264");
    assertThat(member(line, "AudioCodec")).isEqualTo("AAC");
    assertThat(member(line, "HD")).isEqualTo("1");

    Answer guide = ask("GET /guide.xml", agent);
    assertThat(guide.head).contains("content-type: application/xml; charset=utf-8\r\n");
    assertThat(guide.body)
        .as("a channel of the guide is found by its name")
        .contains("<display-name lang=\"en\">" + member(line, "GuideName") + "<");
  }

  /**
   * M3UTunerHost of Jellyfin 10.11 asks for the head of a channel's address; a playlist is then
   * left to ffmpeg, anything else it reads itself and shares.
   */
  @Test
  void jellyfinLeavesAPlaylistToFfmpeg() throws IOException {
    String list = ask("GET /channels.m3u", "User-Agent: Jellyfin-Server/10.11.3").body;
    Answer head = ask("HEAD " + path(list.lines().toList().getLast()));
    assertThat(head.head)
        .startsWith("HTTP/1.1 200 ")
        .contains("content-type: application/vnd.apple.mpegurl\r\n");
    assertThat(head.body).isEmpty();
  }

  /**
   * Kodi's IPTV Simple Client (Channel.cpp, CatchupController.cpp): it finds the guide and the
   * channel in the list, makes an address by the mode that the list or the user's settings name,
   * and plays that.
   */
  @Test
  void kodiFindsTheGuideAndWhatWasOnInEveryMode() throws IOException {
    String list = ask("GET /channels.m3u", "User-Agent: Kodi/21.1 (Linux)").body;
    assertThat(attribute(list, "x-tvg-url")).isEqualTo(base() + "/guide.xml");
    String guide = ask("GET /guide.xml", "User-Agent: Kodi/21.1 (Linux)").body;
    assertThat(guide).contains("<channel id=\"" + attribute(list, "tvg-id") + "\">");
    String url = list.lines().toList().getLast();
    assertThat(attribute(list, "catchup")).isEqualTo("default");
    assertThat(attribute(list, "catchup-days")).isEqualTo("7");

    Instant start = NOW.minus(Duration.ofHours(3)).minusSeconds(NOW.getEpochSecond() % 60);
    Duration lasts = Duration.ofMinutes(2);
    String[] modes = {
      attribute(list, "catchup-source"), // default
      url + "?utc={utc}&lutc={utcend}", // append
      url + "?start={utc}&duration={duration}", // append, as users write it
      url + "?start=${start}&end=${end}", // append, as users write it
      url.replaceFirst("/channel/(.*)/index", "/timeshift/channel/$1/{duration:60}/{local}/index"),
    };
    for (String mode : modes) {
      Catchup shown = shown(path(kodi(mode, start, lasts)));
      assertThat(shown.ended).as(mode).isTrue();
      assertThat(shown.from).as(mode).isBetween(start.minusSeconds(4), start);
      assertThat(shown.to).as(mode).isBetween(start.plus(lasts).minusSeconds(4), start.plus(lasts));
    }
    Catchup shift = shown(path(kodi(url + "?utc={utc}&lutc={lutc}", start, lasts)));
    assertThat(shift.from).isBetween(start.minusSeconds(4), start);
    assertThat(shift.to).as("up to the present").isBetween(NOW.minusSeconds(4), NOW);
  }

  /** Flussonic's addresses, as TiviMate and others make them of a channel's. */
  @Test
  void playersOfFlussonicFindWhatWasOn() throws IOException {
    Instant start = NOW.minus(Duration.ofHours(3));
    long utc = start.getEpochSecond();
    for (String name :
        List.of("timeshift_abs-" + utc, "timeshift_rel-10800", "index-" + utc + "-600")) {
      Catchup shown = shown("/" + OneFilm.FOLDER + name + ".m3u8");
      assertThat(shown.from).as(name).isBetween(start.minusSeconds(4), start);
    }
  }

  /** Days of the past are answered one at a time, and what is too long ago is gone. */
  @Test
  void thePastIsAnsweredUpToADay() throws IOException {
    Instant start = NOW.minus(Duration.ofHours(26));
    Catchup day = shown("/" + OneFilm.FOLDER + "index.m3u8?utc=" + start.getEpochSecond());
    assertThat(day.from).isBetween(start.minusSeconds(4), start);
    assertThat(Duration.between(day.from, day.to))
        .isBetween(Duration.ofHours(24).minusSeconds(4), Duration.ofHours(24).plusSeconds(4));
  }

  /** What no clock will ever show is taken for nothing that was said. */
  @Test
  void aTimeBeyondAllTimesIsNotHeeded() throws IOException {
    for (String query : List.of("utc=999999999999", "utc=+1000000000-01-01T00:00:00Z")) {
      assertThat(ask("GET /" + OneFilm.FOLDER + "720p.m3u8?" + query).head)
          .as(query)
          .startsWith("HTTP/1.1 200 ");
    }
    assertThat(ask("GET /" + OneFilm.FOLDER + "720p.m3u8?utc=6000000000").head)
        .startsWith("HTTP/1.1 404 ");
  }

  /** As a device with eight tuners: the ninth viewer is told so (HDHomeRun HTTP, error 805). */
  @Test
  void theNinthTunerIsRefused() throws Exception {
    Tuners tuners = new Tuners();
    Live.Stream stream = new Live.Stream("video/mp2t", Silence::new);
    List<Live.Feed> taken = new ArrayList<>();
    for (int i = 0; i < HomeRun.TUNERS; i++) {
      taken.add(((Live.Stream) tuners.take(stream)).source().open());
    }
    assertThat(tuners.take(stream))
        .isEqualTo(
            new Live.Busy(
                "All tuners are in use.",
                java.util.Map.of("x-hdhomerun-error", "805 All Tuners In Use")));
    taken.getFirst().close();
    assertThat(tuners.take(stream)).isInstanceOf(Live.Stream.class);
  }

  private static final class Silence implements Live.Feed {
    @Override
    public Optional<byte[]> next() {
      return Optional.empty();
    }

    @Override
    public void close() {}
  }

  /** CatchupController.cpp, FormatDateTime: what stands in braces is replaced. */
  private static String kodi(String source, Instant start, Duration lasts) {
    String local =
        DateTimeFormatter.ofPattern("uuuu-MM-dd:HH-mm", Locale.ROOT)
            .withZone(ZoneId.of("America/New_York"))
            .format(start);
    return source
        .replace("{local}", local)
        .replace("{utc}", Long.toString(start.getEpochSecond()))
        .replace("${start}", Long.toString(start.getEpochSecond()))
        .replace("{utcend}", Long.toString(start.plus(lasts).getEpochSecond()))
        .replace("${end}", Long.toString(start.plus(lasts).getEpochSecond()))
        .replace("{lutc}", Long.toString(NOW.getEpochSecond()))
        .replace("{duration}", Long.toString(lasts.toSeconds()))
        .replace("{duration:60}", Long.toString(lasts.toMinutes()));
  }

  private record Catchup(Instant from, Instant to, boolean ended) {}

  /** What a player is shown at an address: it follows where it is sent, and takes a variant. */
  private Catchup shown(String path) throws IOException {
    Answer answer = ask("GET " + path, "User-Agent: Lavf/60.16.100");
    String at = path;
    if (answer.head.startsWith("HTTP/1.1 302 ")) {
      Matcher location = Pattern.compile("location: (\\S+)\r\n").matcher(answer.head);
      assertThat(location.find()).as(answer.head).isTrue();
      String place = location.group(1);
      at = place.startsWith("http") ? path(place) : folderOf(path) + place;
      answer = ask("GET " + at, "User-Agent: Lavf/60.16.100");
    }
    assertThat(answer.head).as(at).startsWith("HTTP/1.1 200 ");
    String variant = answer.body.lines().toList().getLast();
    String media = ask("GET " + folderOf(at) + variant, "User-Agent: Lavf/60.16.100").body;
    List<Instant> begins =
        media
            .lines()
            .filter(line -> line.startsWith("#EXT-X-PROGRAM-DATE-TIME:"))
            .map(line -> Instant.parse(line.substring(line.indexOf(':') + 1)))
            .toList();
    List<Duration> lasts =
        media
            .lines()
            .filter(line -> line.startsWith("#EXTINF:"))
            .map(line -> Duration.parse("PT" + line.replaceAll("#EXTINF:|,", "") + "S"))
            .toList();
    return new Catchup(
        begins.getFirst(),
        begins.getLast().plus(lasts.getLast()),
        media.endsWith("#EXT-X-ENDLIST\n"));
  }

  private static String folderOf(String path) {
    String plain = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
    return plain.substring(0, plain.lastIndexOf('/') + 1);
  }

  private static String attribute(String list, String name) {
    Matcher value = Pattern.compile("[ :]" + name + "=\"([^\"]*)\"").matcher(list);
    assertThat(value.find()).as(name).isTrue();
    return value.group(1);
  }

  /** A string or number of the one object that a text of JSON tells of. */
  private static String member(String json, String name) {
    Matcher value = Pattern.compile('"' + name + "\":\"?([^\",}]*)").matcher(json);
    assertThat(value.find()).as(name).isTrue();
    return value.group(1);
  }

  private String base() {
    return "http://" + server.address();
  }

  private static String path(String address) {
    return address.replaceFirst("http://[^/]+", "");
  }

  private record Answer(String head, String body) {}

  /** One request on a connection of its own. */
  private Answer ask(String request, String... fields) throws IOException {
    String text =
        request
            + " HTTP/1.1\r\nHost: "
            + server.address()
            + "\r\n"
            + String.join("\r\n", fields)
            + (fields.length > 0 ? "\r\n" : "")
            + "Connection: close\r\n\r\n";
    try (Socket socket = new Socket(server.address().host(), server.address().port())) {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int end = all.indexOf("\r\n\r\n") + 2;
      return new Answer(all.substring(0, end), all.substring(end + 2));
    }
  }
}
