package boxset.editions.site;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the pages of a site. */
public final class SitePages {
  private SitePages() {}

  /**
   * The pages of a series: {@code index.html} and one {@code index.html} in the folder of every
   * part, extra and interview.
   *
   * <p>The pages refer to the files of {@link SiteAssets#files()} and to the paths in the model,
   * always by relative URLs. The same model gives the same text.
   *
   * @return path relative to the root of the site, to HTML text (UTF-8 when written), sorted by
   *     path
   */
  public static SortedMap<String, String> render(SiteModel site) {
    return site.watchables().stream()
        .collect(Collectors.toMap(Watchable::page, Watchable::title, (a, _) -> a, TreeMap::new));
  }
}
