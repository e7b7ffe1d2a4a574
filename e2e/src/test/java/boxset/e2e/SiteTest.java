package boxset.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A series file with everything pages can show, made by the real command line. */
@Order(1)
class SiteTest {
  private static final String SERIES =
      """
      id: salt-road
      title: The Salt Road
      language: en
      logline: Four villages, one road.
      synopsis:
        short: For six hundred years salt came up from the coast on foot.
        long: |
          The road leaves the pans at low water.

          Nobody alive has walked all of it with a load.
      credits: {Directed by: Ana Reyes, Produced by: [Sam Okoro, Lin Wei]}
      people:
        - {id: ana, name: Ana Reyes, role: director}
        - {id: dee, name: Dee Marsh, role: engineer, bio: Kept the pumps running., photo: dee.png}
      awards: [{name: Slow Film, category: Best Series, year: 2026, result: won, to: Ana Reyes}]
      art: {background: wall.png, title: title.svg, focus: 20% 40%}
      parts:
        - id: p1
          title: Low Water
          logline: A debt nobody wrote down.
          master: film.mov
          chapters: {00:00:00: Four pans, 00:00:03: The first load}
          captions: [{file: film.srt, kind: sdh}]
          airs: 2026-06-14
          stills: [{file: dee.png, caption: Dee Marsh at the pumps, credit: Lin Wei}]
        - {id: p2, title: The Long Grade, master: film.mov}
      interviews:
        - id: dee-talks
          person: dee
          title: Dee remembers
          file: film.mov
          captions: [{file: film.srt, kind: sdh}]
          chapters: {00:00:00: The pumps, 00:00:02: The sea}
          seen_in: [p1 00:00:01-00:00:02]
          recorded: 2026-03-02
          location: Salinas
      extras:
        - {id: tape, title: The Missing Tape, kind: deleted scene, file: film.mov, part: p1}
        - {title: The grade again, kind: featurette, use: p2 00:00:01-00:00:04}
      themes:
        debt:
          title: What is owed
          moments:
            - {at: p1 00:00:03-00:00:05, title: The first cheque}
            - {at: dee-talks 00:00:01-00:00:02, title: A promise}
      stills:
        - {file: wall.png, caption: The road at dusk, credit: Lin Wei, rights: © Salt Films}
        - {file: dee.png, caption: Dee Marsh}
      billing: Salt Films presents a film by Ana Reyes.
      windows:
        press: {contact: "Kim Lee, press@example.org"}
        stream: {effort: faster, quality: draft, largest: 240p, address: "https://example.org/salt"}
      """;

  private static final List<String> PAGES =
      List.of(
          "index.html",
          "p1/index.html",
          "p2/index.html",
          "tape/index.html",
          "dee-talks/index.html",
          "people/dee/index.html",
          "people/ana/index.html",
          "themes/debt/index.html",
          "articles/what-is-owed/index.html",
          "press/index.html");

  private static final String ARTICLE =
      """
      ---
      title: What is owed
      standfirst: A road, and its accounts.
      by: Kim Lee
      date: 2026-06-14
      picture: wall.png
      ---
      It begins in [the first part](p1), with [Dee Marsh](dee) & a *promise*.

      > The water goes flat, then it goes white.
      > — Dee Marsh [play dee-talks 00:00:03-00:00:05]

      ![](dee.png)

      ## Afterwards

      [play p1]

      [play p2 00:00:01-00:00:04]
      """;

  private static Path site;
  private static Browser browser;
  private static Map<String, Seen> walked = Map.of();

