package boxset.editions.site.metadata;

import boxset.editions.site.Watchable;
import boxset.editions.site.pages.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The site map with its videos (sitemaps.org 0.9, Google's video extension 1.1). */
public final class Sitemap {
  /** Where it lies. */
  public static final String PATH = "sitemap.xml";

  private Sitemap() {}

  /**
   * The map of a site that knows its address.
   *
   * @param pages paths of all pages
   */
  public static String text(Page page, List<String> pages) {
    Map<String, String> spaces = new LinkedHashMap<>();
    spaces.put("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
    spaces.put("xmlns:video", "http://www.google.com/schemas/sitemap-video/1.1");
    XmlText xml = new XmlText("urlset", spaces);
    for (String path : pages) {
      if (!path.endsWith("index.html")) {
        continue;
      }
      xml.open("url", Map.of());
      xml.put("loc", address(page, path.substring(0, path.length() - "index.html".length())));
      Optional<Watchable> shown =
          page.site().watchables().stream().filter(w -> w.page().equals(path)).findFirst();
      shown.ifPresent(w -> video(page, w, xml));
      xml.close();
    }
    return xml.end();
  }

  private static void video(Page page, Watchable w, XmlText xml) {
    String text = w.logline().or(() -> w.synopsis().stream().findFirst()).orElse(w.title());
    xml.open("video:video", Map.of())
        .put("video:thumbnail_loc", address(page, w.poster().largest().path()))
        .put("video:title", w.title())
        .put("video:description", text)
        .put("video:content_loc", address(page, w.media().progressive().orElse(w.media().hls())))
        .put("video:player_loc", address(page, w.embed()))
        .put("video:duration", Long.toString(Math.clamp(w.durationMs() / 1000, 1L, 28_800L)))
        .close();
  }

  private static String address(Page page, String path) {
    return Objects.requireNonNull(page.absolute(path), "the site knows its address");
  }
}
