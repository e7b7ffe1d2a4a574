package boxset.graph.run;

import boxset.graph.StepId;
import java.util.List;

/** Why a step runs or does not. */
public sealed interface Reason {
  /** The store has its result. */
  record UpToDate() implements Reason {}

  /** No step of this name has been made in this store. */
  record NeverMade() implements Reason {}

  /**
   * Something that its key covers is not what it was for the latest result of this step.
   *
   * @param changes {@code setting crf changed from 21 to 19}
   */
  record Changed(List<String> changes) implements Reason {
    public Changed {
      changes = List.copyOf(changes);
    }
  }

  /**
   * The stored result is not whole any more.
   *
   * @param what {@code picture.mp4 is missing}
   */
  record Damaged(String what) implements Reason {}

  /** Not known yet: another step has to run first. Only in a preview. */
  record WaitsFor(StepId step) implements Reason {}

  /** Not known yet: a file of the user's has to be read first. Only in a preview. */
  record WaitsForFile(String file) implements Reason {}

  /** It cannot run. Only in a preview. */
  record Impossible(String message) implements Reason {}

  /** One line for {@code --explain}. */
  default String text() {
    return switch (this) {
      case UpToDate() -> "up to date";
      case NeverMade() -> "never made before";
      case Changed(var changes) -> String.join("; ", changes);
      case Damaged(var what) -> "stored result was damaged: " + what;
      case Impossible(var message) -> "cannot run: " + message;
      case WaitsFor(var step) -> "depends on " + step + ", which runs first";
      case WaitsForFile(var file) -> "depends on " + file + ", which has to be read first";
    };
  }
}
