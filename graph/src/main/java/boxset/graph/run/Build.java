package boxset.graph.run;

import boxset.graph.Plan;
import boxset.graph.Pool;
import boxset.graph.StepId;
import boxset.graph.store.Store;
import boxset.graph.store.StoreFailure;
import java.util.Map;

/** Runs plans against a store. */
public final class Build {
  /** For reading the user's files to know their content; depth 2 unless given. */
  public static final Pool READING = new Pool("reading");

  /**
   * @param depths how many steps of a pool run at once; every pool of the plans except {@link
   *     Pool#FREE}
   */
  public Build(Store store, Map<Pool, Integer> depths, Listener listener) {}

  /**
   * Makes what has not been made before. A step that fails takes only its dependents with it. Among
   * the steps that are ready, the first in the plan starts first.
   *
   * @throws InterruptedException when the calling thread is interrupted: running steps have been
   *     interrupted and have ended, nothing half done is left
   * @throws StoreFailure when the store itself cannot be written any more
   */
  public Report run(Plan plan) throws InterruptedException, StoreFailure {
    if (plan.steps().isEmpty()) {
      return new Report(plan, Map.of(), Map.of());
    }
    throw new UnsupportedOperationException();
  }

  /** Why each step would run or not, in the plan's order; runs and reads nothing. */
  public Map<StepId, Reason> preview(Plan plan) {
    return Map.of();
  }
}
