package boxset.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The site as its visitors meet it, on the plainest of hosts. */
@Order(2)
class WatchPageTest {
  private static Browser browser;

  @BeforeAll
  static void open() {
    TinySeries.onlyThisOne();
    browser = new Browser(TinySeries.site());
  }

  @AfterAll
  static void close() {
    if (!TinySeries.isForeign()) {
      browser.close();
    }
  }

  @Test
  void aPartIsFoundFromTheSeriesPageAndPlaysFromStartToEnd() {
    browser.visit(
        "index.html",
        visit -> {
          assertThat(visit.page().title()).isEqualTo(TinySeries.TITLE);
          visit.page().click("a.button");
          visit.until("video.readyState >= 2");
          assertThat(visit.number("video.duration")).isCloseTo(TinySeries.SECONDS, within(0.05));
          visit.video("{ video.playbackRate = 4; }");
          visit.until("video.ended");
          assertThat(visit.number("video.getVideoPlaybackQuality().totalVideoFrames")).isPositive();
          assertThat(visit.number("video.buffered.length")).isEqualTo(1);
          visit.wasQuiet();
        });
  }

  @Test
  void theViewerGoesWhereTheyLike() {
    browser.visit(
        "p1/index.html",
        visit -> {
          visit.ready();
          for (double seconds : new double[] {11.5, 0.5, 6, 2.02, 3.25, 9.75}) {
            visit.video("{ video.currentTime = " + seconds + "; }");
            visit.until("!video.seeking && video.readyState >= 2");
            assertThat(visit.number("video.currentTime")).isCloseTo(seconds, within(0.001));
          }
          visit.wasQuiet();
        });
  }

  @Test
  void aHostThatKnowsNoRangesWillDo() {
    browser.visit(
        "p2/index.html",
        visit -> {
          visit
              .page()
              .route(
                  "**/*.mp4",
                  route -> {
                    Map<String, String> headers = new HashMap<>(route.request().headers());
                    headers.remove("range");
                    route.resume(new Route.ResumeOptions().setHeaders(headers));
                  });
          visit.open("p1/index.html?t=9.5");
          visit.ready();
          visit.page().click(".play-big");
          visit.until("video.ended");
          visit.wasQuiet();
        });
  }

  @Test
  void aBrokenConnectionIsAStillPictureAndPlayingGoesOnByItself() {
    browser.visit(
        "p1/index.html",
        visit -> {
          visit.ready();
          visit.page().route("**/*.mp4", route -> route.abort());
          visit.video("{ video.playbackRate = 4; return video.play(); }");
          visit.page().waitForCondition(() -> visit.number("video.readyState") == 2);
          assertThat(visit.video("video.paused")).isEqualTo(false);
          assertThat(visit.page().isVisible("[data-message]")).isFalse();
          // It is playing, as far as anybody can do something about it, and nothing more is said.
          assertThat(visit.page().getAttribute(".play-row [data-do=play]", "aria-label"))
              .isEqualTo("Pause");
          assertThat(visit.page().evaluate(SPOKEN)).isEqualTo("");
          assertThat(visit.page().innerText("[data-player]")).doesNotContainIgnoringCase("load");
          // Whoever has enough may stop it, and go on.
          visit.page().keyboard().press("k");
          visit.until("video.paused");
          visit.page().keyboard().press("k");
          visit.page().unroute("**/*.mp4");
          visit.until("video.ended");
        });
  }

  /** In a film longer than what is kept behind the playhead, the player itself takes it away. */
  @Test
  void aFilmEndsAlsoWhenWhatWasSeenIsTakenAwayAfterItsEndWasFetched() {
    browser.visit(
        "p1/index.html",
        visit -> {
          visit.ready();
          visit.video("{ video.currentTime = 4; return video.play(); }");
          visit.until("boxset.source.readyState === 'ended'");
          visit.page().evaluate("boxset.source.sourceBuffers[0].remove(0, 1)");
          visit.video("{ video.playbackRate = 4; }");
          visit.until("video.ended");
          visit.wasQuiet();
        });
  }

  /** What a screen reader would say by itself. */
  private static final String SPOKEN =
      """
      [...document.querySelectorAll('[role=alert], [role=status], [aria-live]')]
        .filter(element => element.checkVisibility()).map(element => element.textContent).join()
      """;

