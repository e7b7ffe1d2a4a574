package boxset.editions.site;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import boxset.editions.site.Watchable.Kind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.Link;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it changes the locale of the whole Java")
class SitePagesTest {
  private static final Pattern REFERENCE = Pattern.compile("(?:href|src|poster)=\"([^\"]*)\"");

  private final SiteModel series = SampleSite.series();
  private final SortedMap<String, String> pages = SitePages.render(series);

  @Test
  void everyWatchableHasAPageAndTheSeriesHasTheFirst() {
    assertThat(pages)
        .containsOnlyKeys(
            "i/dee/embed.html",
            "i/dee/index.html",
            "index.html",
            "p1/embed.html",
            "p1/index.html",
            "p2/embed.html",
            "p2/index.html",
            "p3/embed.html",
            "p3/index.html",
            "p4/embed.html",
            "p4/index.html",
            "people/ana/index.html",
            "people/dee/index.html",
            "people/tomas/index.html",
            "robots.txt",
            "search/index.html",
            "search/index.json",
            "themes/debt/index.html",
            "x/tape/embed.html",
            "x/tape/index.html",
            "x/trailer/embed.html",
            "x/trailer/index.html");
  }

  @Test
  void everyReferenceLeadsToAFileOfTheSite() {
    Set<String> known = new HashSet<>(pages.keySet());
    known.addAll(SiteAssets.files().keySet());
    known.addAll(modelPaths(series));
    Set<String> used = new TreeSet<>();
    pages.forEach((path, html) ->
        REFERENCE
            .matcher(html)
            .results()
            .map(m -> m.group(1))
            .filter(url -> !url.startsWith("?t=") && !url.startsWith("#") && !url.equals("data:,"))
            .map(url -> resolve(path, url))
            .forEach(used::add));
    assertThat(used).isSubsetOf(known);
    assertThat(used)
        .as("and every page is reached")
        .containsAll(pages.keySet().stream().filter(page -> page.endsWith(".html")).toList());
  }

