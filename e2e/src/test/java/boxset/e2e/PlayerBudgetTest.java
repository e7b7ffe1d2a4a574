package boxset.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a watch page costs before its first picture, and what its scripts weigh. */
class PlayerBudgetTest {
  private static final int BYTES = 150_000;
  private static final int FIRST_SCRIPT_BYTES = 20_000;
  private static final int WHOLE_PLAYER_BYTES = 60_000;

  @BeforeAll
  static void only() {
    TinySeries.onlyThisOne();
  }

  /**
   * The first frame needs one range of each track: scripts and style sheets never come, the rest is
   * refused. It is come to from a page that asks for nothing any more.
   */
  @Test
  void theFirstPictureNeedsFewRequestsAndNoneWaitsForAnother() {
    try (Browser browser = new Browser(TinySeries.site())) {
      browser.visit(
          "search/index.html",
          visit -> {
            List<String> media = new ArrayList<>();
            visit
                .page()
                .route(
                    "**/*",
                    route -> {
                      String url = route.request().url();
                      if (url.endsWith(".mp4") && !url.contains("/movie-")) {
                        media.add(url);
                        route.resume();
                      } else if (route.request().isNavigationRequest()) {
                        route.resume();
                      } else if (!url.endsWith(".js") && !url.endsWith(".css")) {
                        route.abort();
                      }
                    });
            visit.page().addInitScript(FIRST_FRAME);
            visit
                .page()
                .navigate(
                    visit.base() + "p1/index.html?autoplay",
                    new NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            visit.page().waitForFunction("window.firstFrame");
            assertThat(media).as("one range of picture, one of sound").hasSize(2);
            Object bytes =
                visit.page().evaluate("window.firstFrame.reduce((sum, r) => sum + r.size, 0)");
            assertThat(((Number) bytes).doubleValue()).isLessThanOrEqualTo(BYTES);
            assertThat((List<?>) visit.page().evaluate("window.firstFrame.map(r => r.name)"))
                .as("picture and sound")
                .hasSize(2);
          });
    }
  }

  /** What would make a slow line slower waits; what is there already does not. */
  @Test
  void whereThePictureIsLateTheWordsAreReadBeforeIt() {
    try (Browser browser = new Browser(TinySeries.site())) {
      browser.visit(
          "search/index.html",
          visit -> {
            List<Route> held = new ArrayList<>();
            List<String> asked = new ArrayList<>();
            visit.page().route("**/*.mp4", held::add);
            visit.page().onRequest(request -> asked.add(request.url()));
            visit
                .page()
                .navigate(
                    visit.base() + "p1/index.html?autoplay",
                    new NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            visit.page().waitForSelector(".late h1");
            assertThat(asked).noneMatch(url -> url.matches(".*\\.(woff2|jpg|webp)"));
            assertThat(visit.page().isVisible(".play-big")).isFalse();
            assertThat((String) visit.page().evaluate(BEHIND_THE_VIDEO)).contains("data:image/bmp");
            held.forEach(Route::resume);
            visit.page().unroute("**/*.mp4");
            visit.until("video.currentTime > 0");
            visit.page().waitForSelector(".late.shown .stage.ready");
            visit.wasQuiet();
          });
    }
  }

  private static final String BEHIND_THE_VIDEO =
      "getComputedStyle(document.getElementById('video')).backgroundImage";

  /** What had come, or been refused, when the first frame was seen. */
  private static final String FIRST_FRAME =
      """
      const watched = new WeakSet();
      new MutationObserver(() => {
        for (const video of document.querySelectorAll("video")) {
          if (watched.has(video)) continue;
          watched.add(video);
          video.requestVideoFrameCallback(() => {
            window.firstFrame ??= performance.getEntriesByType("resource")
              .map(({name, encodedBodySize: size}) => ({name, size}));
          });
        }
      }).observe(document, {childList: true, subtree: true});
      """;

  @Test
  void theScriptsAreLight() throws IOException {
    Path site = TinySeries.site();
    String page = Files.readString(site.resolve("p1/index.html"));
    int start = page.indexOf("<script>var boxset=");
    String inline = page.substring(start, page.indexOf("</script>", start));
    assertThat(gzipped(inline.getBytes(StandardCharsets.UTF_8)))
        .as("in the page")
        .isLessThanOrEqualTo(FIRST_SCRIPT_BYTES);
    int all = gzipped(inline.getBytes(StandardCharsets.UTF_8));
    try (Stream<Path> files = Files.walk(site.resolve("assets"))) {
      for (Path file : files.filter(PlayerBudgetTest::isOfThePlayer).toList()) {
        all += gzipped(Files.readAllBytes(file));
      }
    }
    assertThat(all).as("whole player").isLessThanOrEqualTo(WHOLE_PLAYER_BYTES);
  }

  private static boolean isOfThePlayer(Path file) {
    return file.toString().contains("/play-") && Files.isRegularFile(file);
  }

  private static int gzipped(byte[] bytes) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(bytes);
      }
      return out.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
