package boxset.series.file;

import boxset.series.diagnostics.Diagnostics;
import boxset.series.diagnostics.Place;
import boxset.series.model.Article;
import boxset.series.model.Ids;
import boxset.series.model.Series;
import boxset.series.yaml.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the articles of a series: the Markdown files in the folder {@code articles/}. */
public final class ArticleFiles {
  /** Where they are, beside the series file. */
  public static final String FOLDER = "articles";

  private static final String ENDING = ".md";

  private ArticleFiles() {}

  /**
   * Reads all articles and checks them against the series and against which files exist. An article
   * with an error is left out, and the others are read.
   */
  public static ParsedArticles parse(Series series, FileLookup files) {
    Diagnostics all = new Diagnostics();
    List<Article> articles = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (String name : files.names(FOLDER).stream().sorted().toList()) {
      String path = FOLDER + "/" + name;
      if (!name.endsWith(ENDING) || files.kind(path) != FileLookup.Kind.FILE) {
        continue;
      }
      Diagnostics diagnostics = new Diagnostics();
      Optional<Article> article = parse(name, path, series, files, diagnostics);
      all.addAll(diagnostics);
      if (diagnostics.hasErrors() || article.isEmpty()) {
        wrong.add(id(name));
      } else {
        articles.add(article.get());
      }
    }
    articles.sort(
        Comparator.comparing(
            (Article a) -> a.date().map(date -> date.moment().toInstant()).orElse(null),
            Comparator.nullsLast(Comparator.reverseOrder())));
    return new ParsedArticles(articles, wrong, all);
  }

  /** The path of an article, from the folder of the series file. */
  public static String path(String id) {
    return FOLDER + "/" + id + ENDING;
  }

  private static String id(String name) {
    return name.substring(0, name.length() - ENDING.length());
  }

  private static Optional<Article> parse(
      String name, String path, Series series, FileLookup files, Diagnostics diagnostics) {
    String id = id(name);
    if (!Ids.isId(id) || id.equals("press")) {
      diagnostics.error(
          Place.whole(path),
          id.equals("press")
              ? "`press` is the address of the press page"
              : "`" + id + "` cannot be part of an address",
          "Rename the file: lower case letters, digits and dashes, such as what-the-sea-is-for.md");
      return Optional.empty();
    }
    Optional<byte[]> bytes = files.read(path);
    if (bytes.isEmpty()) {
      diagnostics.error(Place.whole(path), "this file cannot be read", "See who may read it.");
      return Optional.empty();
    }
    return SourceText.decode(path, bytes.get(), diagnostics)
        .flatMap(source -> new ArticleText(id, source, series, files, diagnostics).article());
  }
}
