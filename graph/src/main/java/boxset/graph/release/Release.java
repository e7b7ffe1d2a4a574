package boxset.graph.release;

import boxset.graph.run.Report;
import boxset.graph.store.Store;
import boxset.graph.store.StoreFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Lays results out as a folder. Files are hard links to the store's where the file system allows,
 * and copies where not; read-only; each appears in one piece. The time of a file follows from its
 * content (see {@link boxset.graph.store.Contents#time}), so that web servers which make their
 * {@code ETag} of size and time, and copying programs which compare these, see every change.
 */
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
      List<String> obstacles) {
    public Laid {
      placed = List.copyOf(placed);
      removed = List.copyOf(removed);
      obstacles = List.copyOf(obstacles);
    }

    /** What was done in several folders. */
    public static Laid all(List<Laid> several) {
      return new Laid(
          several.stream().flatMap(laid -> laid.placed().stream()).toList(),
          several.stream().mapToInt(Laid::unchanged).sum(),
          several.stream().flatMap(laid -> laid.removed().stream()).toList(),
          several.stream()
              .flatMap(laid -> laid.kept().stream())
              .collect(Collectors.toCollection(TreeSet::new)),
          several.stream().flatMap(laid -> laid.obstacles().stream()).toList());
    }
  }

  private Release() {}

  /**
   * Makes {@code target} hold what is placed, and nothing that was placed there before and is not
   * any more. Files of the user's are never changed or removed. First come the files with {@code
   * {digest}} in their names, then the others in the given order, then removals: whoever reads the
   * folder meanwhile finds whole files that fit each other. A group one of whose files has not been
   * made stays entirely as it was. After a crash at any point the next call mends the folder.
   *
   * @param target made when it is not there; what is built apart has a target of its own, and
   *     targets never lie in each other
   * @param placements everything that is to be in the target
   * @param keep groups that stay as they were although nothing of them is placed, because their
   *     steps could not even be planned
   * @param stay paths of files that were placed before and are still needed, although nothing makes
   *     them any more
   * @throws StoreFailure when the disk refuses; its message names the folder
   * @throws IllegalArgumentException when two different files are placed at one path, or a path
   *     leads out of the target
   */
  public static Laid lay(
      Store store,
      Report report,
      Path target,
      List<Placement> placements,
      Set<String> keep,
      Set<String> stay)
      throws StoreFailure, InterruptedException {
    return new Layout(store, report, target).lay(placements, keep, path -> !stay.contains(path));
  }

  /** The same, where nothing is needed but what is placed. */
  public static Laid lay(
      Store store, Report report, Path target, List<Placement> placements, Set<String> keep)
      throws StoreFailure, InterruptedException {
    return lay(store, report, target, placements, keep, Set.of());
  }

  /**
   * The same, but what was placed there before and is not placed now stays: for a part of a release
   * that is made by itself.
   */
  public static Laid add(
      Store store, Report report, Path target, List<Placement> placements, Set<String> keep)
      throws StoreFailure, InterruptedException {
    return new Layout(store, report, target).lay(placements, keep, _ -> false);
  }

  /** The same, where everything could be planned. */
  public static Laid lay(Store store, Report report, Path target, List<Placement> placements)
      throws StoreFailure, InterruptedException {
    return lay(store, report, target, placements, Set.of());
  }
}
