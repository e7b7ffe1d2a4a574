package boxset.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said is found, followed and quoted. */
class SearchTest {
  private static Browser browser;

  @BeforeAll
  static void open() {
    TinySeries.onlyThisOne();
    browser = new Browser(TinySeries.site());
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void wordsAreFoundWhateverTheirCaseAccentsAndOrderAndPlay() {
    browser.visit(
        "index.html",
        visit -> {
          visit.open("search/index.html");
          visit.page().waitForSelector("form[data-search=whole]");
          assertThat(visit.page().locator("[data-all] a").count()).isEqualTo(2);
          visit.page().keyboard().type("wörd LAST");
          assertThat(visit.page().innerText("[data-hits] a")).contains("Last words (en)");
          assertThat(visit.page().locator("[data-hits] mark").allInnerTexts())
              .containsExactly("Last", "word");
          assertThat(visit.page().innerText("[data-status]")).isEqualTo("1 place");
          visit.page().keyboard().press("Enter");
          visit.page().keyboard().press("Enter");
          visit.page().waitForURL("**/p1/index.html?t=7&play");
          visit.until("video.currentTime > 7 && !video.paused");
          visit.wasQuiet();
        });
  }

  @Test
  void chaptersAreFoundAndWordsWithinWordsAreNot() {
    browser.visit(
        "search/index.html?q=half",
        visit -> {
          visit.page().waitForSelector("[data-hits] a[href$='/p1/index.html?t=6&play']");
          visit.page().fill("input[type=search]", "ords");
          assertThat(visit.page().innerText("[data-status]")).isEqualTo("Nothing with these words");
          visit.wasQuiet();
        });
  }

  /** With scripts the search comes to the viewer; without, its link leads to its page. */
  @ParameterizedTest
  @ValueSource(strings = {"index.html", "p2/index.html", "themes/water/index.html"})
  void theSearchIsLaidOverEveryPageAndGivesTheFocusBack(String path) {
    browser.visit(
        path,
        visit -> {
          if (path.startsWith("p2")) {
            visit.ready();
          }
          assertThat(visit.page().getAttribute("a.seek", "href")).endsWith("search/index.html");
          visit.page().focus("a.seek");
          visit.page().keyboard().press("/");
          visit.page().waitForSelector("dialog.search[open] form[data-search=whole]");
          assertThat(visit.page().url()).endsWith(path);
          visit.page().keyboard().type("last");
          visit.page().waitForSelector("dialog [data-hits] a");
          for (int i = 0; i < 8; i++) {
            visit.page().keyboard().press("Tab");
            assertThat(visit.page().evaluate(OUTSIDE))
                .as("focus behind the search")
                .isEqualTo(false);
          }
          visit.page().focus("dialog input");
          visit.page().keyboard().press("ArrowDown");
          assertThat(visit.page().evaluate("document.activeElement.localName")).isEqualTo("a");
          visit.page().keyboard().press("Escape");
          assertThat(visit.page().isVisible("dialog.search")).isFalse();
          assertThat(visit.page().evaluate("document.activeElement.className")).isEqualTo("seek");
          visit.page().click("a.seek");
          visit.page().waitForSelector("dialog.search[open] input:focus");
          visit.page().keyboard().press("Enter");
          visit.page().keyboard().press("Enter");
          visit.page().waitForURL("**/p1/index.html?t=7&play");
          visit.until("video.currentTime > 7 && !video.paused");
          visit.wasQuiet();
        });
  }

  /** Whether something of the page behind has the focus; the browser's own bars may have it. */
  private static final String OUTSIDE =
      "!['BODY', 'HTML'].includes(document.activeElement.tagName)"
          + " && !document.activeElement.closest('dialog')";

  @Test
  void aHitInTheSamePartIsPlayedWithoutBeginningAnew() {
    browser.visit(
        "p1/index.html",
        visit -> {
          visit.ready();
          visit.page().click("a.seek");
          visit.page().waitForSelector("dialog.search[open] form[data-search=whole]");
          visit.page().keyboard().type("last words");
          visit.page().waitForSelector("dialog [data-hits] a");
          assertThat(visit.violations()).isEmpty();
          visit.page().evaluate("window.same = true");
          visit.page().click("dialog [data-hits] a");
          visit.until("video.currentTime > 7 && !video.paused");
          assertThat(visit.page().evaluate("window.same")).isEqualTo(true);
          assertThat(visit.page().isVisible("dialog.search")).isFalse();
          visit.wasQuiet();
        });
  }

  @Test
  void theTranscriptLeadsToTheWordsAndFollowsThem() {
    browser.visit(
        "p1/index.html",
        visit -> {
          visit.ready();
          visit.page().click("#transcript summary");
          visit.page().click("a.said >> text=Last words");
          visit.until("video.currentTime >= 7 && !video.paused");
          visit.page().waitForSelector("a.said[aria-current] >> text=Last words");
          assertThat(visit.page().url()).endsWith("?t=7");
          visit.wasQuiet();
        });
  }

  @Test
  void selectedWordsAreQuotedWithTheirTimes() {
    browser.visit(
        "p1/index.html",
        visit -> {
          visit.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
          visit.ready();
          visit.page().click("#transcript summary");
          visit
              .page()
              .evaluate("getSelection().selectAllChildren(document.querySelector('a.said'))");
          visit.page().click("[data-do=copy-clip]");
          visit.page().waitForSelector("[data-quote] [role=status] >> text=Copied");
          assertThat(visit.page().evaluate("navigator.clipboard.readText()"))
              .asString()
              .endsWith("/p1/index.html?t=1-7");
          var card = visit.page().waitForDownload(() -> visit.page().click("[data-do=card]"));
          assertThat(card.suggestedFilename()).isEqualTo("p1-quote.png");
          visit.wasQuiet();
        });
  }

  /** Nothing that could tell one viewer from another leaves the browser or is kept in it. */
  @Test
  void aSessionLeavesNoTrace() {
    browser.visit(
        "index.html",
        visit -> {
          List<String> methods = new ArrayList<>();
          visit.page().onRequest(request -> methods.add(request.method()));
          for (String page :
              List.of(
                  "p1/index.html",
                  "p1/embed.html",
                  "themes/water/index.html",
                  "search/index.html?q=words")) {
            visit.open(page);
          }
          visit.page().waitForSelector("[data-hits] a");
          visit.open("p2/index.html?play");
          visit.until("video.currentTime > 1");
          visit.wasQuiet();
          assertThat(methods).isNotEmpty().containsOnly("GET");
          assertThat(visit.page().context().cookies()).isEmpty();
          assertThat((List<?>) visit.page().evaluate("Object.keys(localStorage)"))
              .allSatisfy(key ->
                  assertThat(key)
                      .asString()
                      .matches("boxset:tide-tables:(rate|volume|place:p[12])"));
          assertThat(visit.page().evaluate("sessionStorage.length + document.cookie.length"))
              .isEqualTo(0);
        });
  }
}
