package boxset.editions.site;

import java.util.List;

/**
 * The extras of one kind, in order.
 *
 * @param heading "Deleted scenes"
 * @param extras each a whole thing to watch or a stretch of one
 */
public record ExtraGroup(String heading, List<Excerpt> extras) {
  /** Copies the extras. */
  public ExtraGroup {
    extras = List.copyOf(extras);
  }
}
