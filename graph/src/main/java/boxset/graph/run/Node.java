package boxset.graph.run;

import boxset.graph.KeyText;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.store.Result;
import boxset.graph.store.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step on its way through a run. Only the coordinating thread touches it. */
final class Node implements Comparable<Node> {
  final int index;
  final Step step;

  /** Steps that read a result of this one, and steps of the same key that wait for its outcome. */
  final List<Node> dependents = new ArrayList<>();

  final List<Node> twins = new ArrayList<>();

  /** Results and files of the user's that are not known yet. */
  int missing;

  @Nullable StepId blockedBy;
  @Nullable String impossible;
  @Nullable KeyText key;
  @Nullable Reason reason;
  @Nullable Result result;
  @Nullable Outcome outcome;

  Node(int index, Step step) {
    this.index = index;
    this.step = step;
  }

  /** In the plan's order. */
  @Override
  public int compareTo(Node other) {
    return Integer.compare(index, other.index);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return index;
  }

  /** A file of the user's that steps read. */
  static final class File {
    final Path path;
    final List<Node> readers = new ArrayList<>();
    Sources.@Nullable Known known;
    @Nullable String impossible;

    File(Path path) {
      this.path = path;
    }
  }
}
