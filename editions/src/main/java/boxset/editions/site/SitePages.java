package boxset.editions.site;

import boxset.editions.site.pages.Assets;
import boxset.editions.site.pages.Page;
import boxset.editions.site.pages.Words;
import boxset.editions.site.templates.JteseriesGenerated;
import boxset.editions.site.templates.JtewatchGenerated;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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
    Assets assets = Assets.load();
    Words words = Words.of(site.language());
    SortedMap<String, String> pages = new TreeMap<>();
    StringOutput index = new StringOutput();
    JteseriesGenerated.render(
        new OwaspHtmlTemplateOutput(index),
        null,
        new Page(site, "index.html", Optional.empty(), words, assets));
    pages.put("index.html", index.toString());
    for (Watchable watchable : site.watchables()) {
      StringOutput text = new StringOutput();
      JtewatchGenerated.render(
          new OwaspHtmlTemplateOutput(text),
          null,
          new Page(site, watchable.page(), Optional.of(watchable), words, assets),
          watchable);
      pages.put(watchable.page(), text.toString());
    }
    return Collections.unmodifiableSortedMap(pages);
  }
}
