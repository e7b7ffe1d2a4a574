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

  private final Map<Live.Text, Item.Held> held =
      Collections.synchronizedMap(
          new LinkedHashMap<>(MOST, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Live.Text, Item.Held> eldest) {
              return size() > MOST;
            }
          });

  /** The text as it is sent. */
  Item.Held held(Live.Text text) {
    Item.Held known = held.get(text);
    if (known != null) {
      return known;
    }
    Item.Held made =
        Item.Held.of(
            new MediaType(text.type(), true, false),
            Freshness.of(text.fresh()),
            text.content().getBytes(StandardCharsets.UTF_8));
    held.put(text, made);
    return made;
  }
}
