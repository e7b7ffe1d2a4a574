package boxset.editions.channel;

import boxset.series.diagnostics.Place;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Something that is due at a moment of civil time.
 *
 * @param kind of what begins then
 * @param parts indices of parts that are shown in a row
 * @param place what in the series file asks for it
 */
record Anchor(Instant due, Kind kind, List<Integer> parts, Place place) {
  Anchor {
    parts = List.copyOf(parts);
  }

  /** Why something is on the air. */
  enum Kind {
    /** A part for the first time. */
    PREMIERE,
    /** A part in its slot, in a later round. */
    SLOT,
    REPEAT,
    MARATHON,
    /** A part when nothing is due. */
    WHEEL,
    /** An extra or an interview. */
    EXTRA,
    /** An extra in a break of a part. */
    BREAK,
    /** A board that says what comes next. */
    SLATE;

    /** The word in listings and messages. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
