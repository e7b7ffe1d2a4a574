package boxset.editions.site.metadata;

import boxset.editions.site.pages.Page;

/** What robots are told (RFC 9309): everything may be read, and here is the map. */
public final class Robots {
  /** Where it lies. */
  public static final String PATH = "robots.txt";

  private Robots() {}

  /** The text; names the site map when the site knows its address. */
  public static String text(Page page) {
    String map = page.absolute(Sitemap.PATH);
    return "User-agent: *\nAllow: /\n" + (map == null ? "" : "Sitemap: " + map + "\n");
  }
}
