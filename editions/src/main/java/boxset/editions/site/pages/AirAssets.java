package boxset.editions.site.pages;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that only a site with a channel has.
 *
 * @param style path of the style sheet, relative to the root of the site
 * @param script path of the page's module
 * @param library path of hls.js, which is fetched when the channel is watched
 * @param files all of them, a licence too
 */
public record AirAssets(
    String style, String script, String library, SortedMap<String, byte[]> files) {
  private static final List<String> MODULES =
      List.of("air/main.js", "air/schedule.js", "air/screen.js");

  private static final class Once {
    static final AirAssets ASSETS = read();
  }

  /** The files out of our own jar, read once. */
  public static AirAssets load() {
    return Once.ASSETS;
  }

  private static AirAssets read() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("assets/hls.js.LICENSE.txt", Assets.read("hls/hls.js.LICENSE.txt"));
    return new AirAssets(
        Assets.add(files, "air", ".css"),
        Assets.modules(files, "air", MODULES) + "main.js",
        Assets.add(files, "hls/hls.min", ".js"),
        Collections.unmodifiableSortedMap(files));
  }
}
