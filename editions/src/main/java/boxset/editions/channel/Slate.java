package boxset.editions.channel;

import java.util.Optional;

/**
 * A board with the title of the series, without sound.
 *
 * @param next what it says comes next; short ones say nothing
 * @param frames how long it is; of long ones the beginning can be shown
 */
record Slate(Optional<Content> next, int frames) {
  /** What the names of all slates begin with, and no id of a series. */
  static final String PREFIX = "slate.";

  /** The slate that fills so many frames. */
  static Slate of(int frames, Optional<Content> next) {
    return frames > SlateLengths.LONGEST
        ? new Slate(next, SlateLengths.LONG.getFirst())
        : new Slate(Optional.empty(), frames);
  }

  /** What its picture and sound are called. */
  String programme() {
    String name = PREFIX + frames;
    return next.map(content -> name + "." + content.id()).orElse(name);
  }
}
