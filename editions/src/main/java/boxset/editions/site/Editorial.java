package boxset.editions.site;

import java.util.List;
import java.util.Optional;

/**
 * Articles and the press page of a series.
 *
 * @param articles in the order they are listed
 * @param press the press page, if there is to be one
 * @param alone whether they are all there is: no other page may be linked to, and nothing played
 */
public record Editorial(List<Article> articles, Optional<Press> press, boolean alone) {
  /** Neither. */
  public static final Editorial NONE = new Editorial(List.of(), Optional.empty(), false);

  /** Beside the pages of the stream. */
  public Editorial(List<Article> articles, Optional<Press> press) {
    this(articles, press, false);
  }

  /** Copies the list. */
  public Editorial {
    articles = List.copyOf(articles);
  }

  /** Articles that may be published. */
  public List<Article> open() {
    return articles.stream().filter(a -> a.embargo().isEmpty()).toList();
  }

  /** The press page, if it may be published. */
  public Optional<Press> openPress() {
    return press.filter(p -> p.embargo().isEmpty());
  }
}
