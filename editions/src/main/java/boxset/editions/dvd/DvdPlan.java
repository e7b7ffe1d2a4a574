package boxset.editions.dvd;

import boxset.editions.EditionPlan;
import java.util.List;

/**
 * Discs as they will be made.
 *
 * @param plan the steps, and the images by their names
 * @param decisions what has been decided, for the user to read before anything is encoded
 */
public record DvdPlan(EditionPlan plan, List<String> decisions) {
  /** Keeps the order. */
  public DvdPlan {
    decisions = List.copyOf(decisions);
  }
}
