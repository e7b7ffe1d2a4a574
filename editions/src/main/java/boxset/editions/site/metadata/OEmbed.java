package boxset.editions.site.metadata;

import boxset.editions.site.Still;
import boxset.editions.site.Watchable;
import boxset.editions.site.pages.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** How a page is embedded elsewhere (oEmbed 1.0), as a file that needs no server. */
public final class OEmbed {
  /** Width that is offered; the height follows from the picture. */
  private static final int WIDTH = 1280;

  private static final JsonMapper JSON = new JsonMapper();

  private OEmbed() {}

  /** Path of the file beside the page. */
  public static String path(Watchable w) {
    return w.folder() + "oembed.json";
  }

  /** The answer to the question how to embed this; the site knows its address. */
  public static String text(Page page, Watchable w) {
    Still.Size poster = w.poster().largest();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", "1.0");
    json.put("type", "video");
    json.put("title", w.title());
    json.put("provider_name", page.site().title());
    json.put("provider_url", page.absolute(""));
    json.put("thumbnail_url", page.absolute(poster.path()));
    json.put("thumbnail_width", poster.width());
    json.put("thumbnail_height", poster.height());
    json.put("width", WIDTH);
    json.put("height", height(w));
    json.put("html", iframe(page, w));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }

  /** What an editor pastes into a page of theirs; the site knows its address. */
  public static String iframe(Page page, Watchable w) {
    return "<iframe src=\"%s\" width=\"%d\" height=\"%d\" title=\"%s\" loading=\"lazy\" allow=\"autoplay; fullscreen; picture-in-picture\" allowfullscreen style=\"border:0;max-width:100%%;aspect-ratio:%d/%d;height:auto\"></iframe>"
        .formatted(
            escape(String.valueOf(page.absolute(w.embed()))),
            WIDTH,
            height(w),
            escape(w.title()),
            w.media().width(),
            w.media().height());
  }

  private static int height(Watchable w) {
    return (int) Math.round((double) WIDTH * w.media().height() / w.media().width());
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
