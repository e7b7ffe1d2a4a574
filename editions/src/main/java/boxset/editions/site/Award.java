package boxset.editions.site;

import java.util.List;
import java.util.Optional;

/**
 * An award or a nomination.
 *
 * @param name who gives it
 * @param category what for
 * @param year the year
 * @param result how it ended
 * @param to who received it; the series when empty
 */
public record Award(
    String name,
    Optional<String> category,
    Optional<Integer> year,
    Result result,
    List<String> to) {
  /** How it ended. */
  public enum Result {
    WON,
    NOMINATED,
    SELECTED
  }

  /** Copies the names. */
  public Award {
    to = List.copyOf(to);
  }
}
