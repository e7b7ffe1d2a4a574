package boxset.editions.site.pages;

import boxset.editions.site.Still;
import boxset.editions.site.Watchable;
import boxset.editions.site.Watchable.Captions;
import boxset.editions.site.Watchable.CaptionsKind;
import boxset.editions.site.Watchable.Media;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The player in a page, as it is before any script.
 *
 * @param page it stands in
 * @param watchable what it shows
 */
public record Stage(Page page, Watchable watchable) {
  /** Width in pixels that a poster is taken at, or the next smaller one. */
  private static final int POSTER_WIDTH = 1280;

  /**
   * The script that stands in the page itself and asks for the first picture, behind what it and
   * the player's modules know of the programme.
   */
  public String startScript() {
    return "var boxset=" + new PlayerData(page, watchable).json() + ";\n" + page.assets().start();
  }

  /** URL of the still shown before playing. */
  public String poster() {
    List<Still.Size> sizes = watchable.poster().sizes();
    Still.Size chosen =
        sizes.reversed().stream()
            .filter(size -> size.width() <= POSTER_WIDTH)
            .findFirst()
            .orElse(sizes.getFirst());
    return page.url(chosen.path());
  }

  /**
   * The same still as a rule of style for pages without scripts. With them the start-up script sets
   * it, unless the page is to play at once: then it would only be in the way of the first picture.
   */
  public String posterStyle() {
    return "#video{background:url(" + poster() + ") center/contain no-repeat}";
  }

  /** URL of the smallest still, for a player in somebody else's page. */
  public String smallPoster() {
    return page.url(watchable.poster().sizes().getFirst().path());
  }

  /** The shape of the player, and what is seen in it first, as properties of the style sheet. */
  public String shape() {
    Media media = watchable.media();
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

  /** Id of the element of a caption track. */
  public String trackId(Captions captions) {
    return "track-" + watchable.media().captions().indexOf(captions);
  }

  /** Captions a viewer chooses from; forced ones are not a choice. */
  public List<Captions> menuCaptions() {
    return watchable.media().captions().stream()
        .filter(c -> c.kind() != CaptionsKind.FORCED)
        .toList();
  }

  /** The forced captions shown unless others are chosen: the ones in the language of the page. */
  public @Nullable Captions forced() {
    return watchable.media().captions().stream()
        .filter(c -> c.kind() == CaptionsKind.FORCED)
        .filter(c -> primary(c.language()).equals(primary(page.language())))
        .findFirst()
        .orElse(null);
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

  private static String primary(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }
}
