package boxset.editions.site.pages;

import boxset.editions.site.SiteModel;
import boxset.editions.site.Still;
import boxset.editions.site.Watchable;
import boxset.editions.site.Watchable.Captions;
import boxset.editions.site.Watchable.CaptionsKind;
import boxset.editions.site.Watchable.Media;
import boxset.editions.site.Watchable.Span;
import boxset.editions.site.Watchable.Tile;
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
 */
public record Page(
    SiteModel site, String path, Optional<Watchable> watchable, Words words, Assets assets) {

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

  /** Title of the window. */
  public String title() {
    return watchable
        .map(w ->
            Stream.of(w.label(), w.title(), site.title())
                .filter(s -> !s.isBlank())
                .collect(Collectors.joining(" · ")))
        .orElse(site.title());
  }

  /** One line for search engines and previews. */
  public @Nullable String description() {
    return watchable.flatMap(Watchable::logline).or(site::logline).orElse(null);
  }

  /** Absolute address of the page, when the site knows where it lives. */
  public @Nullable String canonical() {
    String folder = path.substring(0, path.length() - "index.html".length());
    return site.baseUrl().map(base -> base + Url.relative("index.html", folder)).orElse(null);
  }

  /** The URL of a file of the site as seen from this page. */
  public String url(String target) {
    return Url.relative(path, target);
  }

  /** URL of the style sheet. */
  public String stylesheet() {
    return url(assets.stylesheet());
  }

  /** URL of the watch page's script. */
  public String script() {
    return url(assets.script());
  }

  /** URLs of the modules that the script imports, to be fetched with it. */
  public List<String> modules() {
    return assets.modules().stream().map(this::url).toList();
  }

  /** The script that stands in the page itself and asks for the first picture. */
  public String startScript() {
    return assets.start();
  }

  /** All sizes of a still for {@code srcset}; nothing when there is only one. */
  public @Nullable String srcset(Still still) {
    return still.sizes().size() == 1
        ? null
        : still.sizes().stream()
            .map(size -> url(size.path()) + " " + size.width() + "w")
            .collect(Collectors.joining(", "));
  }

  /** The picture of the series page. */
  public @Nullable Still hero() {
    return site.hero()
        .or(() -> site.watchables().stream().findFirst().map(Watchable::poster))
        .orElse(null);
  }

  /** What the button of the series page starts. */
  public @Nullable Watchable first() {
    return site.watchables().stream().findFirst().orElse(null);
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

  /** The shape of the player as custom properties of the style sheet. */
  public String shape(Media media) {
    return "--w:" + media.width() + ";--h:" + media.height();
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

  /** Key under which the viewer's own browser keeps how far they have watched. */
  public String memory(Watchable watchable) {
    return "boxset/" + site.id() + "/" + watchable.id();
  }

  /** A span as two numbers of milliseconds, for the script. */
  public @Nullable String span(Optional<Span> span) {
    return span.map(s -> s.startMs() + " " + s.endMs()).orElse(null);
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

  /** Whether there is anything to choose. */
  public boolean hasMenus(Watchable watchable) {
    return !menuCaptions(watchable.media()).isEmpty()
        || watchable.media().audio().size() > 1
        || watchable.intro().isPresent()
        || watchable.recap().isPresent();
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
    List<Watchable> list =
        Stream.of(site.parts(), site.extras(), site.interviews())
            .filter(l -> l.contains(watchable))
            .findFirst()
            .orElseThrow();
    int index = list.indexOf(watchable) + step;
    return index < 0 || index == list.size() ? null : list.get(index);
  }

  private static String primary(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }
}
