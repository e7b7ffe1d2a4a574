package boxset.server;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Texts that were made for one viewer, held for the next who gets the same: to compress a playlist
 * takes longer than to make it.
 */
final class Texts {
  private static final int MOST = 64;

  /** What is sent; how long it may be kept is told with each answer anew. */
  private record Content(String type, String text) {}

  private final Map<Content, Item.Held> held =
      Collections.synchronizedMap(
          new LinkedHashMap<>(MOST, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Content, Item.Held> eldest) {
              return size() > MOST;
            }
          });

  /** The text as it is sent. */
  Item.Held held(Live.Text text) {
    Content content = new Content(text.type(), text.content());
    Freshness freshness = Freshness.of(text.fresh());
    Item.Held known = held.get(content);
    if (known != null) {
      return known.with(freshness);
    }
    Item.Held made =
        Item.Held.of(
            new MediaType(text.type(), true, false),
            freshness,
            text.content().getBytes(StandardCharsets.UTF_8));
    held.put(content, made);
    return made;
  }
}
