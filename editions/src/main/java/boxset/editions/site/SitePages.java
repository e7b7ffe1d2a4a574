package boxset.editions.site;

import boxset.editions.site.metadata.Feed;
import boxset.editions.site.metadata.OEmbed;
import boxset.editions.site.metadata.Robots;
import boxset.editions.site.metadata.SearchIndex;
import boxset.editions.site.metadata.Sitemap;
import boxset.editions.site.templates.JtearticleGenerated;
import boxset.editions.site.templates.JteembedGenerated;
import boxset.editions.site.templates.JtepersonGenerated;
import boxset.editions.site.templates.JtepressGenerated;
import boxset.editions.site.templates.JtesearchGenerated;
import boxset.editions.site.templates.JteseriesGenerated;
import boxset.editions.site.templates.JtethemeGenerated;
import boxset.editions.site.templates.JtewatchGenerated;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which pages a site has. */
public final class SitePages {
  private static final String SERIES = "series";
  private static final String PEOPLE = "people";
  private static final String THEMES = "themes";
  private static final String FEED = "feed";
  private static final String SEARCH = "search";

  /** Where the series is searched. */
  public static final String SEARCH_PAGE = "search/index.html";

  /** The group of the press page, and of all that belongs to it. */
  public static final String PRESS = "press";

  private SitePages() {}

  /**
   * The pages of a series: {@code index.html}, and one {@code index.html} in the folder of every
   * part, extra, interview, person, theme and article, and in {@code press/}; beside what can be
   * watched, the {@code embed.html} that stands in other sites' pages. Of editorial pages that are
   * made alone, only these.
   *
   * <p>The pages refer to the files of {@link SiteAssets#files()} and to the paths in the model,
   * always by relative URLs. The same model gives the same text.
   */
  public static List<SitePage> of(SiteModel site) {
    List<SitePage> pages = new ArrayList<>();
    if (site.editorial().alone()) {
      editorial(site, pages);
      return List.copyOf(pages);
    }
    pages.add(
        SitePage.html(
            "index.html",
            SERIES,
            Optional.empty(),
            (out, page) -> JteseriesGenerated.render(out, null, page)));
    for (Watchable watchable : site.watchables()) {
      String id = watchable.id();
      pages.add(
          SitePage.html(
              watchable.page(),
              "page/" + id,
              Optional.of(id),
              (out, page) ->
                  JtewatchGenerated.render(out, null, page, page.watchable().orElseThrow())));
      pages.add(
          SitePage.html(
              watchable.embed(),
              "page/" + id,
              Optional.of(id),
              (out, page) ->
                  JteembedGenerated.render(out, null, page, page.watchable().orElseThrow())));
    }
    for (Person person : site.people()) {
      pages.add(
          SitePage.html(
              person.page(),
              PEOPLE,
              Optional.empty(),
              (out, page) -> JtepersonGenerated.render(out, null, page, person)));
    }
    for (Theme theme : site.themes()) {
      pages.add(
          SitePage.html(
              theme.page(),
              THEMES,
              Optional.empty(),
              (out, page) -> JtethemeGenerated.render(out, null, page, theme)));
    }
    editorial(site, pages);
    pages.add(
        SitePage.html(
            SEARCH_PAGE,
            SEARCH,
            Optional.empty(),
            (out, page) -> JtesearchGenerated.render(out, null, page)));
    List<String> paths =
        pages.stream()
            .filter(page -> page.held().isEmpty())
            .map(SitePage::path)
            .filter(path -> path.endsWith("index.html"))
            .sorted()
            .toList();
    pages.add(text(Robots.PATH, SERIES, Robots::text));
    pages.add(text(SearchIndex.PATH, SEARCH, SearchIndex::text));
    if (site.baseUrl().isPresent()) {
      pages.add(text(Sitemap.PATH, SERIES, page -> Sitemap.text(page, paths)));
      for (Watchable w : site.watchables()) {
        pages.add(
            text(
                OEmbed.path(w),
                "page/" + w.id(),
                page -> OEmbed.text(page, page.site().watchable(w.id()).orElseThrow())));
      }
      if (Feed.has(site)) {
        pages.add(text(Feed.PATH, FEED, Feed::text));
        for (Watchable interview : Feed.items(site)) {
          if (!interview.chapters().isEmpty()) {
            pages.add(text(Feed.chaptersPath(interview), FEED, _ -> Feed.chapters(interview)));
          }
        }
      }
    }
    return List.copyOf(pages);
  }

  /** The group of an article, and of all that belongs to it. */
  public static String group(String article) {
    return "article/" + article;
  }

  private static void editorial(SiteModel site, List<SitePage> pages) {
    for (Article article : site.editorial().articles()) {
      SitePage page =
          SitePage.html(
              article.page(),
              group(article.id()),
              Optional.empty(),
              (out, p) -> JtearticleGenerated.render(out, null, p, article));
      pages.add(article.embargo().isEmpty() ? page : page.heldIn(article.id()));
    }
    for (Press press : site.editorial().press().stream().toList()) {
      SitePage page =
          SitePage.html(
              Press.PAGE,
              PRESS,
              Optional.empty(),
              (out, p) -> JtepressGenerated.render(out, null, p, press));
      pages.add(press.embargo().isEmpty() ? page : page.heldIn(PRESS));
    }
  }

  private static SitePage text(String path, String group, SitePage.Text text) {
    return new SitePage(path, group, Optional.empty(), Optional.empty(), text);
  }

  /**
   * All pages as text.
   *
   * @return path relative to the root of the site, to text (UTF-8 when written), sorted by path
   */
  public static SortedMap<String, String> render(SiteModel site) {
    SortedMap<String, String> pages = new TreeMap<>();
    of(site).forEach(page -> pages.put(page.path(), page.render(site, SiteFiles.AS_PLANNED)));
    return Collections.unmodifiableSortedMap(pages);
  }
}
