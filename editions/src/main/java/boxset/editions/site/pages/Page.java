package boxset.editions.site.pages;

import boxset.editions.site.Article;
import boxset.editions.site.Award;
import boxset.editions.site.Excerpt;
import boxset.editions.site.Person;
import boxset.editions.site.Relations;
import boxset.editions.site.SiteFiles;
import boxset.editions.site.SiteModel;
import boxset.editions.site.SitePages;
import boxset.editions.site.Still;
import boxset.editions.site.Theme;
import boxset.editions.site.Watchable;
import boxset.editions.site.Watchable.Tile;
import boxset.editions.site.metadata.Feed;
import boxset.editions.site.metadata.LinkPreview;
import boxset.editions.site.metadata.OEmbed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page being written: the series, where the page lies, and its words.
 *
 * @param site the series
 * @param path path of the page, relative to the root of the site
 * @param watchable what the page shows; none on the series page
 * @param words the page's own words
 * @param assets names of the style sheet and scripts
 * @param files the names that the files of the model have in the end
 */
public record Page(
    SiteModel site,
    String path,
    Optional<Watchable> watchable,
    Words words,
    Assets assets,
    SiteFiles files) {

  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi");

  /** BCP 47 tag of the page. */
  public String language() {
    return site.language();
  }

  /** {@code rtl}, or nothing. */
  public @Nullable String direction() {
    return RIGHT_TO_LEFT.contains(Locale.forLanguageTag(language()).getLanguage()) ? "rtl" : null;
  }

  /** Title of the window of something to watch. */
  public String title() {
    return watchable.map(w -> title(w.label(), w.title())).orElse(site.title());
  }

  /** Title of a window: what it shows, then the series. */
  public String title(String... names) {
    return Stream.concat(Stream.of(names), Stream.of(site.title()))
        .filter(s -> !s.isBlank())
        .collect(Collectors.joining(" · "));
  }

  /** One line for search engines and previews. */
  public @Nullable String description() {
    Optional<String> own =
        watchable.flatMap(
            w -> w.logline().or(() -> w.synopsis().stream().findFirst()).or(w::byline));
    return watchable.isPresent()
        ? own.orElse(null)
        : site.logline().or(() -> site.synopsis().stream().findFirst()).orElse(null);
  }

  /** What is said of a person in one line. */
  public @Nullable String description(Person person) {
    return person.bio().stream().findFirst().or(person::role).orElse(null);
  }

  /** What is said of a theme in one line. */
  public @Nullable String description(Theme theme) {
    return Stream.concat(
            Stream.of(count(theme)), items(theme.moments()).stream().map(Item::title).distinct())
        .collect(Collectors.joining(" · "));
  }

  /** The section of the series page that something to watch is listed in; none for parts. */
  public @Nullable String section(Watchable w) {
    return w.kind() == Watchable.Kind.PART ? null : words.get(anchor(w));
  }

  /** The anchor of that section. */
  public String anchor(Watchable w) {
    return switch (w.kind()) {
      case PART -> "parts";
      case EXTRA -> "extras";
      case INTERVIEW -> "interviews";
    };
  }

  /** The class that keeps a long title from filling the screen; nothing for a short one. */
  public @Nullable String size(String title) {
    int letters = title.codePointCount(0, title.length());
    return letters > 60 ? "very-long" : letters > 28 ? "long" : null;
  }

  /** The first letters of a name, where there is no photograph. */
  public String initials(Person person) {
    String name = person.name().strip();
    int last = name.lastIndexOf(' ') + 1;
    return last == 0 ? letter(name) : letter(name) + letter(name.substring(last));
  }

  private static String letter(String name) {
    return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
  }

  /** A name of the model as words are named. */
  public String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The series' own colours as custom properties of the style sheet. */
  public String colours() {
    return site.palette()
        .map(p ->
            ":root{--accent:%s;--on-accent:%s}@media(prefers-color-scheme:dark){:root{--accent:%s;--on-accent:%s}}"
                .formatted(p.light(), p.onLight(), p.dark(), p.onDark()))
        .orElse("");
  }

  /** What others show of the page where they link to it. */
  public LinkPreview preview() {
    return LinkPreview.of(this);
  }

  /** "Won: Best Series, Festival of Slow Film 2026". */
  public String award(Award award) {
    return words.get("award." + lower(award.result().name()))
        + ": "
        + award.category().map(category -> category + ", ").orElse("")
        + award.name()
        + award.year().map(year -> " " + year).orElse("");
  }

  /** What the series page is about, as JSON-LD. */
  public String linkedData() {
    return new LinkedData(this).series();
  }

  /** What a page of something to watch is about, as JSON-LD. */
  public String linkedData(Watchable w) {
    return new LinkedData(this).watchable(w);
  }

  /** What a person's page is about, as JSON-LD. */
  public String linkedData(Person person) {
    return new LinkedData(this).person(person);
  }

  /** What a theme's page is about, as JSON-LD. */
  public String linkedData(Theme theme) {
    return new LinkedData(this).theme(theme);
  }

  /** What an article is about, as JSON-LD. */
  public String linkedData(Article article) {
    return new LinkedData(this).article(article);
  }

  /** What the press page is about, as JSON-LD. */
  public String linkedDataOfPress() {
    return new LinkedData(this).press();
  }

  /** Whether no page may be linked to but articles and the press page. */
  public boolean alone() {
    return site.editorial().alone();
  }

  /** Absolute address of another page, when the site knows its own and has that page. */
  @Nullable String elsewhere(String target) {
    return alone() ? null : absolute(target);
  }

  /** The player that shows something. */
  public Stage stage(Watchable shown) {
    return new Stage(this, shown);
  }

  /** What belongs to what. */
  public Relations related() {
    return new Relations(site);
  }

  /** What articles and the press page show and say. */
  public EditorialText editorial() {
    return new EditorialText(this);
  }

  /**
   * Address of the description of how to embed what the page shows, when the site knows its own.
   */
  public @Nullable String oembed() {
    return watchable.map(w -> absolute(OEmbed.path(w))).orElse(null);
  }

  /** Address of what others embed. */
  public @Nullable String embed() {
    return watchable.map(w -> absolute(w.embed())).orElse(null);
  }

  /** Address of the feed of interviews, when there is one. */
  public @Nullable String feed() {
    return alone() || !Feed.has(site) ? null : absolute(Feed.PATH);
  }

  /** Absolute address of the page, when the site knows where it lives. */
  public @Nullable String canonical() {
    return path.endsWith("index.html")
        ? absolute(path.substring(0, path.length() - "index.html".length()))
        : absolute(path);
  }

  /** Absolute address of a file of the site, when the site knows where it lives. */
  public @Nullable String absolute(String target) {
    return site.baseUrl()
        .map(base -> base + Url.relative("index.html", files.name(target)))
        .orElse(null);
  }

  /** The URL of a file of the site as seen from this page. */
  public String url(String target) {
    return Url.relative(path, files.name(target));
  }

  /** URL of the style sheet. */
  public String stylesheet() {
    return url(assets.stylesheet());
  }

  /** URLs of the fonts that the first screen is set in. */
  public List<String> fonts() {
    return assets.firstFonts().stream().map(this::url).toList();
  }

  /** URL of the module for keys and the search, where there is no player that has both. */
  public @Nullable String keys() {
    return watchable.isEmpty() ? url(assets.keys() + "keys.js") : null;
  }

  /** URL of the script that plays lists whole, on pages that have such a list. */
  public @Nullable String playAll() {
    boolean lists =
        path.equals("index.html") || site.themes().stream().anyMatch(t -> t.page().equals(path));
    return lists ? url(assets.playAll()) : null;
  }

  /** Where a list begins that is played whole: its first stretch, as the head of a queue. */
  public @Nullable String queued(List<Excerpt> excerpts) {
    return items(excerpts).stream()
        .map(Item::url)
        .findFirst()
        .map(url -> url + (url.contains("?") ? "&" : "?") + "play&queue=0")
        .orElse(null);
  }

  /** URL of the page where the series is searched. */
  public String search() {
    return url(SitePages.SEARCH_PAGE);
  }

  /** URL of the first module of the search page. */
  public String searchScript() {
    return url(assets.search() + "main.js");
  }

  /** URL of the module that lays the search over a page. */
  public String searchOverlay() {
    return url(assets.search() + "overlay.js");
  }

  /** URL of the style sheet of articles and the press page. */
  public String editorialStyle() {
    return url(assets.editorialStyle());
  }

  /** URL of the player's style sheet. */
  public String playerStyle() {
    return url(assets.playerStyle());
  }

  /** The style that stands in the page itself: what the first picture needs. */
  public String startStyle() {
    return assets.startStyle();
  }

  /** All sizes of a still for {@code srcset}; nothing when there is only one. */
  public @Nullable String srcset(Still still) {
    return still.sizes().size() == 1
        ? null
        : still.sizes().stream()
            .map(size -> url(size.path()) + " " + size.width() + "w")
            .collect(Collectors.joining(", "));
  }

  /** The still that stands for the series where it has no art. */
  public @Nullable Still hero() {
    return site.watchables().stream().findFirst().map(Watchable::poster).orElse(null);
  }

  /** What the button of the series page starts. */
  public @Nullable Watchable first() {
    return site.watchables().stream().findFirst().orElse(null);
  }

  /** All sizes of one cut of the key art for {@code srcset}. */
  public String srcset(List<Still.Size> sizes) {
    return sizes.stream()
        .map(size -> url(size.path()) + " " + size.width() + "w")
        .collect(Collectors.joining(", "));
  }

  /** Something to watch as lists show it. */
  public Item item(Watchable w) {
    return new Item(
        w.label(), w.title(), w.byline(), w.logline(), w.poster(), url(w.page()), duration(w));
  }

  /** A stretch as lists show it; nothing where what it is taken from has not been built. */
  public List<Item> items(List<Excerpt> excerpts) {
    return excerpts.stream().flatMap(excerpt -> item(excerpt).stream()).toList();
  }

  private Optional<Item> item(Excerpt excerpt) {
    return site.watchable(excerpt.of())
        .map(w ->
            new Item(
                excerpt.span().map(s -> in(w) + " · " + Clock.text(s.startMs())).orElse(w.label()),
                excerpt.title().orElse(w.title()),
                w.byline(),
                Optional.empty(),
                excerpt.picture().orElse(w.poster()),
                url(w.page()) + excerpt.span().map(Clock::link).orElse(""),
                excerpt
                    .span()
                    .map(s -> words.duration(s.endMs() - s.startMs()))
                    .orElse(duration(w))));
  }

  /** How a stretch says what it is taken from. */
  private static String in(Watchable w) {
    return w.kind() == Watchable.Kind.PART ? w.label() : w.title();
  }

  /** Who of the people bears this name, so that credits lead to their page. */
  public Optional<Person> named(String name) {
    return alone()
        ? Optional.empty()
        : site.people().stream().filter(p -> p.name().equals(name)).findFirst();
  }

  /** "4 moments". */
  public String count(Theme theme) {
    return words.get("moments-count").replace("{0}", Integer.toString(theme.moments().size()));
  }

  /** Running time of all parts together. */
  public String totalDuration() {
    long ms = site.parts().stream().mapToLong(Watchable::durationMs).sum();
    return ms == 0 ? "" : words.duration(ms);
  }

  /** Running time. */
  public String duration(Watchable watchable) {
    return words.duration(watchable.durationMs());
  }

  /** Place and shape of a tile as custom properties of the style sheet. */
  public String tileShape(Tile tile) {
    return String.format(
        Locale.ROOT,
        "--w:%d;--h:%d;--columns:%d;--column:%d;--row:%d",
        tile.width(),
        tile.height(),
        tile.columns(),
        tile.column(),
        tile.row());
  }
}
