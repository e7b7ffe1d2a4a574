package boxset.graph.release;

import boxset.graph.run.Report;
import boxset.graph.store.Store;
import boxset.graph.store.StoreFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Lays results out as a folder. */
public final class Release {
  /**
   * What was done.
   *
   * @param placed paths that are new or have new content, as laid out
   * @param unchanged how many files were already right and have not been touched
   * @param removed paths that are no longer part of the release
   * @param kept groups that stay as they were, because steps of theirs failed or a file is in the
   *     way
   * @param obstacles messages for the user: files of theirs in the way
   */
  public record Laid(
      List<String> placed,
      int unchanged,
      List<String> removed,
      Set<String> kept,
      List<String> obstacles) {}

  private Release() {}

  /**
   * Makes {@code target} hold what is placed, and nothing that was placed before and is not any
   * more. Files of the user's are never changed or removed. First come the files with {@code
   * {digest}} in their names, then the others in the given order, then removals: whoever reads the
   * folder meanwhile finds whole files that fit each other.
   */
  public static Laid lay(Store store, Report report, Path target, List<Placement> placements)
      throws StoreFailure, InterruptedException {
    if (placements.isEmpty()) {
      return new Laid(List.of(), 0, List.of(), Set.of(), List.of());
    }
    throw new UnsupportedOperationException();
  }
}
