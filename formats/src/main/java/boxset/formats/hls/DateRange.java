package boxset.formats.hls;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * EXT-X-DATERANGE (RFC 8216bis, 4.4.5.1), whose attributes never change.
 *
 * @param id never used for another
 * @param kind CLASS, as a reversed host name or the like
 * @param start in milliseconds since 1970
 * @param milliseconds how long it lasts
 * @param attributes names begin with {@code X-}; values are quoted strings
 */
public record DateRange(
    String id, String kind, long start, long milliseconds, SortedMap<String, String> attributes) {
  /** Copies the map. */
  public DateRange {
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    for (String name : attributes.keySet()) {
      if (!name.startsWith("X-")) {
        throw new IllegalArgumentException(name + " is no attribute of ours: X- comes first");
      }
    }
  }

  @Override
  public String toString() {
    AttributeList list =
        new AttributeList("#EXT-X-DATERANGE")
            .quoted("ID", id)
            .quoted("CLASS", kind)
            .quoted("START-DATE", DateTimes.of(start))
            .put("DURATION", Decimals.fixed(milliseconds, 3));
    attributes.forEach(list::quoted);
    return list.toString();
  }
}
