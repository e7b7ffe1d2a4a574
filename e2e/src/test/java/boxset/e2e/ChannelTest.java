package boxset.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run from the command line: what is on, what is made of it, and how ffmpeg plays it through. */
class ChannelTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String SERIES =
      """
      boxset: 1
      id: tide-tables
      title: Tide Tables
      language: en
      parts:
        - {id: p1, title: Low Water, master: p1.mov, breaks: ["00:00:04"], captions: [{file: en.srt, kind: sdh}]}
        - {id: p2, title: High Water, master: p2.mov, captions: [{file: en.srt, kind: sdh}]}
      extras:
        - {id: storm, title: The storm, kind: trailer, file: storm.mov}
      windows:
        run:
          channel: Tide TV
          premiere: 2036-06-14 21:00 Europe/Berlin
          opens: 2036-06-14 20:59 Europe/Berlin
          closes: 2036-06-14 21:02 Europe/Berlin
          repeats: "21:01"
          breaks: "0:05"
          fill: extras
          grid: 1
      """;

  private static final String LISTING =
      """
      # Tide TV
      # from 2036-06-14 20:59:00 +02:00 to 2036-06-14 21:02:00 +02:00, Europe/Berlin
      # 24000/1001 frames a second; begins, frames, why, what

      2036-06-14 Saturday
      20:59:00.000+02:00       72  extra     storm  The storm
      20:59:03.003+02:00     1367  slate     -      next: Part 1: Low Water
      21:00:00.018+02:00       96  premiere  p1     Part 1: Low Water
      21:00:04.022+02:00       72  break     storm  The storm
      21:00:07.025+02:00       48  slate     -
      21:00:09.027+02:00       96  resumed   p1     Part 1: Low Water
      21:00:13.031+02:00       72  extra     storm  The storm
      21:00:16.034+02:00     1055  slate     -      next: Part 1: Low Water
      21:01:00.036+02:00       96  repeat    p1     Part 1: Low Water
      """;

  @TempDir Path folder;

  @BeforeEach
  void masters() {
    master("p1.mov", 192);
    master("p2.mov", 120);
    master("storm.mov", 72);
  }

  private void master(String name, int frames) {
    Ffmpeg.master(
        folder,
        name,
        "testsrc2=s=320x180:r=24000/1001:d=20",
        "sine=f=440:r=48000:d=20",
        "-frames:v",
        Integer.toString(frames),
        "-shortest");
  }

  @Test
  void aRunIsScheduledToTheFrameAndPlaysThrough() throws Exception {
    Files.writeString(
        folder.resolve("en.srt"), "1\n00:00:03,000 --> 00:00:05,000\nAcross the break\n");
    Files.writeString(folder.resolve("series.yaml"), SERIES);

    Outside.Ended plan =
        TinySeries.boxset(folder, "make", "--only", "channel", "--proof", "--plan");
    assertThat(plan.exit()).as(plan.err()).isZero();
    assertThat(plan.out()).contains(LISTING);

    Outside.Ended make = TinySeries.boxset(folder, "make", "--only", "channel", "--proof");
    assertThat(make.exit()).as(make.out() + make.err()).isZero();
    Path channel = folder.resolve("proof/channel");
    assertThat(Files.readString(channel.resolve("listing.txt"))).startsWith(LISTING);

    assertThat(Files.readString(channel.resolve("guide.xml")))
        .contains("start=\"20360614210000 +0200\"", "Part 1: Low Water");

    Playlist pictures = playlist(channel, "180p-high");
    assertThat(packets(pictures)).isEqualTo(pictures.runs);
    Playlist sound = playlist(channel, "sound-en");
    assertThat(sound.runs).as("the sound is cut where the picture is").isEqualTo(pictures.runs);
    Ffmpeg.run(site(), "-xerror", "-i", sound.file.toString(), "-f", "null", "-");
    assertThat(captions(channel)).containsExactly("Across the break", "Across the break");

    try (Serving serving = Serving.start(folder, "--proof", "--rehearse")) {
      isOnTheAir(serving);
      playsOnItsPage(serving);
      saysTheSameOfEveryAiring(serving);
      endsWhenItIsToldTo(serving);
      streamsWithoutASeam(serving);
      playsWithoutDiscontinuities(serving);
    }

    Files.writeString(folder.resolve("series.yaml"), SERIES.replace("\"21:01\"", "[\"21:01\"]"));
    assertThat(TinySeries.boxset(folder, "make", "--diff", "--proof").out())
        .isEqualTo(
            "0 airings move, 0 are dropped, 0 are new; 0 entries of the published guide break.\n");
    Files.writeString(folder.resolve("series.yaml"), SERIES.replace("0:05", "0:10"));
    assertThat(TinySeries.boxset(folder, "make", "--diff", "--proof").out())
        .isEqualTo(
            """
            moved    2036-06-14 21:00:13.031+02:00  extra  storm  The storm
                  to 2036-06-14 21:00:18.036+02:00
            moved    2036-06-14 21:01:13.049+02:00  extra  storm  The storm
                  to 2036-06-14 21:01:18.054+02:00
            2 airings move, 0 are dropped, 0 are new; 2 entries of the published guide break.
            """);
  }

  private static void isOnTheAir(Serving serving) throws Exception {
    String air = "channel/tide-tables.channel/";
    assertThat(serving.text(air + "index.m3u8?now=2036-06-14T19:00:12Z"))
        .startsWith("#EXTM3U\n")
        .containsPattern("180p-high\\.m3u8\\?ahead=\\d+");

    List<String> earlier = segments(serving.text(air + "180p-high.m3u8?now=2036-06-14T19:00:14Z"));
    List<String> later = segments(serving.text(air + "180p-high.m3u8?now=2036-06-14T19:00:24Z"));
    assertThat(earlier).anyMatch(line -> line.contains("p1/")).contains("#EXT-X-DISCONTINUITY");
    assertThat(later).hasSizeGreaterThan(earlier.size()).startsWith(earlier.toArray(String[]::new));

    assertThat(serving.text(air + "manifest.mpd?ahead=" + ahead()))
        .contains("type=\"dynamic\"", "clock?ahead=");
    JsonNode guide = JSON.readTree(serving.text(air + "guide.json?now=2036-06-14T19:00:12Z"));
    assertThat(guide.toString()).contains("Low Water");
    URI still = URI.create(guide.get("airings").get(0).get("still").asString());
    try (InputStream in = serving.stream(still.getPath().substring(1))) {
      assertThat(ImageIO.read(in).getWidth()).isEqualTo(320);
    }
    assertThat(serving.text("guide.xml?now=2036-06-14T19:00:12Z"))
        .contains("start=\"20360614210000 +0200\"");
    assertThat(serving.text("channels.m3u"))
        .contains("\n" + serving.uri(air + "index.m3u8") + "\n");
    assertThat(JSON.readTree(serving.text("lineup.json")).get(0).get("URL").asString())
        .isEqualTo(serving.uri("auto/v1").toString());
  }

  /**
   * Even where a browser hands out less of a file than was asked for, the first time. What is on is
   * what the picture shows, which is three segments behind the clock: there the extra has begun.
   */
  private static void playsOnItsPage(Serving serving) {
    try (Browser browser = new Browser(serving.uri(""))) {
      browser.visit(
          "tonight/?now=2036-06-14T19:00:14Z",
          visit -> {
            Set<String> cut = new HashSet<>();
            visit.page().route(MEDIA, route -> answerShortOnce(route, cut));
            visit.page().click("[data-play]");
            visit.until(
                "document.querySelector('[data-now-title]').textContent === 'Part 1: Low Water'");
            visit.until("video.played.length && video.played.end(0) - video.played.start(0) > 1");
            assertThat(cut).hasSizeGreaterThan(2);
            visit.page().unrouteAll();
            assertThat(visit.violations()).isEmpty();
            visit.page().click("[data-airings] a");
            visit.page().waitForURL("**/tonight/?*airing=*");
            Pattern channel = Pattern.compile("/tide-tables\\.channel/index\\.m3u8");
            visit.page().waitForRequest(channel, () -> visit.page().goBack());
            visit.wasQuiet();
          });
    }
  }

  private static final Pattern MEDIA = Pattern.compile("\\.mp4$");

  private static void answerShortOnce(Route route, Set<String> cut) {
    if (!cut.add(route.request().url() + route.request().headers().get("range"))) {
      route.resume();
      return;
    }
    APIResponse whole = route.fetch();
    byte[] body = whole.body();
    Map<String, String> headers = new TreeMap<>(whole.headers());
    headers.remove("content-length");
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(whole.status())
            .setHeaders(headers)
            .setBodyBytes(Arrays.copyOf(body, body.length / 2)));
  }

  /** The stream and the guides, read by parsers that others wrote; XMLTV is valid, too. */
  private void saysTheSameOfEveryAiring(Serving serving) throws Exception {
    Outside.npm("m3u8-parser");
    Outside.Ended truth =
        Outside.run(
            Outside.HERE,
            Map.of(),
            List.of(
                Outside.node().toString(),
                "channel/one-truth.mjs",
                serving.uri("channel/tide-tables.channel/").toString(),
                "2036-06-14T18:59:00Z",
                "2036-06-14T19:02:00Z"));
    assertThat(truth.out())
        .as(truth.err())
        .matches("[1-9]\\d* airings in [2-9] renditions: 0 differences\n");
    Path validator = Outside.program("tv_validate_file");
    for (String guide : List.of("guide.xml", "guide-utc.xml")) {
      Outside.Ended valid =
          Outside.run(
              folder.resolve("proof/channel"),
              Map.of("XMLTV_SUPPLEMENT", "/usr/share/xmltv"), // its DTD, which it fetches otherwise
              List.of(validator.toString(), guide));
      assertThat(valid.exit()).as(valid.out() + valid.err()).isZero();
    }
  }

  /** As a recorder asks for so many seconds (HDHomeRun HTTP). */
  private static void endsWhenItIsToldTo(Serving serving) throws Exception {
    try (InputStream in = serving.stream("auto/v1?now=2036-06-14T19:00:03Z&duration=4")) {
      byte[] all = in.readAllBytes();
      assertThat(all).hasSizeGreaterThan(100 * 188).startsWith(0x47);
      assertThat(all.length % 188).isZero();
    }
  }

  /** To twelve seconds into the premiere, in milliseconds. */
  private static long ahead() {
    return Duration.between(Instant.now(), Instant.parse("2036-06-14T19:00:12Z")).toMillis();
  }

  private static List<String> segments(String playlist) {
    return playlist
        .lines()
        .filter(line ->
            !line.startsWith("#")
                || line.startsWith("#EXTINF")
                || line.startsWith("#EXT-X-DISCONTINUITY")
                || line.startsWith("#EXT-X-BYTERANGE"))
        .filter(line -> !line.startsWith("#EXT-X-DISCONTINUITY-SEQUENCE"))
        .toList();
  }

  /** A part, its break, a slate, and the part again, as a recorder gets them. */
  private void streamsWithoutASeam(Serving serving) throws Exception {
    int pictures = 96 + 72 + 48 + 12;
    Path file = folder.resolve("stream.ts");
    try (InputStream in = serving.stream("auto/v1?now=2036-06-14T19:00:03Z");
        OutputStream out = Files.newOutputStream(file)) {
      for (int begun = 0; begun <= pictures; ) {
        byte[] packet = in.readNBytes(188);
        assertThat(packet).hasSize(188).startsWith(0x47);
        if ((packet[1] & 0x5F) == 0x41 && packet[2] == 0) { // a picture begins (PID 0x100)
          begun++;
        }
        if (begun <= pictures) {
          out.write(packet);
        }
      }
    }
    assertThat(steps(file, "v"))
        .hasSizeGreaterThan(200)
        .allMatch(step -> step == 3753 || step == 3754);
    assertThat(steps(file, "a")).hasSizeGreaterThan(300).containsOnly(1920L);
    Ffmpeg.run(folder, "-xerror", "-i", file.toString(), "-f", "null", "-");
  }

  /** The same as segments, which are made one by one: ffmpeg keeps what it gets of them. */
  private void playsWithoutDiscontinuities(Serving serving) {
    Path file = folder.resolve("seamless.ts");
    Ffmpeg.run(
        folder,
        "-v",
        "warning",
        "-live_start_index",
        "0",
        "-i",
        serving
            .uri("channel/tide-tables.channel/seamless.m3u8?now=2036-06-14T19:00:18Z")
            .toString(),
        "-t",
        "17",
        "-c",
        "copy",
        file.toString());
    assertThat(steps(file, "v"))
        .hasSizeGreaterThan(400)
        .allMatch(step -> step == 3753 || step == 3754);
    assertThat(steps(file, "a")).hasSizeGreaterThan(750).containsOnly(1920L);
    Ffmpeg.run(folder, "-xerror", "-i", file.toString(), "-f", "null", "-");
  }

  /** Between one packet and the next, in 1/90000 s; ffprobe has nothing to say against any. */
  private List<Long> steps(Path file, String streams) {
    Outside.Ended ended =
        Outside.run(
            folder,
            Ffmpeg.environment(),
            List.of(
                Ffmpeg.ffprobe().toString(),
                "-v",
                "warning",
                "-select_streams",
                streams,
                "-show_entries",
                "packet=dts",
                "-of",
                "csv=p=0",
                file.toString()));
    assertThat(ended.err()).isEmpty();
    List<Long> times =
        ended
            .out()
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> Long.valueOf(line.split(",", -1)[0]))
            .toList();
    return IntStream.range(1, times.size()).mapToObj(i -> times.get(i) - times.get(i - 1)).toList();
  }

  private static final String TIDE =
      """
      boxset: 1
      id: tide-tables
      title: Tide Tables
      language: en
      parts:
        - {id: p1, title: Low Water, master: p1.mov}
        - {id: p2, title: High Water, master: p2.mov}
      windows:
        run:
          channel: Tide TV
          id: tide.example.org
          premiere: 2036-06-14 21:00 Europe/Berlin
          opens: 2036-06-14 20:59 Europe/Berlin
          closes: 2036-06-14 21:02 Europe/Berlin
          repeats: "21:01"
          fill: slates
      """;

  private static final String MOVED =
      TIDE.replace("repeats: \"21:01\"", "repeats: [\"21:01\", \"21:02\"]")
          .replace("21:02 Europe", "21:03 Europe");

  @Test
  void anEditTakesOverWhileTheChannelIsOnTheAir() throws Exception {
    master("p1.mov", 48);
    master("p2.mov", 72);
    Files.writeString(folder.resolve("series.yaml"), TIDE);
    Outside.Ended make = TinySeries.boxset(folder, "make", "--only", "channel");
    assertThat(make.exit()).as(make.out() + make.err()).isZero();
    Path channel = folder.resolve("release/channel");
    byte[] first = Files.readAllBytes(channel.resolve("revision-1.json"));
    String air = "channel/tide.example.org/";

    try (Serving serving = Serving.start(folder, "--rehearse")) {
      String playlist = playlist(serving, air);
      String before = serving.text(air + playlist + "?now=2036-06-14T19:00:20Z");
      String end = air + playlist + "?now=2036-06-14T19:02:10Z";
      assertThat(serving.text(end)).endsWith("#EXT-X-ENDLIST\n");
      assertThat(serving.text("tonight/?now=2036-06-14T19:00:01Z"))
          .contains("<li class=\"on\"><time datetime=\"2036-06-14T19:00:00.018Z\">9:00")
          .contains("<a href=\"?day=2036-06-14\" aria-current=\"date\">Sat 14 Jun</a>");

      Files.writeString(folder.resolve("series.yaml"), MOVED);
      Outside.Ended edit =
          TinySeries.boxset(
              folder, "make", "--only", "channel", "--from", "2036-06-14T21:00:30+02:00");
      assertThat(edit.exit()).as(edit.out() + edit.err()).isZero();
      assertThat(edit.out())
          .containsPattern("The channel changes on 2036-06-14 21:00:34 \\+02:00 \\(revision 2\\)")
          .contains("new      2036-06-14 21:02:00.013+02:00  repeat  p1  Part 1: Low Water")
          .contains("0 entries of the published guide break.");
      assertThat(Files.readAllBytes(channel.resolve("revision-1.json"))).isEqualTo(first);
      assertThat(Files.readString(channel.resolve("listing.txt")))
          .contains("21:00:00.018+02:00       48  premiere")
          .contains("21:02:00.013+02:00       48  repeat ");

      // The server looks for itself; until it has, what it says is over at 21:02.
      String guide = air + "guide.json?now=2036-06-14T19:01:00Z";
      boolean taken = false;
      for (int asked = 0; asked < 100_000 && !taken; asked++) {
        taken = serving.text(guide).contains("\"revision\" : 2");
      }
      assertThat(taken).isTrue();
      assertThat(serving.text(air + playlist + "?now=2036-06-14T19:00:20Z")).isEqualTo(before);
      long number = 0;
      for (int second = 0; second < 120; second += 3) {
        Instant now = Instant.parse("2036-06-14T19:00:20Z").plusSeconds(second);
        String text = serving.text(air + playlist + "?now=" + now);
        long sequence = number(text, "#EXT-X-MEDIA-SEQUENCE:");
        assertThat(sequence).isGreaterThanOrEqualTo(number);
        number = sequence;
      }
      assertThat(serving.text(end)).doesNotContain("ENDLIST").contains("p1/stream/");
    }

    Outside.Ended again = TinySeries.boxset(folder, "make", "--only", "channel");
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(again.out())
        .doesNotContain("The channel changes")
        .contains("0 files new or changed");
    assertThat(channel.resolve("revision-3.json")).doesNotExist();
    assertThat(TinySeries.boxset(folder, "make", "--diff").out())
        .startsWith("0 airings move, 0 are dropped, 0 are new");
  }

  /** The first media playlist of the channel. */
  private static String playlist(Serving serving, String air) throws Exception {
    return serving
        .text(air + "index.m3u8")
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static long number(String playlist, String tag) {
    return playlist
        .lines()
        .filter(line -> line.startsWith(tag))
        .mapToLong(line -> Long.parseLong(line.substring(tag.length())))
        .findFirst()
        .orElse(0);
  }

  @Test
  void whatCannotBeOnTheAirIsAnErrorOfTheFile() throws Exception {
    Files.writeString(folder.resolve("en.srt"), "1\n00:00:03,000 --> 00:00:05,000\nWords\n");
    Files.writeString(
        folder.resolve("series.yaml"), SERIES.replace("breaks: \"0:05\"", "breaks: \"0:55\""));

    Outside.Ended make = TinySeries.boxset(folder, "make", "--only", "channel", "--proof");

    assertThat(make.exit()).isEqualTo(1);
    assertThat(make.err())
        .contains(
            "series.yaml:16:14: error: the repeat of 2036-06-14 21:01 is due while Part 1: Low"
                + " Water is on the air, until 21:01:03")
        .contains("Nothing was made.");
    assertThat(folder.resolve("proof")).doesNotExist();
  }

  private Path site() {
    return folder.resolve("proof/site");
  }

  /** Every segment of a rendition from the first to the last, as the revision has them. */
  private record Playlist(Path file, List<Integer> runs) {}

  private Playlist playlist(Path channel, String rendition) throws Exception {
    JsonNode revision = JSON.readTree(Files.readAllBytes(channel.resolve("revision-1.json")));
    List<Integer> runs = new ArrayList<>();
    StringBuilder text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:6\n");
    String before = "";
    int end = 0;
    for (JsonNode item : revision.get("items")) {
      String id = item.get("content").asString();
      String digest = revision.get("contents").get(id).asString().substring(0, 10);
      JsonNode content =
          JSON.readTree(
              Files.readAllBytes(channel.resolve("contents/" + id + "-" + digest + ".json")));
      JsonNode starts = content.get("starts");
      JsonNode media = content.get("tracks").get(rendition).get("media");
      int first = item.has("first") ? item.get("first").asInt() : 0;
      int count = item.has("count") ? item.get("count").asInt() : starts.size();
      text.append("#EXT-X-DISCONTINUITY\n#EXT-X-MAP:URI=\"")
          .append(media.get("uri").asString())
          .append("\",BYTERANGE=\"")
          .append(media.get("initialization").get("length").asLong())
          .append("@0\"\n");
      for (int segment = first; segment < first + count; segment++) {
        long offset = media.get("offsets").get(segment).asLong();
        long length = media.get("offsets").get(segment + 1).asLong() - offset;
        text.append("#EXTINF:4,\n#EXT-X-BYTERANGE:").append(length).append('@').append(offset);
        text.append('\n').append(media.get("uri").asString()).append('\n');
      }
      int stop =
          first + count < starts.size()
              ? starts.get(first + count).asInt()
              : content.get("frames").asInt();
      int frames = stop - starts.get(first).asInt();
      if (id.equals(before) && starts.get(first).asInt() == end) {
        runs.add(runs.removeLast() + frames);
      } else {
        runs.add(frames);
      }
      before = id;
      end = stop;
    }
    Path file = site().resolve(rendition + ".m3u8");
    Files.writeString(file, text.append("#EXT-X-ENDLIST\n"));
    return new Playlist(file, runs);
  }

  /** How many pictures ffprobe reads before time jumps. */
  private static List<Integer> packets(Playlist playlist) {
    Outside.Ended ended =
        Outside.run(
            playlist.file.resolveSibling("."),
            Ffmpeg.environment(),
            List.of(
                Ffmpeg.ffprobe().toString(),
                "-v",
                "error",
                "-select_streams",
                "v",
                "-show_entries",
                "packet=dts_time",
                "-of",
                "csv=p=0",
                playlist.file.toString()));
    assertThat(ended.err()).isEmpty();
    List<Integer> runs = new ArrayList<>();
    double last = -1;
    int run = 0;
    for (String line : ended.out().lines().toList()) {
      double time = Double.parseDouble(line.split(",", -1)[0]);
      if (run > 0 && Math.abs(time - last) > 0.1) {
        runs.add(run);
        run = 0;
      }
      last = time;
      run++;
    }
    runs.add(run);
    return runs;
  }

  /** What is said in the segments of the first part. */
  private List<String> captions(Path channel) throws Exception {
    try (Stream<Path> files = Files.list(channel.resolveSibling("site/channel/p1"))) {
      return Files.readAllLines(files.findFirst().orElseThrow(), StandardCharsets.UTF_8).stream()
          .filter(line -> line.startsWith("Across"))
          .toList();
    }
  }
}
