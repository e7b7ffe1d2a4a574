package boxset.editions.disc;

import boxset.graph.Input;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.Work;
import boxset.series.model.DiscOutput;
import boxset.steps.Pools;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One disc of a draft: what it is authored from, whether that fits on it, and how it is released.
 */
public final class DiscAuthoring {
  /** The output of the step that writes a disc: the image. */
  public static final String IMAGE = "disc.iso";

  /** The output of that step with its {@link DiscNotes}. */
  public static final String NOTES = "notes.json";

  private final DiscDraft draft;
  private final String file;
  private final DiscFormat format;
  private final DiscRelease.Folders folders;
  private final StepId id;
  private final Map<String, Input> inputs = new LinkedHashMap<>();
  private final List<Step> smaller = new ArrayList<>();

  /**
   * Begins a disc.
   *
   * @param kind what ids of steps call discs of the kind
   * @param file what the disc is called
   */
  public DiscAuthoring(
      DiscDraft draft, String kind, String file, DiscFormat format, DiscRelease.Folders folders) {
    this.draft = draft;
    this.file = file;
    this.format = format;
    this.folders = folders;
    this.id = new StepId(kind + "/" + file);
  }

  /** The step that writes the disc, whose id those of all its own steps begin with. */
  public StepId id() {
    return id;
  }

  /** The step that looks whether all fits. */
  public StepId fit() {
    return new StepId(id + "/fit");
  }

  /** Takes in steps, and what they make of the disc. */
  public void add(List<Step> steps, Map<String, Input> made) {
    draft.add(steps);
    inputs.putAll(made);
  }

  /** Takes in steps that make pieces again where they are to take less. */
  public void fitting(List<Step> steps) {
    smaller.addAll(steps);
  }

  /**
   * Ends the disc.
   *
   * @param work that writes it, with outputs {@link #IMAGE} and {@link #NOTES}
   * @param pieces of picture, each once
   * @param room what the disc is to hold
   */
  public void write(
      Work work, List<FitDisc.Piece> pieces, DiscRoom room, List<DiscOutput> outputs) {
    String medium = folders.medium();
    draft.add(List.of(new FitDisc(pieces, room, format).step(fit(), medium, file, inputs)));
    draft.add(smaller);
    inputs.put(DiscFit.INPUT, FitDisc.found(fit()));
    String title = medium + ": write " + file + ".iso";
    draft.add(List.of(new Step(id, "", title, work, inputs, Pools.DISK, 5)));
    draft.release(
        DiscRelease.of(file, new Input.Result(id, IMAGE), outputs, folders),
        new Input.Result(id, NOTES));
  }
}
