package boxset.editions.dvd;

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
public record DvdPlan(EditionPlan plan, List<String> decisions, List<Input.Result> notes) {
  /** Keeps the orders. */
  public DvdPlan {
    decisions = List.copyOf(decisions);
    notes = List.copyOf(notes);
  }
}
