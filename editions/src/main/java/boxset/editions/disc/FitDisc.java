package boxset.editions.disc;

import boxset.graph.Input;
import boxset.graph.KeyWriter;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.steps.FactsFile;
import boxset.steps.PieceLimit;
import boxset.steps.Pools;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks whether a disc holds what has been encoded for it, and says which pieces have to take less
 * when it does not. The samples that a disc is planned by do not know everything; what they miss
 * beyond the planner's margin is made good here. Inputs are those that the disc is authored from,
 * but for the pieces that take less; outputs {@link #OUTPUT}, a {@link DiscFit}, and {@link #limit}
 * for every piece, a {@link PieceLimit}.
 *
 * @param pieces of picture, each once
 * @param room what the disc is to hold
 */
public record FitDisc(List<Piece> pieces, DiscRoom room, DiscFormat format) implements Work {
  static final String OUTPUT = "fit.json";

  /**
   * A piece of picture.
   *
   * @param input the name of what was encoded first
   * @param millis how long it is shown
   */
  public record Piece(String input, long millis) {}

  /** Keeps the order. */
  public FitDisc {
    pieces = List.copyOf(pieces);
  }

  /** The output that says what a piece has to keep to. */
  static String limit(String piece) {
    return piece + ".json";
  }

  /**
   * The step.
   *
   * @param medium what titles of steps call discs of the kind
   * @param disc what messages call the disc
   * @param inputs those that the disc is authored from
   */
  public Step step(StepId id, String medium, String disc, Map<String, Input> inputs) {
    Map<String, Input> read = new LinkedHashMap<>(inputs);
    pieces.forEach(piece -> read.remove(DiscFit.smaller(piece.input())));
    return new Step(
        id, "", medium + ": see whether all fits on " + disc + ".iso", this, read, Pools.DISK, 0.1);
  }

  /** What the step found, as the disc reads it. */
  public static Input found(StepId id) {
    return new Input.Result(id, OUTPUT);
  }

  @Override
  public String verb() {
    return "fit disc";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("pieces", pieces.toString()).put("room", room.toString()).put("format", format.name());
  }

  @Override
  public void run(Workspace workspace) throws IOException {
    List<PieceLimits.Piece> sizes = new ArrayList<>();
    for (Piece piece : pieces) {
      long bytes = Files.size(workspace.input(piece.input()));
      sizes.add(new PieceLimits.Piece(bytes, piece.millis()));
    }
    long over = room.bytes(workspace) - format.bytes();
    List<Long> limits = PieceLimits.of(sizes, over);
    for (int i = 0; i < pieces.size(); i++) {
      PieceLimit limit = limits.get(i) == 0 ? PieceLimit.NONE : new PieceLimit(limits.get(i));
      FactsFile.write(workspace.output(limit(pieces.get(i).input())), limit);
    }
    int again = (int) limits.stream().filter(limit -> limit > 0).count();
    FactsFile.write(workspace.output(OUTPUT), new DiscFit(Math.max(0, over), again, pieces.size()));
  }
}
