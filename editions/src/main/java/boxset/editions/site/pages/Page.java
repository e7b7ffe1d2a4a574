package boxset.editions.site.pages;

import boxset.editions.site.Article;
import boxset.editions.site.Award;
import boxset.editions.site.Credit;
import boxset.editions.site.Excerpt;
import boxset.editions.site.Person;
import boxset.editions.site.SiteFiles;
import boxset.editions.site.SiteModel;
import boxset.editions.site.SitePages;
import boxset.editions.site.Still;
import boxset.editions.site.Theme;
import boxset.editions.site.Watchable;
import boxset.editions.site.Watchable.Captions;
import boxset.editions.site.Watchable.CaptionsKind;
import boxset.editions.site.Watchable.Media;
import boxset.editions.site.Watchable.Tile;
import boxset.editions.site.metadata.Feed;
import boxset.editions.site.metadata.LinkPreview;
import boxset.editions.site.metadata.OEmbed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

  /** Width in pixels that a poster of the player is taken at, or the next smaller one. */
  private static final int POSTER_WIDTH = 1280;

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

  /** Themes with a moment in something. */
  public List<Theme> themesIn(Watchable w) {
    return site.themes().stream()
        .filter(theme -> theme.moments().stream().anyMatch(m -> m.of().equals(w.id())))
        .toList();
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

  /**
   * The script that stands in the page itself and asks for the first picture, behind what it and
   * the player's modules know of the programme.
   */
  public String startScript(Watchable watchable) {
    return "var boxset=" + new PlayerData(this, watchable).json() + ";\n" + assets.start();
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

  /** People of the series who are seen in something. */
  public List<Person> peopleIn(Watchable w) {
    Set<String> ids = new LinkedHashSet<>(w.notes().people());
    if (w.kind() == Watchable.Kind.PART) {
      site.interviews().stream()
          .filter(i -> i.notes().seenIn().stream().anyMatch(e -> e.of().equals(w.id())))
          .forEach(i -> ids.addAll(i.notes().people()));
    }
    return site.people().stream().filter(p -> ids.contains(p.id())).toList();
  }

  /** Interviews used in a part. */
  public List<Watchable> interviewsIn(Watchable w) {
    return site.interviews().stream()
        .filter(i -> i.notes().seenIn().stream().anyMatch(e -> e.of().equals(w.id())))
        .toList();
  }

  /** Extras that belong to a part. */
  public List<Watchable> extrasOf(Watchable w) {
    return site.extras().stream()
        .filter(x -> x.notes().part().equals(Optional.of(w.id())))
        .toList();
  }

  /** Interviews with a person. */
  public List<Watchable> interviewsWith(Person person) {
    return site.interviews().stream()
        .filter(i -> i.notes().people().contains(person.id()))
        .toList();
  }

  /** Parts a person is seen in, through their interviews. */
  public List<Watchable> partsWith(Person person) {
    Set<String> seenIn =
        interviewsWith(person).stream()
            .flatMap(interview -> interview.notes().seenIn().stream())
            .map(Excerpt::of)
            .collect(Collectors.toSet());
    return site.parts().stream()
        .filter(w -> seenIn.contains(w.id()) || w.notes().people().contains(person.id()))
        .toList();
  }

  /** Roles under which a person's name stands in the credits. */
  public List<String> rolesOf(Person person) {
    return Stream.concat(
            site.credits().stream(),
            site.parts().stream().flatMap(p -> p.notes().credits().stream()))
        .filter(credit -> credit.names().contains(person.name()))
        .map(Credit::role)
        .distinct()
        .toList();
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

  /** The person before, or after, in the order of the series. */
  public @Nullable Person neighbour(Person person, int step) {
    return beside(site.people(), Person::id, person, step);
  }

  /** The theme before, or after, in the order of the series. */
  public @Nullable Theme neighbour(Theme theme, int step) {
    return beside(site.themes(), Theme::id, theme, step);
  }

  /** All extras, in the order in which they are played. */
  public List<Excerpt> allExtras() {
    return site.extraGroups().stream().flatMap(group -> group.extras().stream()).toList();
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

  /** URL of the still shown before playing. */
  public String poster(Watchable watchable) {
    List<Still.Size> sizes = watchable.poster().sizes();
    Still.Size chosen =
        sizes.reversed().stream()
            .filter(size -> size.width() <= POSTER_WIDTH)
            .findFirst()
            .orElse(sizes.getFirst());
    return url(chosen.path());
  }

  /**
   * The same still as a rule of style for pages without scripts. With them the start-up script sets
   * it, unless the page is to play at once: then it would only be in the way of the first picture.
   */
  public String posterStyle(Watchable watchable) {
    return "#video{background:url(" + poster(watchable) + ") center/contain no-repeat}";
  }

  /** URL of the smallest still, for a player in somebody else's page. */
  public String smallPoster(Watchable watchable) {
    return url(watchable.poster().sizes().getFirst().path());
  }

  /** The shape of the player, and what is seen in it first, as properties of the style sheet. */
  public String shape(Media media) {
    return "--w:"
        + media.width()
        + ";--h:"
        + media.height()
        + media
            .start()
            .flatMap(Watchable.Start::glimpse)
            .map(url -> ";--glimpse:url(" + url + ")")
            .orElse("");
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

  /** Id of the element of a caption track. */
  public String trackId(Captions captions) {
    return watchable
        .map(w -> "track-" + w.media().captions().indexOf(captions))
        .orElseThrow(IllegalStateException::new);
  }

  /** Captions a viewer chooses from; forced ones are not a choice. */
  public List<Captions> menuCaptions(Media media) {
    return media.captions().stream().filter(c -> c.kind() != CaptionsKind.FORCED).toList();
  }

  /** The forced captions shown unless others are chosen: the ones in the language of the page. */
  public @Nullable Captions forced(Media media) {
    return media.captions().stream()
        .filter(c -> c.kind() == CaptionsKind.FORCED)
        .filter(c -> primary(c.language()).equals(primary(language())))
        .findFirst()
        .orElse(null);
  }

  /** Audio that the player offers. */
  public List<Watchable.Audio> sounds(Media media) {
    return media.audio();
  }

  /** Speeds that the player offers. */
  public List<String> speeds() {
    return List.of("0.5", "0.75", "1", "1.25", "1.5", "2");
  }

  /** Keys of the player, separated by spaces, and the name of the word for what they do. */
  public List<String[]> shortcuts() {
    return List.of(
        new String[] {"Space K", "play-pause"},
        new String[] {"← →", "five-seconds"},
        new String[] {"J L", "ten-seconds"},
        new String[] {"↑ ↓", "volume"},
        new String[] {"M", "mute"},
        new String[] {"C", "captions"},
        new String[] {"F", "full-screen"},
        new String[] {"< >", "speed"},
        new String[] {"0 9", "tenths"},
        new String[] {"N", "next"},
        new String[] {"/", "search"},
        new String[] {"?", "shortcuts"});
  }

  /** What follows in its list. */
  public @Nullable Watchable next(Watchable watchable) {
    return neighbour(watchable, 1);
  }

  /** What precedes in its list. */
  public @Nullable Watchable previous(Watchable watchable) {
    return neighbour(watchable, -1);
  }

  private @Nullable Watchable neighbour(Watchable watchable, int step) {
    return Stream.of(site.parts(), site.extras(), site.interviews())
        .map(list -> beside(list, Watchable::id, watchable, step))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** By id: to compare all that is known of each takes long. */
  private static <T> @Nullable T beside(List<T> list, Function<T, String> id, T one, int step) {
    String wanted = id.apply(one);
    for (int i = 0; i < list.size(); i++) {
      if (id.apply(list.get(i)).equals(wanted)) {
        int at = i + step;
        return at < 0 || at >= list.size() ? null : list.get(at);
      }
    }
    return null;
  }

  private static String primary(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }
}
