package boxset.editions.site.metadata;

import boxset.editions.site.Article;
import boxset.editions.site.Person;
import boxset.editions.site.SiteModel;
import boxset.editions.site.Still;
import boxset.editions.site.Theme;
import boxset.editions.site.pages.Item;
import boxset.editions.site.pages.Page;
import boxset.editions.site.pages.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What others show of a page where they link to it: the picture and the language of the Open Graph
 * protocol, and X's card.
 *
 * @param picture that stands for the page; where it shows nothing, for the series
 * @param locale {@code en_US}: the page's language, with the territory that the format asks for;
 *     empty where we know none
 */
public record LinkPreview(Optional<Picture> picture, Optional<String> locale) {
  /** A picture this much wider than high is shown across the whole card. */
  private static final double WIDE = 1.3;

  /**
   * A picture and what it shows.
   *
   * @param alt its description for who does not see it
   */
  public record Picture(Still.Size size, String alt) {}

  /** What is shown of a page. */
  public static LinkPreview of(Page page) {
    Optional<Picture> picture =
        page.watchable()
            .map(w -> new Picture(w.poster().largest(), named(page, w.title())))
            .or(() -> own(page))
            .or(() -> page.site().art().map(art -> new Picture(art.social(), page.site().title())))
            .or(() ->
                page.alone()
                    ? Optional.empty()
                    : Optional.ofNullable(page.hero())
                        .map(still -> new Picture(still.largest(), page.site().title())));
    return new LinkPreview(picture, locale(page.language()));
  }

  /** The card of X for a page without a player. */
  public String card() {
    return picture.filter(p -> p.size().width() >= WIDE * p.size().height()).isPresent()
        ? "summary_large_image"
        : "summary";
  }

  private static Optional<Picture> own(Page page) {
    SiteModel site = page.site();
    Stream<Optional<Picture>> all =
        Stream.of(
                site.editorial().articles().stream()
                    .filter(article -> article.page().equals(page.path()))
                    .map(LinkPreview::article),
                site.people().stream()
                    .filter(person -> person.page().equals(page.path()))
                    .map(LinkPreview::person),
                site.themes().stream()
                    .filter(theme -> theme.page().equals(page.path()))
                    .map(theme -> theme(page, theme)))
            .flatMap(s -> s);
    return all.flatMap(Optional::stream).findFirst();
  }

  private static Optional<Picture> article(Article article) {
    return article
        .photo()
        .map(
            photo -> new Picture(photo.still().largest(), photo.caption().orElse(article.title())));
  }

  private static Optional<Picture> person(Person person) {
    return person.photo().map(photo -> new Picture(photo.largest(), person.name()));
  }

  private static Optional<Picture> theme(Page page, Theme theme) {
    List<Item> items = page.items(theme.moments());
    return items.stream()
        .findFirst()
        .map(item -> new Picture(item.still().largest(), named(page, theme.title())));
  }

  private static String named(Page page, String title) {
    return title.isBlank() ? page.site().title() : title + " · " + page.site().title();
  }

  /** A language as the protocol names it; empty where no territory is known to go with it. */
  static Optional<String> locale(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    if (locale.getCountry().matches("[A-Z]{2}")) {
      return Optional.of(locale.getLanguage() + "_" + locale.getCountry());
    }
    // The words for pages are English where we have none of a language.
    String usual = Words.of(tag).get("locale");
    return Optional.of(usual).filter(name -> name.startsWith(locale.getLanguage() + "_"));
  }
}
