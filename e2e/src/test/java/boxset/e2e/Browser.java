package boxset.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Chromium on a site, remembering every complaint and every request it makes. */
final class Browser implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--mute-audio",
          "--autoplay-policy=no-user-gesture-required");

  private final String base;
  private final Optional<StaticHost> host;
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  /** On a folder of files. */
  Browser(Path site) {
    this(Optional.of(new StaticHost(site)), "");
  }

  /** On what a server has at an address that ends with a slash. */
  Browser(URI server) {
    this(Optional.empty(), server.toString());
  }

  private Browser(Optional<StaticHost> host, String server) {
    this.host = host;
    base = host.map(StaticHost::url).orElse(server);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        Outside.node().toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1")));
    chromium =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(Outside.chromium()).setArgs(FLAGS));
  }

  /** Opens a page of the site in a fresh profile and looks at it. */
  void visit(String path, NewContextOptions options, Consumer<Visit> look) {
    try (BrowserContext context = chromium.newContext(options)) {
      context.setDefaultTimeout(TinySeries.isForeign() ? 900_000 : 60_000);
      Page page = context.newPage();
      Visit visit = new Visit(page, base, new ArrayList<>(), new ArrayList<>());
      page.onConsoleMessage(message -> {
        if (List.of("error", "warning").contains(message.type())) {
          visit.complaints().add(message.text());
        }
      });
      page.onPageError(visit.complaints()::add);
      page.onRequest(request -> visit.requests().add(request.url()));
      visit.open(path);
      look.accept(visit);
    }
  }

  /** Opens a page that arrives in pieces, each drawn before the next is let go. */
  void visitInPieces(String path, Pattern end, NewContextOptions options, Consumer<Visit> look) {
    StaticHost cutter = host.orElseThrow();
    cutter.cutPagesBehind(end);
    try (BrowserContext context = chromium.newContext(options)) {
      context.setDefaultTimeout(60_000);
      Page page = context.newPage();
      page.navigate(base + path, new NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
      while (page.evaluate(DRAWN).equals("loading")) {
        cutter.next();
      }
      page.waitForLoadState();
      look.accept(new Visit(page, base, List.of(), List.of()));
    } finally {
      cutter.cutPagesBehind(null);
    }
  }

  private static final String DRAWN =
      """
      () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(
        () => done(document.readyState))))
      """;

  /** Opens a page at 1280 x 800. */
  void visit(String path, Consumer<Visit> look) {
    visit(path, new NewContextOptions().setViewportSize(1280, 800), look);
  }

  @Override
  public void close() {
    playwright.close();
    host.ifPresent(StaticHost::close);
  }

  /**
   * A page and what happened on it.
   *
   * @param page the page
   * @param base address of the site
   * @param complaints errors and warnings of its console
   * @param requests addresses it asked for
   */
  record Visit(Page page, String base, List<String> complaints, List<String> requests) {
    void open(String path) {
      page.navigate(base + path);
    }

    /** Runs a function on the video element of the page and returns what it says. */
    Object video(String expression) {
      return page.evalOnSelector("video", "video => " + expression);
    }

    double number(String expression) {
      return ((Number) video(expression)).doubleValue();
    }

    /** Waits until something is true of the video element. */
    void until(String expression) {
      try {
        page.waitForFunction(
            "() => { const video = document.querySelector('video'); return video && ("
                + expression
                + "); }");
      } catch (TimeoutError e) {
        throw new AssertionError(
            "Never: %s\nbut %s\nand %s".formatted(expression, page.evaluate(STATE), complaints), e);
      }
    }

    private static final String STATE =
        """
        () => {
          const video = document.querySelector('video');
          if (!video) return 'there is no video';
          const {currentTime, duration, videoHeight, readyState, paused, ended, seeking} = video;
          const {currentSrc, networkState} = video;
          const error = video.error && video.error.code + ' ' + video.error.message;
          const buffered = Array.from(
              video.buffered, (_, i) => [video.buffered.start(i), video.buffered.end(i)]);
          return JSON.stringify({
            currentTime, duration, videoHeight, readyState, paused, ended, seeking, buffered,
            currentSrc, networkState, error});
        }
        """;

    /** Waits until the player is there and shows its first picture. */
    void ready() {
      page.waitForSelector(".stage.ready");
      until("video.readyState >= 2 && !video.seeking");
    }

    /** What axe, the accessibility checker of Deque, finds. */
    List<?> violations() {
      try {
        page.evaluate(Files.readString(Outside.npm("axe-core/axe.min.js")));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return (List<?>) page.evaluate(VIOLATIONS);
    }

    private static final String VIOLATIONS =
        """
        async () => (await axe.run({resultTypes: ['violations']})).violations.map(
          v => v.id + ': ' + v.nodes.map(n => n.html + n.failureSummary).join())
        """;

    /** What has moved since the page began to be drawn without anybody asking for it. */
    List<?> moved() {
      return (List<?>) page.evaluate(MOVED);
    }

    private static final String MOVED =
        """
        () => new Promise(done => {
          const moved = [];
          new PerformanceObserver(list => {
            for (const {value, sources} of list.getEntries()) {
              moved.push(value + ': ' + sources.map(({node, previousRect, currentRect}) =>
                (node?.outerHTML ?? node?.textContent ?? '?').slice(0, 200) + ' from '
                  + JSON.stringify(previousRect) + ' to ' + JSON.stringify(currentRect)).join());
            }
          }).observe({type: 'layout-shift', buffered: true});
          requestAnimationFrame(() => requestAnimationFrame(() => done(moved)));
        })
        """;

    /** Nothing went wrong and nobody else was asked for anything. */
    void wasQuiet() {
      assertThat(complaints).isEmpty();
      String home = URI.create(base).getAuthority();
      assertThat(requests)
          .allSatisfy(url -> {
            if (!url.startsWith("data:") && !url.startsWith("blob:")) {
              assertThat(URI.create(url).getAuthority()).isEqualTo(home);
            }
          });
    }
  }
}
