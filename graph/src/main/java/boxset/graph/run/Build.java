package boxset.graph.run;

import boxset.graph.Key;
import boxset.graph.Plan;
import boxset.graph.Pool;
import boxset.graph.StepId;
import boxset.graph.store.Store;
import boxset.graph.store.StoreFailure;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Runs plans against a store. */
public final class Build {
  /** For reading the user's files to know their content; depth 2 unless given. */
  public static final Pool READING = new Pool("reading");

  private final Store store;
  private final Map<Pool, Integer> depths;
  private final Listener listener;

  /**
   * @param depths how many steps of a pool run at once; every pool of the plans except {@link
   *     Pool#FREE}
   */
  public Build(Store store, Map<Pool, Integer> depths, Listener listener) {
    this.store = store;
    this.depths = Map.copyOf(depths);
    this.listener = listener;
  }

  /**
   * Makes what has not been made before. A step that fails takes only its dependents with it; when
   * the disk is full, nothing more is started. Among the steps that are ready, the first in the
   * plan starts first.
   *
   * <p>To stop on Ctrl-C, interrupt the thread that called this, from a shutdown hook, and join it.
   *
   * @throws InterruptedException when the calling thread is interrupted: running steps have been
   *     interrupted and have ended, nothing half done is left
   * @throws IllegalArgumentException when a pool of the plan has no depth
   */
  public Report run(Plan plan) throws InterruptedException {
    return new Run(plan, store, depths, listener).run();
  }

  /** Why each step would run or not, in the plan's order; runs and reads nothing. */
  public Map<StepId, Reason> preview(Plan plan) {
    Run run = survey(plan);
    Map<StepId, Reason> reasons = new LinkedHashMap<>();
    for (Node node : run.nodes()) {
      Reason reason = node.reason == null ? run.waits(node) : node.reason;
      reasons.put(
          node.step.id(),
          node.impossible == null ? reason : new Reason.Impossible(node.impossible));
    }
    return reasons;
  }

  /**
   * Removes every result that these plans do not refer to; nothing else ever removes one. Where a
   * plan's result is not made yet, the step's latest result stays.
   *
   * @throws StoreFailure when the disk refuses
   */
  public Store.Cleaned clean(Collection<Plan> plans) throws StoreFailure {
    Set<Key> keys = new HashSet<>();
    Set<StepId> steps = new HashSet<>();
    for (Plan plan : plans) {
      for (Node node : survey(plan).nodes()) {
        steps.add(node.step.id());
        if (node.result == null) {
          store.latest(node.step.id()).ifPresent(keys::add);
        } else {
          keys.add(node.result.key());
        }
      }
    }
    return store.clean(keys, steps);
  }

  private Run survey(Plan plan) {
    Run run = new Run(plan, store, depths, Listener.NONE);
    run.survey();
    return run;
  }
}