  @BeforeAll
  static void make() throws IOException {
    TinySeries.onlyThisOne();
    Path folder = Outside.HERE.resolve("target/site");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("series.yaml"), SERIES);
    Files.writeString(
        folder.resolve("film.srt"),
        """
        1
        00:00:00,500 --> 00:00:02,000
        DEE: You hear it before you see it.

        2
        00:00:03,000 --> 00:00:05,000
        DEE: The water goes flat, then it goes white.
        """);
    Files.writeString(
        folder.resolve("title.svg"),
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 90"><text y="70" font-size="70"\
         fill="#fff">The Salt Road</text></svg>
        """);
    Files.createDirectories(folder.resolve("articles"));
    Files.writeString(folder.resolve("articles/what-is-owed.md"), ARTICLE);
    Files.writeString(
        folder.resolve("articles/later.md"),
        "---\ntitle: Sealed until June\nembargo: 2026-06-15\n---\n![](dee.png)\n");
    if (!Files.exists(folder.resolve("film.mov"))) {
      Ffmpeg.master(folder, "film.mov", "testsrc2=s=320x180:r=24:d=6", "sine=f=300:r=48000:d=6");
      picture(folder, "wall.png", "gradients=s=1600x900:c0=0x204060:c1=0xd08030:d=1:seed=1");
      picture(folder, "dee.png", "gradients=s=600x800:c0=0x806040:c1=0x202020:d=1:seed=2");
    }
    Outside.Ended made = TinySeries.boxset(folder, "make");
    assertThat(made.exit()).as(made.out() + made.err()).isZero();
    assertThat(made.out()).contains("articles/later.md is under embargo until June 15, 2026");
    site = folder.resolve("release/site");
    browser = new Browser(site);
  }

  private static void picture(Path folder, String name, String source) {
    Ffmpeg.run(folder, "-f", "lavfi", "-i", source, "-frames:v", "1", "-update", "1", name);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void everyPageSaysWhatTheSeriesFileSays() {
    says(
        "index.html",
        "Four villages, one road.",
        "For six hundred years",
        "Play all",
        "Low Water",
        "The Long Grade",
        "Dee remembers",
        "Deleted scenes",
        "The Missing Tape",
        "Featurettes",
        "The grade again",
        "Play all extras",
        "What is owed",
        "2 moments",
        "Won",
        "Slow Film 2026",
        "Nobody alive has walked",
        "Dee Marsh",
        "Produced by",
        "Lin Wei",
        "A road, and its accounts.",
        "For the press");
    says(
        "articles/what-is-owed/index.html",
        "A road, and its accounts.",
        "By Kim Lee · June 14, 2026",
        "The road at dusk",
        "& a promise.",
        "Dee remembers, 0:03",
        "Part 2, 0:01");
    says(
        "press/index.html",
        "Press kit",
        "0:12",
        "© Salt Films",
        "wall.png, 1600 × 900, PNG",
        "Title treatment",
        "Kim Lee, press@example.org",
        "12 words",
        "Salt Films presents");
    says(
        "p1/index.html",
        "Part 1",
        "A debt nobody wrote down.",
        "The first load",
        "Dee Marsh",
        "Dee remembers",
        "The Missing Tape",
        "What is owed",
        "The Long Grade");
    says("dee-talks/index.html", "Interview", "engineer", "Salinas", "Seen in", "Low Water");
    says("people/dee/index.html", "Kept the pumps running.", "Dee remembers", "Low Water");
    says("people/ana/index.html", "Directed by");
    says("themes/debt/index.html", "The first cheque", "A promise", "0:03");
    assertThat(seen("themes/debt/index.html").links())
        .anyMatch(link -> link.endsWith("/p1/index.html?t=3-5"));
  }

  private static void says(String path, String... words) {
    assertThat(seen(path).text()).as(path).contains(words);
  }

  @Test
  void everyLinkOfEveryPageResolvesAndNobodyElseIsAsked() {
    assertThat(walked()).containsKeys(PAGES.toArray(String[]::new));
  }

  /** All pages of the site, walked through once. */
  private static Map<String, Seen> walked() {
    if (walked.isEmpty()) {
      walked = walk(browser, site, List.of("index.html"));
    }
    return walked;
  }

  private static Seen seen(String path) {
    return Objects.requireNonNull(walked().get(path), path);
  }

  /**
   * A page as its visitor finds it.
   *
   * @param text all its words
   * @param linkedData what it says to machines
   * @param links addresses of what it leads to and shows
   */
  private record Seen(String text, String linkedData, List<String> links) {}

  /** Follows all links within a site; all must lead to files of it, and no page ask for others. */
  private static Map<String, Seen> walk(Browser browser, Path site, List<String> from) {
    Map<String, Seen> seen = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      String path = open.pop();
      if (seen.containsKey(path)) {
        continue;
      }
      browser.visit(
          path,
          visit -> {
            visit.wasQuiet();
            List<String> links =
                ((List<?>) visit.page().evaluate(LINKS)).stream().map(Object::toString).toList();
            for (String link : links) {
              String url = link;
              if (!url.startsWith(visit.base())) {
                assertThat(url).as(path).startsWith("https://example.org/salt/");
                url = visit.base() + url.substring("https://example.org/salt/".length());
              }
              String file = url.substring(visit.base().length()).replaceAll("[?#].*", "");
              file = file.isEmpty() || file.endsWith("/") ? file + "index.html" : file;
              assertThat(site.resolve(file)).as("linked from " + path).exists();
              String anchor = url.contains("#") ? url.substring(url.indexOf('#')) : "";
              if (!anchor.isEmpty() && file.equals(path)) {
                assertThat(visit.page().querySelector(anchor)).as(path + anchor).isNotNull();
              }
              if (file.endsWith(".html")) {
                open.add(file);
              }
            }
            Object linkedData = visit.page().evaluate(LINKED_DATA);
            seen.put(
                path, new Seen(visit.page().textContent("body"), linkedData.toString(), links));
          });
    }
    return seen;
  }

  private static final String LINKS =
      """
      () => [...document.querySelectorAll('a[href], link[href], img, source, track')]
        .flatMap(e => [e.href, e.src, ...(e.srcset || '').split(', ')
          .filter(s => s).map(s => new URL(s.split(' ')[0], e.baseURI).href)])
        .filter(u => u && !/^(data|mailto):/.test(u))
      """;

  private static final String LINKED_DATA =
      "document.querySelector('script[type=\"application/ld+json\"]')?.textContent ?? ''";

  /** What the press needs before there is a stream: nothing is encoded, no link leads nowhere. */
  @Test
  void editionsAreMadeByThemselves(@TempDir Path out) {
    Path folder = Outside.HERE.resolve("target/site");
    Outside.Ended plan = TinySeries.boxset(folder, "make", "--only", "press", "--plan");
    assertThat(plan.out()).contains("press/kit").doesNotContain("encode picture", "encode sound");

    Outside.Ended press =
        TinySeries.boxset(folder, "make", "--only", "press", "--out", out + "/press");
    assertThat(press.exit()).as(press.out() + press.err()).isZero();
    Path alone = out.resolve("press/site");
    List<String> pages = List.of("press/index.html", "articles/what-is-owed/index.html");
    try (Browser other = new Browser(alone)) {
      assertThat(walk(other, alone, pages)).containsOnlyKeys(pages);
    }
    assertThat(alone.resolve("index.html")).doesNotExist();

    Outside.Ended stream =
        TinySeries.boxset(folder, "make", "--only", "stream", "--out", out + "/stream");
    assertThat(stream.exit()).as(stream.out() + stream.err()).isZero();
    Path watched = out.resolve("stream/site");
    assertThat(watched.resolve("press")).doesNotExist();
    try (Browser other = new Browser(watched)) {
      assertThat(walk(other, watched, List.of("index.html"))).doesNotContainKey("press/index.html");
    }

    // What is there of the other one stays.
    TinySeries.boxset(folder, "make", "--only", "press", "--out", out + "/stream");
    assertThat(watched.resolve("press/index.html")).exists();
    assertThat(watched.resolve("p1/index.html")).exists();
  }

  /** From here on pages are as they are in a narrower window, with more space around them. */
  private static final int WIDE = 1920;

  @ParameterizedTest
  @CsvSource({"390,LIGHT", "1280,DARK", "1920,LIGHT"})
  void axeFindsNothingAndNothingMovesOrSticksOut(int width, ColorScheme scheme) {
    for (String path : Stream.concat(PAGES.stream(), Stream.of("p1/embed.html")).toList()) {
      browser.visit(
          path,
          new NewContextOptions()
              .setViewportSize(width, 900)
              .setColorScheme(scheme)
              .setReducedMotion(ReducedMotion.REDUCE),
          visit -> {
            if (width < WIDE) {
              assertThat(visit.violations()).as(path).isEmpty();
            }
            assertThat(visit.moved()).as(path).isEmpty();
            assertThat(visit.page().evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("overflow of " + path)
                .isEqualTo(0);
          });
    }
  }

  /** A slow line hands over a page in pieces; each is seen before the next is there. */
  @ParameterizedTest
  @CsvSource({"p1/index.html,390", "search/index.html,390", "index.html,1280"})
  void nothingMovesHoweverSlowlyAPageArrives(String path, int width) {
    browser.visitInPieces(
        path,
        Pattern.compile("</(button|span|label|p|li|video|section|form|div)>"),
        new NewContextOptions().setViewportSize(width, 900),
        visit -> assertThat(visit.moved()).isEmpty());
  }

  @Test
  void anArticlePlaysWhatItQuotesAndShowsWithoutAnyScript() {
    browser.visit(
        "articles/what-is-owed/index.html",
        new NewContextOptions().setJavaScriptEnabled(false),
        visit -> {
          assertThat(visit.page().getAttribute(".pull a", "href"))
              .isEqualTo("../../dee-talks/index.html?t=3-5");
          assertThat(visit.page().getAttribute(".body > p a >> nth=1", "href"))
              .isEqualTo("../../people/dee/index.html");
          assertThat(visit.page().querySelectorAll(".player video")).hasSize(2);
          assertThat(visit.page().getAttribute(".player video >> nth=1 >> source", "src"))
              .startsWith("../../p2/stream/movie-")
              .endsWith(".mp4#t=1,4");
        });
  }

  @Test
  void aPlayerInAnArticlePlaysItsStretchAndNoMore() {
    browser.visit(
        "articles/what-is-owed/index.html",
        visit -> {
          Object[] played =
              ((List<?>)
                      visit
                          .page()
                          .evaluate(
                              """
                              async () => {
                                const video = document.querySelectorAll('.player video')[1];
                                const begins = new Promise(done => video.onplaying = () =>
                                  done(video.currentTime));
                                const ends = new Promise(done => video.onpause = () =>
                                  done(video.currentTime));
                                await video.play();
                                return [await begins, await ends];
                              }
                              """))
                  .toArray();
          assertThat(((Number) played[0]).doubleValue()).isBetween(0.9, 2.0);
          assertThat(((Number) played[1]).doubleValue()).isBetween(3.9, 5.0);
        });
  }

  @Test
  void whatIsUnderEmbargoIsWholeBesideTheSiteAndNotInIt() throws IOException {
    Path apart = site.resolveSibling("embargoed/later");
    assertThat(Files.readString(apart.resolve("articles/later/index.html")))
        .contains("Sealed until June");
    // Laid over the site, it is part of it: all that it names is in one of the two.
    Matcher names =
        Pattern.compile("(?:src|href)=\"(\\.\\./[^\"#?]+)")
            .matcher(Files.readString(apart.resolve("articles/later/index.html")));
    assertThat(names.results().map(m -> m.group(1)))
        .isNotEmpty()
        .allSatisfy(name -> {
          Path target = Path.of("articles/later").resolve(name).normalize();
          assertThat(Files.exists(apart.resolve(target)) || Files.exists(site.resolve(target)))
              .as(name)
              .isTrue();
        });
    try (Stream<Path> files = Files.walk(site)) {
      assertThat(files.map(site::relativize).map(Path::toString))
          .noneMatch(path -> path.contains("later"));
    }
    for (String listing : List.of("index.html", "sitemap.xml")) {
      assertThat(Files.readString(site.resolve(listing))).doesNotContain("Sealed", "later");
    }
  }

  @Test
  void otherProgramsReadWhatThePressTakesHome() {
    Path sheet = site.resolve("press/salt-road-one-sheet.pdf");
    Outside.Ended text =
        Outside.run(
            Outside.HERE,
            Map.of(),
            List.of(Outside.program("pdftotext").toString(), sheet.toString(), "-"));
    assertThat(text.out())
        .contains("The Salt Road", "Four villages, one road.", "Part 1: Low Water, 0:06")
        .contains("Nobody alive has walked", "Kim Lee, press@example.org");
    Outside.Ended info =
        Outside.run(
            Outside.HERE,
            Map.of(),
            List.of(Outside.program("pdfinfo").toString(), sheet.toString()));
    assertThat(info.out()).containsPattern("Pages: +1\n").contains("A4");
    Outside.Ended kit =
        Outside.run(
            Outside.HERE,
            Map.of(),
            List.of(
                Outside.program("7z").toString(),
                "t",
                "-bb1",
                site.resolve("press/salt-road-press-kit.zip").toString()));
    assertThat(kit.exit()).as(kit.out()).isZero();
    assertThat(kit.out())
        .contains("Everything is Ok")
        .contains(
            "salt-road-press-kit/salt-road.txt",
            "salt-road-press-kit/salt-road-one-sheet.pdf",
            "salt-road-press-kit/stills/captions.txt",
            "salt-road-press-kit/stills/wall.png",
            "salt-road-press-kit/art/title.svg");
  }

  @Test
  void pagesKnowEachOtherByKeyboardAndSkipToTheirContent() {
    browser.visit(
        "people/ana/index.html",
        visit -> {
          visit.page().keyboard().press("Tab");
          assertThat(visit.page().evaluate("document.activeElement.className")).isEqualTo("skip");
          visit.page().keyboard().press("ArrowRight");
          visit.page().waitForURL("**/people/dee/index.html");
          visit.page().keyboard().press("ArrowLeft");
          visit.page().waitForURL("**/people/ana/index.html");
        });
  }

  /** The types of the schema-dts package know every type and property of schema.org. */
  @Test
  void schemaOrgKnowsEveryTermOfEveryPage() throws IOException {
    Outside.npm("schema-dts/package.json");
    Path folder = Outside.HERE.resolve("target/linked-data");
    Files.createDirectories(folder);
    StringBuilder program = new StringBuilder("import type {Graph} from 'schema-dts';\n");
    for (String path : PAGES) {
      program
          .append("/* ")
          .append(path)
          .append(" */ export const _")
          .append(PAGES.indexOf(path))
          .append(": Graph = ")
          .append(seen(path).linkedData())
          .append(";\n");
    }
    assertThat(program.toString())
        .contains("\"TVSeries\"", "\"TVEpisode\"", "\"VideoObject\"", "\"Clip\"", "\"Person\"")
        .contains("\"embedUrl\":\"https://example.org/salt/p1/embed.html\"")
        .contains(
            "\"BreadcrumbList\"", "\"Article\"", "\"transcript\":\"DEE: You hear it", "?t=3\"");
    // "-input" on a property says what an action asks for (schema.org, Actions); the types know the
    // property alone.
    String plain =
        program
            .toString()
            .replace(
                "\"startOffset-input\":\"required name=seek_to_second_number\"",
                "\"startOffset\":0");
    assertThat(plain).contains("\"SeekToAction\"").doesNotContain("-input");
    Files.writeString(folder.resolve("pages.ts"), plain);
    Outside.Ended checked =
        Outside.run(
            Outside.HERE,
            Map.of(),
            List.of(
                Outside.node().toString(),
                Outside.npm("typescript/bin/tsc").toString(),
                "--noEmit",
                "--strict",
                "--skipLibCheck",
                "--moduleResolution",
                "bundler",
                "--module",
                "esnext",
                folder.resolve("pages.ts").toString()));
    assertThat(checked.out() + checked.err()).isEmpty();
  }

  @Test
  void machinesReadTheMapTheFeedAndHowToEmbed() throws IOException {
    assertThat(Files.readString(site.resolve("robots.txt")))
        .contains("Sitemap: https://example.org/salt/sitemap.xml");
    assertThat(Files.readString(site.resolve("sitemap.xml")))
        .contains(
            "<loc>https://example.org/salt/p1/</loc>", "<video:title>Low Water</video:title>");
    String feed = Files.readString(site.resolve("interviews.xml"));
    assertThat(feed)
        .contains(
            "<podcast:medium>video</podcast:medium>",
            "<title>Dee remembers</title>",
            "<pubDate>Mon, 2 Mar 2026 00:00:00 GMT</pubDate>",
            "type=\"text/vtt\"",
            "<podcast:person role=\"guest\" href=\"https://example.org/salt/people/dee/\">Dee",
            "<podcast:soundbite startTime=\"1\" duration=\"1\">A promise</podcast:soundbite>");
    assertThat(Files.readString(site.resolve("dee-talks/chapters.json"))).contains("The sea");
    assertThat(Files.readString(site.resolve("p1/oembed.json")))
        .contains("\"version\" : \"1.0\"", "https://example.org/salt/p1/embed.html");
    for (String name : List.of("sitemap.xml", "interviews.xml")) {
      Outside.Ended parsed =
          Outside.run(
              Outside.HERE,
              Map.of(),
              List.of(
                  Outside.node().toString(),
                  "-e",
                  "const {DOMParser} = require('@xmldom/xmldom');"
                      + "new DOMParser({onError: (l, m) => { throw new Error(m); }})"
                      + ".parseFromString(require('fs').readFileSync(process.argv[1], 'utf8'),"
                      + " 'text/xml');",
                  site.resolve(name).toString()));
      assertThat(parsed.exit()).as(parsed.err()).isZero();
    }
  }

  @Test
  void htmlIsValid() throws IOException {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Outside.node().toString(),
                Outside.npm("html-validate/bin/html-validate.mjs").toString(),
                "--config",
                Outside.HERE.resolve("conformance/html-validate.json").toString()));
    try (Stream<Path> files = Files.walk(site)) {
      files.filter(f -> f.toString().endsWith(".html")).map(Path::toString).forEach(command::add);
    }
    Outside.Ended checked = Outside.run(Outside.HERE, Map.of(), command);
    assertThat(checked.out() + checked.err()).isEmpty();
    assertThat(checked.exit()).isZero();
  }
}
