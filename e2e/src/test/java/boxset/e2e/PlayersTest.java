package boxset.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import boxset.e2e.Browser.Visit;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Current versions of the players of the field, on both manifests. */
@Order(3)
class PlayersTest {

  /**
   * A player and what it is given. {@code start} sets {@code window.player} with {@code rungs()},
   * heights of the pictures it may show, and {@code choose(height)}.
   */
  record Player(String name, String library, String manifest, String start) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final String HLS_JS =
      """
      const hls = new Hls({enableWorker: false});
      hls.on(Hls.Events.ERROR, (_, data) => {
        // A request given up because another rung was chosen is no fault. That nothing moved for a
        // quarter of a second, or was not yet there after a switch had emptied the buffer, tells of
        // the machine: whether the stream has a hole is seen in what is buffered at the end.
        const pace = ['aborted', 'bufferStalledError', 'bufferSeekOverHole'];
        if (pace.includes(data.details)) return;
        console.error('hls.js', data.type, data.details);
      });
      hls.loadSource(manifest);
      hls.attachMedia(video);
      await new Promise(done => hls.on(Hls.Events.MANIFEST_PARSED, done));
      window.player = {
        rungs: () => hls.levels.map(level => level.height),
        choose: height => { hls.currentLevel = hls.levels.findIndex(l => l.height === height); },
      };
      """;

  private static final String SHAKA =
      """
      const shakaPlayer = new shaka.Player();
      shakaPlayer.addEventListener('error', e =>
        console.error('shaka', e.detail.code, String(e.detail.data)));
      // Seeking while a header is fetched ahead makes it fetch for ever (shaka-player#10569).
      shakaPlayer.configure('streaming.segmentPrefetchLimit', 0);
      shakaPlayer.configure('streaming.bufferingGoal', 60);
      await shakaPlayer.attach(video);
      await shakaPlayer.load(manifest);
      window.player = {
        rungs: () => shakaPlayer.getVariantTracks().map(track => track.height),
        choose: height => {
          shakaPlayer.configure('abr.enabled', false);
          const tracks = shakaPlayer.getVariantTracks();
          const now = tracks.find(track => track.active);
          const label = track => track.label + track.language + track.audioRoles;
          shakaPlayer.selectVariantTrack(
              tracks.find(t => t.height === height && label(t) === label(now)), true);
        },
      };
      """;

  static List<Player> players() {
    String shaka = "shaka-player/dist/shaka-player.compiled.js";
    return List.of(
        new Player("hls.js", "hls.js/dist/hls.min.js", "main.m3u8", HLS_JS),
        new Player("Shaka on HLS", shaka, "main.m3u8", SHAKA),
        new Player("Shaka on DASH", shaka, "main.mpd", SHAKA));
  }

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = new Browser(TinySeries.site());
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @ParameterizedTest
  @MethodSource("players")
  void playsFromStartToEnd(Player player) {
    with(
        player,
        Streams.of(TinySeries.site()),
        visit -> {
          visit.video("{ video.playbackRate = 4; return video.play(); }");
          visit.until("video.ended");
          assertThat(visit.number("video.currentTime")).isCloseTo(length(visit), within(0.05));
          assertThat(visit.number("video.buffered.length")).as("stretches without a hole").isOne();
        });
  }

  @ParameterizedTest
  @MethodSource("players")
  void seeksAnywhere(Player player) {
    with(
        player,
        different(),
        visit -> {
          double length = length(visit);
          for (double part : new double[] {0.97, 0.04, 0.5, 0.26, 0.81, 0}) {
            double at = Math.floor(part * length * 1000) / 1000;
            visit.video("{ video.currentTime = " + at + "; }");
            visit.until("!video.seeking && video.readyState >= 2");
            assertThat(visit.number("video.currentTime")).isCloseTo(at, within(0.1));
          }
        });
  }

