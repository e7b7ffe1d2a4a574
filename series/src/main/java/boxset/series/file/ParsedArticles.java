package boxset.series.file;

import boxset.series.diagnostics.Diagnostics;
import boxset.series.model.Article;
import java.util.List;

/**
 * The articles of a series.
 *
 * @param articles those that have no errors, by date, the newest first; those without one last
 * @param wrong names without ending of those that have
 */
public record ParsedArticles(List<Article> articles, List<String> wrong, Diagnostics diagnostics) {
  public ParsedArticles {
    articles = List.copyOf(articles);
    wrong = List.copyOf(wrong);
  }
}
