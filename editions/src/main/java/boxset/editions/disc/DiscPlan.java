package boxset.editions.disc;

import boxset.editions.EditionPlan;
import boxset.graph.Input;
import java.util.List;

/**
 * Discs as they will be made.
 *
 * @param plan the steps, and the images by their names
 * @param decisions what has been decided, for the user to read before anything is encoded
 * @param notes results that hold {@link DiscNotes}, for the user to read when discs are made
 */
public record DiscPlan(EditionPlan plan, List<String> decisions, List<Input.Result> notes) {
  /** Keeps the orders. */
  public DiscPlan {
    decisions = List.copyOf(decisions);
    notes = List.copyOf(notes);
  }
}
