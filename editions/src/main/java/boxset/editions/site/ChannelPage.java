package boxset.editions.site;

import boxset.editions.site.pages.AirAssets;
import boxset.editions.site.templates.JtetonightGenerated;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The page on which a channel is watched: what is on now and next, and the schedule. It belongs to
 * no series page, because a channel can be made alone. Whoever airs the channel writes into {@code
 * <ol data-days>} and {@code <ol data-airings>} what is on, for readers without scripts.
 *
 * @param id of the series
 * @param title of the series
 * @param language BCP 47 tag of both
 * @param streamed whether the series has pages beside it
 * @param name of the channel
 * @param folder in which it is served, relative to the root of the site
 * @param zone whose clocks it keeps
 * @param begins when the first picture is shown
 * @param ends when the last has been
 */
public record ChannelPage(
    String id,
    String title,
    String language,
    boolean streamed,
    String name,
    String folder,
    String zone,
    Instant begins,
    Instant ends) {
  /** Where it lies in the site. */
  public static final String PATH = "tonight/index.html";

  /** The page and all files that it needs, by their paths. */
  public SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> files = new TreeMap<>(SiteAssets.files());
    files.putAll(AirAssets.load().files());
    files.put(PATH, text().getBytes(StandardCharsets.UTF_8));
    return files;
  }

  /** Its text. */
  public String text() {
    SiteModel site =
        SiteModel.named(id, title, language)
            .with(new Editorial(List.of(), Optional.empty(), !streamed));
    return SitePage.html(
            PATH,
            "channel",
            Optional.empty(),
            (out, page) -> JtetonightGenerated.render(out, null, page, this, AirAssets.load()))
        .render(site, SiteFiles.AS_PLANNED);
  }
}
