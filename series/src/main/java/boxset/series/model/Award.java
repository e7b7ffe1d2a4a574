package boxset.series.model;

import boxset.series.diagnostics.Place;
import java.util.List;
import java.util.Optional;

/**
 * An award that the series won or was nominated for.
 *
 * @param name who gives it, such as "Grammy Awards"
 */
public record Award(
    String name,
    Optional<String> category,
    Optional<Integer> year,
    Result result,
    List<String> to,
    Place place) {
  /** How it ended. */
  public enum Result {
    WON,
    NOMINATED,
    /** Shown in the programme, without a contest. */
    SELECTED
  }
}
