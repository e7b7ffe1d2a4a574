package boxset.editions.disc;

import boxset.editions.EditionPlan;
import boxset.editions.TitledArt;
import boxset.graph.Input;
import boxset.graph.Step;
import boxset.graph.release.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Discs while they are planned. */
public final class DiscDraft {
  private final DiscRequest request;
  private final List<Step> steps = new ArrayList<>();
  private final List<Placement> placements = new ArrayList<>();
  private final List<String> decisions = new ArrayList<>();
  private final List<Input.Result> notes = new ArrayList<>();
  private final Map<String, String> left = new TreeMap<>();

  /** Nothing yet. */
  public DiscDraft(DiscRequest request) {
    this.request = request;
  }

  /** Takes in steps, each behind those it reads. */
  public void add(List<Step> more) {
    steps.addAll(more);
  }

  /** Takes in what the user is to read before anything is encoded. */
  public void decide(List<String> more) {
    decisions.addAll(more);
  }

  /** Leaves things out, each by its id, and why. */
  public void leave(Map<String, String> reasons) {
    left.putAll(reasons);
  }

  /** Takes in a disc. */
  void release(DiscRelease release, Input.Result note) {
    steps.addAll(release.steps());
    placements.addAll(release.placements());
    notes.add(note);
  }

  /** All of it. */
  public DiscPlan plan() {
    EditionPlan plan =
        new EditionPlan(
            steps,
            placements,
            List.of(),
            left,
            TitledArt.note(request.series(), request.without()).stream().toList());
    return new DiscPlan(plan, decisions, notes);
  }
}