  /** Where a fragment's own times and those of the playlist would be seen to differ. */
  @ParameterizedTest
  @MethodSource("players")
  void seeksToJustAfterTheBeginningOfASegment(Player player) {
    with(
        player,
        different(),
        visit -> {
          double frame = 1.0 / TinySeries.RATE;
          for (double boundary : new double[] {10, 2, 6, 0}) {
            double at = boundary + frame / 2;
            if (at > length(visit)) {
              continue; // another, shorter film is judged
            }
            visit.video("{ video.currentTime = " + at + "; }");
            visit.until("!video.seeking && video.readyState >= 2");
            assertThat(visit.number("video.currentTime")).isCloseTo(at, within(0.001));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("players")
  void switchesToEveryRungWhilePlaying(Player player) {
    with(
        player,
        different(),
        visit -> {
          @SuppressWarnings("unchecked")
          List<Integer> rungs =
              (List<Integer>) visit.page().evaluate("[...new Set(player.rungs())]");
          assertThat(rungs).hasSizeGreaterThan(1);
          // Chromium shows another rung from the next closed group on; behind the last comes the
          // first again.
          visit.video("{ video.loop = true; video.playbackRate = 4; return video.play(); }");
          for (int height : Stream.concat(rungs.stream(), rungs.reversed().stream()).toList()) {
            // Shaka, asked while the last choice is still on its way, at times fetches nothing
            // more.
            visit.until("video.buffered.length && video.buffered.end(0) > video.duration - 0.1");
            visit.page().evaluate("height => player.choose(height)", height);
            visit.until("video.videoHeight === " + height + " && video.readyState >= 2");
          }
        });
  }

  /** Only the tiny series: a white picture stands exactly where the master has one. */
  @ParameterizedTest
  @MethodSource("players")
  void showsThePictureThatBelongsToATime(Player player) {
    TinySeries.onlyThisOne();
    with(
        player,
        different(),
        visit -> {
          double frame = 1.0 / TinySeries.RATE;
          for (int flash = 0; flash < TinySeries.SECONDS; flash += TinySeries.FLASH_EVERY) {
            // Every look differs from the one before, so that a picture left standing is no proof.
            sees(visit, flash + frame / 2, "> 200");
            sees(visit, flash + 1.5 * frame, "< 160");
            if (flash > 0) {
              sees(visit, flash + frame / 2, "> 200");
              sees(visit, flash - frame / 2, "< 160");
            }
          }
        });
  }

  /** Goes to a time and waits for a picture of some brightness, 0 to 255. */
  private static void sees(Visit visit, double seconds, String brightness) {
    visit.video("{ video.currentTime = " + seconds + "; }");
    visit.until(
        """
        !video.seeking && (() => {
          const canvas = document.createElement('canvas');
          canvas.width = canvas.height = 8;
          const context = canvas.getContext('2d');
          context.drawImage(video, 0, 0, 8, 8);
          const pixels = context.getImageData(0, 0, 8, 8).data;
          let sum = 0;
          for (let i = 0; i < pixels.length; i += 4) {
            sum += (pixels[i] + pixels[i + 1] + pixels[i + 2]) / 3;
          }
          return sum / 64 %s;
        })()
        """
            .formatted(brightness));
  }

  private static double length(Visit visit) {
    return visit.number("video.duration");
  }

  /** Streams that are not made alike: of the tiny series only the part with all kinds of tracks. */
  private static List<Path> different() {
    List<Path> all = Streams.of(TinySeries.site());
    return TinySeries.isForeign() ? all : all.subList(0, 1);
  }

  /** Looks at streams of the site through a player. */
  private static void with(Player player, List<Path> streams, Consumer<Visit> look) {
    Path library = Outside.npm(player.library());
    for (Path folder : streams) {
      String path = TinySeries.site().relativize(folder).toString();
      browser.visit(
          "index.html",
          new NewContextOptions().setViewportSize(1280, 800),
          visit -> {
            visit
                .page()
                .route(
                    "**/player-under-test*",
                    route -> {
                      boolean script = route.request().url().endsWith(".js");
                      route.fulfill(
                          new FulfillOptions()
                              .setContentType(script ? "text/javascript" : "text/html")
                              .setBody(script ? text(library) : page(path, player)));
                    });
            visit.open("player-under-test.html");
            visit.page().waitForFunction("() => window.player");
            visit.until("video.readyState >= 1");
            look.accept(visit);
            visit.wasQuiet();
          });
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String page(String folder, Player player) {
    return """
    <!DOCTYPE html><meta charset="utf-8"><title>player</title><link rel="icon" href="data:,">
    <video muted width="960" height="540"></video>
    <script src="player-under-test.js"></script>
    <script type="module">
    const video = document.querySelector('video');
    const manifest = new URL('%s/%s', location.href).href;
    %s
    </script>
    """
        .formatted(folder, player.manifest(), player.start());
  }
}