  /** A magazine's page carries it whether or not anybody plays. */
  @Test
  void whatIsEmbeddedIsSmallAndNeedsNoScript() {
    String embed = page("p1/embed.html");
    assertThat(embed.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(5_000);
    assertThat(embed)
        .doesNotContain("<script", "stylesheet")
        .containsSubsequence(
            "<video controls",
            "stream/small.mp4",
            "kind=\"captions\"",
            "href=\"index.html\" target=\"_top\"",
            "index.html?t=702");
  }

  @Test
  void everySizeOfAStillIsNamedRelativeToItsPage() {
    assertThat(pages.get("p2/index.html"))
        .contains(
            "srcset=\"../p1/poster-640.jpg 640w, ../p1/poster-1280.jpg 1280w\"",
            "poster=\"poster-1280.jpg\"");
  }

  @Test
  void nothingIsFetchedFromElsewhereAndNothingSaysLoading() {
    Stream<String> texts =
        Stream.concat(
            pages.values().stream(),
            SiteAssets.files().entrySet().stream()
                .filter(file -> file.getKey().matches(".*\\.(css|js)"))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8)));
    assertThat(texts.toList())
        .allSatisfy(text -> {
          assertThat(text.replace("\"@context\":\"https://schema.org\"", ""))
              .doesNotContain("http:", "https:", "=\"//")
              .doesNotContainPattern("url\\([\"']?//");
          assertThat(text.replace("loading=\"lazy\"", "").toLowerCase(Locale.ROOT))
              .doesNotContainPattern("\\bloading\\b")
              .doesNotContain("spinner", "please wait");
        });
  }

  @Test
  void theVideoIsWholeBeforeAnyScript() {
    String page = page("p1/index.html");
    String video = page.substring(page.indexOf("<video"), page.indexOf("</video>"));
    assertThat(video)
        .contains(" controls ", " playsinline ", "poster=\"poster-1280.jpg\"", "width=\"1920\"")
        .containsSubsequence(
            "<source src=\"stream/small.mp4\" type=\"video/mp4\">",
            "<source src=\"stream/main.m3u8\" type=\"application/vnd.apple.mpegurl\">",
            "kind=\"captions\" src=\"stream/en.vtt\" srclang=\"en\" label=\"English (SDH)\"",
            "kind=\"subtitles\" src=\"stream/de.vtt\" srclang=\"de\" label=\"Deutsch\"");
    assertThat(page.substring(page.indexOf("</video>")))
        .containsSubsequence(
            "<h1>Low Water</h1>",
            "href=\"?t=702\"",
            "The first load",
            "11:42",
            "href=\"?t=1448.5\"",
            "<details",
            "You hear it before you see it.",
            "href=\"../p2/index.html\" rel=\"next\"");
    assertThat(page).contains("<title>Part 1 · Low Water · The Salt Road</title>");
  }

  @Test
  void onlyForcedCaptionsOfTheLanguageOfThePageShowUnasked() {
    String page = page("p1/index.html");
    String video = page.substring(page.indexOf("<video"), page.indexOf("</video>"));
    assertThat(video.split(" default", -1)).hasSize(2);
    assertThat(video)
        .contains(
            "src=\"stream/forced.vtt\" srclang=\"en\" label=\"Forced\" data-kind=\"forced\" default");
    assertThat(page).as("a choice nobody makes").doesNotContain("value=\"track-2\"");
  }

  @Test
  void theMixIsTheFirstSoundOfTheMenuAndCommentaryIsNeverSelected() {
    assertThat(page("p1/index.html"))
        .containsSubsequence(
            "name=\"sound\" value=\"English\">",
            "name=\"sound\" value=\"Commentary with Ana Reyes\">")
        .doesNotContain("value=\"Commentary with Ana Reyes\" checked");
  }

  @Test
  void anInterviewWithoutTextsShowsNoEmptyMenusOrLists() {
    assertThat(pages.get("i/dee/index.html"))
        .contains("Dee Marsh", "engineer · ", "41 min")
        .doesNotContain(
            "class=\"chapters\"", "rel=\"next\"", "id=\"transcript\"", "<track", "data-next");
  }

  @Test
  void textOfTheSeriesFileIsNeverMarkup() {
    String hostile = "</title><script>alert(1)</script> \"x\" onload='y' & ${z}";
    Watchable part = SampleSite.plain(Kind.PART, "p\"1", hostile, hostile, "a \"b\" <c>/", 1_000);
    SiteModel model =
        new SiteModel(
            "s'\"",
            hostile,
            "en",
            Optional.of(hostile),
            List.of(hostile),
            List.of(hostile),
            Optional.empty(),
            Optional.empty(),
            List.of(new Credit(hostile, List.of(hostile))),
            List.of(
                new Person("p", hostile, Optional.of(hostile), List.of(hostile), Optional.empty())),
            List.of(
                new Award(
                    hostile,
                    Optional.of(hostile),
                    Optional.empty(),
                    Award.Result.WON,
                    List.of(hostile))),
            List.of(part),
            List.of(),
            List.of(
                new ExtraGroup(
                    hostile,
                    List.of(
                        new Excerpt(
                            "p\"1", Optional.empty(), Optional.of(hostile), Optional.empty())))),
            List.of(),
            List.of(new Theme("t", hostile, List.of())),
            new Editorial(List.of(article(hostile)), Optional.of(press(hostile))),
            Optional.empty(),
            Optional.empty());
    SortedMap<String, String> hostilePages = new TreeMap<>(SitePages.render(model));
    hostilePages.keySet().removeIf(path -> !path.endsWith(".html"));
    hostilePages.forEach((path, html) -> {
      assertThat(html)
          .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
          .doesNotContain("<script>alert", "<c>");
      assertThat(Pattern.compile("<[^>]* onload=").matcher(html).results())
          .as(path)
          .allSatisfy(tag -> assertThat(tag.group()).contains("&#34;x&#34; onload="));
    });
    assertThat(SitePages.render(model).get("index.html"))
        .contains("href=\"a%20%22b%22%20%3Cc%3E/index.html\"");
  }

  @Test
  void wordsOfThePageAreInTheLanguageOfTheSeriesOrEnglish() {
    assertThat(SitePages.render(inLanguage("de-CH")).get("p1/index.html"))
        .contains("<html lang=\"de-CH\">", ">Kapitel<", "52 Min.");
    assertThat(SitePages.render(inLanguage("is")).get("p1/index.html"))
        .contains("<html lang=\"is\">", ">Chapters<");
    assertThat(SitePages.render(inLanguage("ar")).get("p1/index.html"))
        .contains("<html lang=\"ar\" dir=\"rtl\">");
  }

  @Test
  void theMachinesLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(SitePages.render(series)).isEqualTo(pages);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void canonicalAddressesAreGivenOnlyWhenTheSiteKnowsItsOwn() {
    assertThat(page("p1/index.html")).doesNotContain("canonical");
    SiteModel known =
        at("https://example.org/salt/", SiteModel.named("s", "S", "en"))
            .with(series.parts(), List.of(), List.of());
    assertThat(SitePages.render(known).get("index.html"))
        .contains("<link rel=\"canonical\" href=\"https://example.org/salt/\">");
    assertThat(SitePages.render(known).get("p1/index.html"))
        .contains("<link rel=\"canonical\" href=\"https://example.org/salt/p1/\">");
  }

  private SiteModel inLanguage(String language) {
    return SiteModel.named("s", "S", language).with(series.parts(), List.of(), List.of());
  }

  static SiteModel at(String baseUrl, SiteModel site) {
    return new SiteModel(
        site.id(),
        site.title(),
        site.language(),
        site.logline(),
        site.synopsis(),
        site.about(),
        site.art(),
        site.palette(),
        site.credits(),
        site.people(),
        site.awards(),
        site.parts(),
        site.extras(),
        site.extraGroups(),
        site.interviews(),
        site.themes(),
        site.editorial(),
        Optional.of(baseUrl),
        Optional.empty());
  }

  private static Article article(String text) {
    Paragraph paragraph = new Paragraph();
    paragraph.appendChild(new Text(text));
    paragraph.appendChild(new Link("javascript:alert(1)", null));
    paragraph.appendChild(new Link("t", null));
    return new Article(
        "a",
        text,
        Optional.of(text),
        List.of(text),
        Optional.of(LocalDate.of(2026, 6, 14)),
        Optional.empty(),
        Optional.of(photo(text)),
        List.of(
            new Article.Block.Words(
                paragraph, Map.of("t", new Article.Link("themes/t/index.html", Optional.empty()))),
            new Article.Block.Quote(
                List.of(text),
                Optional.of(text),
                Optional.of(
                    new Excerpt("p\"1", Optional.empty(), Optional.of(text), Optional.empty()))),
            new Article.Block.Player(
                new Excerpt("p\"1", Optional.empty(), Optional.of(text), Optional.empty()))));
  }

  private static Press press(String text) {
    return new Press(
        Optional.of(text + " press@example.org"),
        Optional.empty(),
        List.of(new Press.Fact("fact.language", text)),
        List.of(text),
        List.of(photo(text)),
        List.of(new Artwork("logo", Optional.empty(), new Download("press/art/logo.svg", text))),
        Optional.empty(),
        new Download("press/kit.zip", text));
  }

  private static Photo photo(String text) {
    return new Photo(
        Still.of("press/a.jpg", 480, 320),
        Optional.of(text),
        Optional.of(text),
        Optional.of(text),
        4800,
        3200,
        Optional.of(new Download("press/full.jpg", text)));
  }

  @Test
  void whatIsUnderEmbargoIsOnNoListAndInNoMap() {
    Article held =
        new Article(
            "held",
            "A secret",
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.of("14 June 2026"),
            Optional.empty(),
            List.of());
    SiteModel model =
        at(
            "https://example.org/salt/",
            series.with(new Editorial(List.of(article("Open"), held), Optional.empty())));
    SortedMap<String, String> all = SitePages.render(model);
    assertThat(all.get("index.html")).contains("articles/a/index.html").doesNotContain("secret");
    assertThat(all.get("sitemap.xml")).contains("articles/a/").doesNotContain("articles/held");
    assertThat(all.get("articles/held/index.html")).contains("A secret");
    assertThat(
            SitePages.of(model).stream()
                .filter(page -> page.held().isPresent())
                .map(page -> page.held().orElseThrow() + "/" + page.path()))
        .containsExactly("held/articles/held/index.html");
  }

  @Test
  void linksOfAnArticleLeadToPagesOrNowhere() {
    String html =
        SitePages.render(
                series.with(new Editorial(List.of(article("Words & \"more\"")), Optional.empty())))
            .get("articles/a/index.html");
    assertThat(html)
        .contains("href=\"../../themes/t/index.html\"", "Words &amp; &quot;more&quot;")
        .doesNotContain("javascript");
  }

  private String page(String path) {
    return requireNonNull(pages.get(path), path);
  }

  private static String resolve(String page, String url) {
    return URI.create("site:/" + page).resolve(url).getPath().substring(1);
  }

  private static Set<String> modelPaths(SiteModel model) {
    Set<String> paths = new HashSet<>();
    model
        .art()
        .ifPresent(art ->
            Stream.of(
                    art.tall(),
                    art.wide(),
                    art.banner(),
                    List.of(art.plain(), art.social(), art.square()))
                .flatMap(List::stream)
                .forEach(size -> paths.add(size.path())));
    model.people().forEach(p -> p.photo().ifPresent(photo -> paths.add(photo.largest().path())));
    for (Watchable watchable : model.watchables()) {
      watchable.poster().sizes().forEach(size -> paths.add(size.path()));
      paths.add(watchable.media().hls());
      watchable.media().dash().ifPresent(paths::add);
      watchable.media().progressive().ifPresent(paths::add);
      watchable.media().captions().forEach(captions -> paths.add(captions.path()));
      watchable
          .chapters()
          .forEach(chapter -> chapter.picture().ifPresent(tile -> paths.add(tile.path())));
    }
    return paths;
  }
}
