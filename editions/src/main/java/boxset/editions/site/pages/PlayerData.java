package boxset.editions.site.pages;

import boxset.editions.site.Watchable;
import boxset.editions.site.Watchable.Chapter;
import boxset.editions.site.Watchable.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a watch page tells the player of itself: {@code Boxset} in {@code player/play/types.d.ts}.
 *
 * @param page the page
 * @param watchable what it shows
 */
record PlayerData(Page page, Watchable watchable) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** As JSON that may stand in a script of the page. */
  String json() {
    ObjectNode json = (ObjectNode) JSON.readTree(watchable.media().start().orElseThrow().told());
    Map<String, @Nullable Object> more = new LinkedHashMap<>();
    more.put("series", page.site().id());
    more.put("id", watchable.id());
    more.put("stream", folder(page.url(watchable.media().hls())));
    more.put(
        "modules", page.url(page.assets().player() + "main.js").replaceFirst("main\\.js$", ""));
    more.put("moduleNames", page.assets().modules());
    more.put("styles", List.of(page.stylesheet(), page.playerStyle()));
    more.put("chapters", watchable.chapters().stream().map(PlayerData::chapter).toList());
    more.put("intro", span(watchable.intro()));
    more.put("recap", span(watchable.recap()));
    more.put("credits", span(watchable.credits()));
    Watchable next = page.related().next(watchable);
    more.put("next", next == null ? null : page.url(next.page()));
    more.put("fonts", page.fonts());
    json.setAll((ObjectNode) JSON.valueToTree(more));
    return JSON.writeValueAsString(json).replace("<", "\\u003c");
  }

  private static String folder(String url) {
    return url.substring(0, url.lastIndexOf('/') + 1);
  }

  private static Map<String, Object> chapter(Chapter chapter) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("startMs", chapter.startMs());
    json.put("title", chapter.title());
    return json;
  }

  private static @Nullable Map<String, Object> span(Optional<Span> span) {
    return span.map(
            s -> {
              Map<String, Object> json = new LinkedHashMap<>();
              json.put("startMs", s.startMs());
              json.put("endMs", s.endMs());
              return json;
            })
        .orElse(null);
  }
}