  @Test
  void aFileThatIsGoneIsToldWithWhatToDo() {
    browser.visit(
        "p2/index.html",
        visit -> {
          visit
              .page()
              .route("**/*.mp4", route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
          visit.open("p1/index.html");
          visit.page().waitForSelector("[data-message=network]:visible");
          assertThat(visit.page().innerText("[data-message=network]")).contains("Reload the page");
        });
  }

  @Test
  void aDeepLinkStartsWhereItSaysAndAClipEndsThere() {
    browser.visit(
        "p1/index.html?t=7.5-8.25",
        visit -> {
          visit.ready();
          assertThat(visit.number("video.currentTime")).isCloseTo(7.5, within(0.001));
          visit.page().click(".play-big");
          visit.until("video.paused && video.currentTime >= 8.25");
          assertThat(visit.number("video.currentTime")).isLessThan(9);
          visit.wasQuiet();
        });
  }

  @Test
  void aChapterStartsWithoutANewPageAndIsMarked() {
    browser.visit(
        "p1/index.html",
        visit -> {
          visit.ready();
          visit.page().click("text=Second half");
          visit.until("video.currentTime >= 6 && !video.paused");
          assertThat(visit.page().url()).endsWith("p1/index.html?t=6");
          visit.page().waitForSelector("a[aria-current]:has-text('Second half')");
          visit.wasQuiet();
        });
  }

  @Test
  void commentaryIsHeardOnlyWhenAskedForAndNotInTheNextPart() {
    browser.visit(
        "p1/index.html",
        visit -> {
          visit.ready();
          assertThat(sound(visit)).isEqualTo("English");
          visit.page().click(".play-big");
          visit.until("video.currentTime > 0.5");
          visit.page().click("[data-do=menu]");
          visit.page().check("text=" + TinySeries.COMMENTARY);
          visit
              .page()
              .waitForCondition(
                  () -> visit.requests().stream().anyMatch(url -> url.contains("en-commentary")));
          double at = visit.number("video.currentTime");
          visit.until("video.currentTime > " + (at + 0.5));
          visit.page().reload();
          visit.ready();
          assertThat(sound(visit)).isEqualTo("English");
          visit.wasQuiet();
        });
  }

  private static Object sound(Browser.Visit visit) {
    return visit.page().evaluate("document.querySelector('[name=sound]:checked').value");
  }

  @Test
  void captionsShowWhatTheCaptionFileSaysAndTheChoiceIsRemembered() {
    browser.visit(
        "p1/index.html?t=7.5",
        visit -> {
          visit.ready();
          assertThat(visit.page().locator(".play-cue").count()).isZero();
          visit.page().click("[data-do=menu]");
          visit.page().check("text=Deutsch");
          visit.page().waitForSelector(".play-cue");
          assertThat(visit.page().innerText(".play-cue")).isEqualTo("Last words (de)");
          visit.page().reload();
          visit.ready();
          visit.page().waitForSelector(".play-cue:has-text('Last words (de)')");
          visit.wasQuiet();
        });
  }

  @Test
  void theViewersOwnBrowserRemembersWhereTheyWere() {
    browser.visit(
        "p1/index.html",
        visit -> {
          visit.ready();
          // Too short a part to be worth remembering: what counts is the rule, so write its result.
          visit
              .page()
              .evaluate("localStorage.setItem('boxset:tide-tables:place:p1', '{\"at\":5.5}')");
          visit.page().reload();
          visit.ready();
          assertThat(visit.number("video.currentTime")).isCloseTo(5.5, within(0.001));
          visit.page().click("[data-do=start-again]");
          visit.until("!video.paused && video.currentTime < 5");
          visit.page().context().cookies().forEach(cookie -> assertThat(cookie).isNull());
          visit.wasQuiet();
        });
  }

  @Test
  void keysDoWhatTheyDoElsewhereAndCanBeSwitchedOff() {
    browser.visit(
        "p1/index.html",
        visit -> {
          visit.ready();
          Keyboard keys = visit.page().keyboard();
          keys.press("5");
          visit.until("Math.abs(video.currentTime - 6) < 0.01");
          keys.press("ArrowRight");
          visit.until("Math.abs(video.currentTime - 11) < 0.01");
          keys.press("j");
          visit.until("Math.abs(video.currentTime - 1) < 0.01");
          keys.press("m");
          assertThat(visit.video("video.muted")).isEqualTo(true);
          keys.press("Shift+>");
          assertThat(visit.number("video.playbackRate")).isEqualTo(1.25);
          keys.press("c");
          visit.page().waitForSelector(".play-cue:has-text('First words (en)')");
          keys.press("k");
          visit.until("!video.paused");
          keys.press("Space");
          visit.until("video.paused");
          keys.press("?");
          assertThat(visit.page().isVisible("[data-help] kbd >> nth=0")).isTrue();
          keys.press("Escape");
          visit.page().click("[data-do=menu]");
          visit.page().uncheck("[name=keys]");
          keys.press("Escape");
          keys.press("m");
          assertThat(visit.video("video.muted")).isEqualTo(true);
          visit.wasQuiet();
        });
  }

  @Test
  void theBarIsASliderThatSaysWhereItIs() {
    browser.visit(
        "p1/index.html",
        visit -> {
          visit.ready();
          visit.page().focus("[role=slider]");
          visit.page().keyboard().press("ArrowRight");
          visit.page().keyboard().press("ArrowRight");
          visit.page().waitForSelector("[role=slider][aria-valuetext='0:10, Second half']");
          visit.page().keyboard().press("Home");
          visit.until("video.currentTime === 0 && !video.seeking");
          visit.page().hover("[role=slider]");
          assertThat(visit.page().innerText("[data-preview]")).contains("0:0");
          visit.wasQuiet();
        });
  }

  @Test
  void theNextPartIsOfferedAtTheEndAndCanBeDeclined() {
    browser.visit(
        "p1/index.html?t=11",
        visit -> {
          visit.ready();
          visit.page().click(".play-big");
          visit.until("video.ended");
          assertThat(visit.page().innerText("[data-next]")).contains("High Water");
          visit.page().click("[data-do=stay]");
          assertThat(visit.page().isVisible("[data-next]")).isFalse();
          visit.page().reload();
          visit.ready();
          visit.page().click(".play-big");
          visit.page().click("[data-next] a");
          visit.page().waitForURL("**/p2/index.html?play");
          visit.until("video.currentTime > 0.5 && !video.paused");
          visit.wasQuiet();
        });
  }

  @Test
  void theNextPartDoesNotBeginUnderWhoeverHasTurnedToTheSearch() {
    browser.visit(
        "p1/index.html?t=11",
        visit -> {
          visit.ready();
          visit.page().click(".play-big");
          visit.until("document.querySelector('[data-countdown]').textContent !== ''");
          visit.page().keyboard().press("/");
          visit.until("document.querySelector('[data-countdown]').textContent === ''");
          visit.page().keyboard().press("Escape");
          assertThat(visit.page().isVisible("[data-next]")).isTrue();
          visit.wasQuiet();
        });
  }

  @Test
  void aThemePlaysFromMomentToMomentAndEnds() {
    browser.visit(
        "themes/water/index.html",
        visit -> {
          visit.page().click("[data-play-all]");
          visit.page().waitForURL("**/p2/index.html?t=2-3&play&queue=0");
          visit.page().waitForURL("**/p1/index.html?t=6-7&play=&queue=1");
          visit.until("video.currentTime >= 7 && video.paused");
          assertThat(visit.page().isVisible("[data-next]")).isFalse();
          visit.wasQuiet();
        });
  }

  /** What the page loses, and how; what remains is the browser's own player. */
  static Stream<Arguments> losses() {
    return Stream.of(
        Arguments.of("a module cannot be fetched", "", "**/engine.js"),
        Arguments.of("no module can be fetched", "", "**/play-*/*.js"),
        Arguments.of("no media source", "delete window.MediaSource;", "none"),
        Arguments.of(
            "an exception half-way",
            "MediaSource.isTypeSupported = () => { throw new Error('no'); };",
            "none"),
        Arguments.of(
            "a media source that refuses",
            "MediaSource.prototype.addSourceBuffer = () => { throw new Error('no'); };",
            "none"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("losses")
  void whenScriptsFailHalfWayTheBrowsersOwnPlayerPlays(String name, String script, String blocked) {
    browser.visit(
        "p2/index.html",
        visit -> {
          visit.page().addInitScript(script);
          visit.page().route(blocked, route -> route.abort());
          visit.open("p1/index.html");
          visit.until("video.controls");
          visit.video("{ video.playbackRate = 4; return video.play(); }");
          visit.until("video.currentTime > 3");
          assertThat((String) visit.video("video.currentSrc")).endsWith(".mp4");
        });
  }

  /** As browsers put away tabs that nobody looks at. */
  @Test
  void aTabThatSleptPlaysOn() {
    browser.visit(
        "p1/index.html",
        visit -> {
          visit.ready();
          visit.page().click(".play-big");
          visit.until("video.currentTime > 0.5");
          CDPSession session = visit.page().context().newCDPSession(visit.page());
          for (String state : List.of("frozen", "active")) {
            JsonObject asked = new JsonObject();
            asked.addProperty("state", state);
            session.send("Page.setWebLifecycleState", asked);
          }
          visit.video("{ video.playbackRate = 4; }");
          visit.until("video.ended");
          assertThat(visit.number("video.buffered.length")).isOne();
          visit.wasQuiet();
        });
  }

  /** At four times the speed the line is as fast as at the beginning, then as slow as can be. */
  @Test
  void aLineThatGoesSlowIsAnsweredByALowerRungAndPlayingGoesOn() {
    browser.visit(
        "p1/index.html",
        visit -> {
          visit.ready();
          CDPSession session = visit.page().context().newCDPSession(visit.page());
          session.send("Network.enable");
          session.send("Network.emulateNetworkConditions", line(60));
          visit.page().click(".play-big");
          visit
              .page()
              .waitForCondition(
                  () -> visit.requests().stream().anyMatch(url -> url.contains("/stream/234p-")));
          session.send("Network.emulateNetworkConditions", line(20_000));
          visit.video("{ video.playbackRate = 4; }");
          visit.until("video.ended");
          visit.wasQuiet();
        });
  }

  private static JsonObject line(int kilobits) {
    JsonObject line = new JsonObject();
    line.addProperty("offline", false);
    line.addProperty("latency", 20);
    line.addProperty("downloadThroughput", kilobits * 125);
    line.addProperty("uploadThroughput", kilobits * 125);
    return line;
  }

  @Test
  void withScriptsOffThePageIsWholeAndPlays() {
    NewContextOptions options =
        new NewContextOptions().setViewportSize(1280, 800).setJavaScriptEnabled(false);
    browser.visit(
        "p1/index.html",
        options,
        visit -> {
          String text = visit.page().innerText("body");
          assertThat(text)
              .contains("Low Water", "Opening", "Second half", "High Water")
              .doesNotContainIgnoringCase("loading");
          assertThat(visit.video("video.controls")).isEqualTo(true);
          assertThat((String) visit.video("getComputedStyle(video).backgroundImage"))
              .contains("/p1/poster-");
          assertThat(visit.page().isVisible("[data-controls]")).isFalse();
          visit.page().click("video");
          assertThat((String) visit.video("video.currentSrc")).endsWith(".mp4");
          visit.page().click("nav a[rel=next]");
          assertThat(visit.page().innerText("h1")).isEqualTo("High Water");
          visit.wasQuiet();
        });
  }

  /** axe finds nothing: paused, with the menu, playing. */
  @Test
  void everyoneCanUseThePlayer() {
    browser.visit(
        "p1/index.html",
        visit -> {
          visit.ready();
          assertThat(visit.violations()).isEmpty();
          visit.page().click("[data-do=menu]");
          assertThat(visit.violations()).isEmpty();
          visit.page().keyboard().press("Escape");
          visit.video("{ video.currentTime = 8; return video.play(); }");
          visit.page().waitForSelector("[data-next]:visible");
          assertThat(visit.violations()).isEmpty();
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1280, 1920})
  void nothingMovesAndNothingSticksOut(int width) {
    for (String path : new String[] {"index.html", "p1/index.html"}) {
      NewContextOptions options =
          new NewContextOptions()
              .setViewportSize(width, 900)
              .setColorScheme(width == 1280 ? ColorScheme.DARK : ColorScheme.LIGHT);
      browser.visit(
          path,
          options,
          visit -> {
            if (path.startsWith("p1")) {
              visit.until("video.readyState >= 2");
            }
            Object shift =
                visit
                    .page()
                    .evaluate(
                        """
                        () => new Promise(done => {
                          let sum = 0;
                          new PerformanceObserver(list => {
                            for (const entry of list.getEntries()) sum += entry.value;
                          }).observe({type: 'layout-shift', buffered: true});
                          requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
                        })
                        """);
            assertThat(((Number) shift).doubleValue()).as("layout shift of " + path).isZero();
            assertThat(visit.page().evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("overflow of " + path)
                .isEqualTo(0);
            visit.wasQuiet();
          });
    }
  }

  @Test
  void everythingIsReachedByKeyboardAndShowsItsFocus() {
    browser.visit(
        "index.html",
        visit -> {
          int links = visit.page().locator("a").count();
          assertThat(links).isGreaterThan(2);
          for (int i = 0; i < links; i++) {
            visit.page().keyboard().press("Tab");
            assertThat(visit.page().evaluate("document.activeElement.localName")).isEqualTo("a");
            assertThat(
                    visit.page().evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
          }
        });
  }
}
