package boxset.editions.site;

import boxset.editions.site.pages.Assets;
import java.util.SortedMap;

/** Style sheet, scripts, fonts and their licences: the files every site has. */
public final class SiteAssets {
  private SiteAssets() {}

  /**
   * The files, all in the folder {@code assets/}. Names carry a digest of the content or are in a
   * folder whose name does, so that a file of a given name never changes and may be cached for
   * ever.
   *
   * @return path relative to the root of the site, to bytes, sorted by path
   */
  public static SortedMap<String, byte[]> files() {
    return Assets.load().files();
  }
}
