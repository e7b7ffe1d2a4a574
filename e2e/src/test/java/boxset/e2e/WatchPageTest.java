package boxset.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The site as its visitors meet it, on the plainest of hosts. */
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
          assertThat(visit.number("video.currentTime")).isZero();
          visit.video("{ video.playbackRate = 4; return video.play(); }");
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
          visit.until("video.readyState >= 2");
          for (double seconds : new double[] {11.5, 0.5, 6, 3.25, 9.75}) {
            visit.video("{ video.currentTime = " + seconds + "; }");
            visit.until("!video.seeking && video.readyState >= 2");
            assertThat(visit.number("video.currentTime")).isCloseTo(seconds, within(0.001));
          }
          visit.wasQuiet();
        });
  }

  @Test
  void aDeepLinkStartsWhereItSays() {
    browser.visit(
        "p1/index.html?t=7.5",
        visit -> {
          visit.until("video.readyState >= 2 && !video.seeking");
          assertThat(visit.number("video.currentTime")).isCloseTo(7.5, within(0.001));
          visit.wasQuiet();
        });
  }

  @Test
  void aChapterStartsWithoutANewPageAndIsMarked() {
    browser.visit(
        "p1/index.html",
        visit -> {
          visit.until("video.readyState >= 2");
          visit.page().click("text=Second half");
          visit.until("video.currentTime >= 6 && !video.paused");
          assertThat(visit.page().url()).endsWith("p1/index.html?t=6");
          visit.page().waitForSelector("a[aria-current]:has-text('Second half')");
          visit.wasQuiet();
        });
  }

  @Test
  void commentaryIsHeardOnlyWhenAskedFor() {
    browser.visit(
        "p1/index.html",
        visit -> {
          visit.page().waitForSelector("#audio:not([disabled])");
          assertThat(visit.page().inputValue("#audio")).isNotEqualTo(TinySeries.COMMENTARY);
          visit.video("video.play()");
          visit.until("video.currentTime > 0.5");
          int before = visit.requests().size();
          visit.page().selectOption("#audio", TinySeries.COMMENTARY);
          visit.page().waitForCondition(() -> visit.requests().size() > before + 1);
          double at = visit.number("video.currentTime");
          visit.until("video.currentTime > " + (at + 0.5));
          visit.wasQuiet();
        });
  }

  @Test
  void captionsShowWhatTheCaptionFileSays() {
    browser.visit(
        "p1/index.html?t=7.5",
        visit -> {
          visit.until("video.readyState >= 2");
          assertThat(visit.video("[...video.textTracks].every(t => t.mode !== 'showing')"))
              .isEqualTo(true);
          visit
              .page()
              .selectOption(
                  "#captions",
                  visit.page().locator("#captions option[lang=de]").getAttribute("value"));
          visit.until("[...video.textTracks].some(t => t.activeCues?.length)");
          assertThat(
                  visit.video(
                      "[...video.textTracks].find(t => t.mode === 'showing').activeCues[0].text"))
              .isEqualTo("Last words (de)");
          visit.wasQuiet();
        });
  }

  @Test
  void theViewersOwnBrowserRemembersWhereTheyWere() {
    browser.visit(
        "p1/index.html",
        visit -> {
          // Too short a part to be worth remembering: what counts is the rule, so stretch it.
          visit.until("video.readyState >= 2");
          visit
              .page()
              .evaluate(
                  "localStorage.setItem(document.querySelector('video').dataset.memory, '5.5')");
          visit.page().reload();
          visit.until("video.readyState >= 2 && !video.seeking");
          assertThat(visit.number("video.currentTime")).isCloseTo(5.5, within(0.001));
          visit.page().context().cookies().forEach(cookie -> assertThat(cookie).isNull());
          visit.wasQuiet();
        });
  }

  @Test
  void theBrowsersOwnPlayerRemainsWhenAScriptCannotBeFetched() {
    browser.visit(
        "p2/index.html",
        visit -> {
          visit.page().route("**/play/feed.js", route -> route.abort());
          visit.open("p1/index.html");
          assertThat(visit.video("video.controls")).isEqualTo(true);
          visit.video("video.play()");
          visit.until("video.currentTime > 1");
          assertThat((String) visit.video("video.currentSrc")).endsWith(".m3u8");
        });
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
          assertThat(visit.page().isVisible("#captions")).isFalse();
          visit.page().click("video");
          assertThat((String) visit.video("video.currentSrc")).endsWith(".m3u8");
          visit.page().click("nav a[rel=next]");
          assertThat(visit.page().innerText("h1")).isEqualTo("High Water");
          visit.wasQuiet();
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
