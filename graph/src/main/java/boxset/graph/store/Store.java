package boxset.graph.store;

import boxset.graph.Key;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Every result once, by key. One run at a time has it open. */
public final class Store implements AutoCloseable {
  private final Path folder;

  private Store(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens the store, making it when there is none, and removes what a killed run left half done.
   *
   * @param folder usually {@code .boxset} beside the series file
   * @throws StoreFailure when the folder cannot be written, or another run has it and {@code busy}
   *     says not to wait
   */
  public static Store open(Path folder, WhenBusy busy) throws StoreFailure, InterruptedException {
    return new Store(folder);
  }

  /** The store's own folder. */
  public Path folder() {
    return folder;
  }

  /** The result of that key, when it is there and whole. */
  public Optional<Result> find(Key key) {
    return Optional.empty();
  }

  /** Removes every result but these; nothing else ever removes one. */
  public Cleaned clean(Set<Key> keep) throws StoreFailure {
    return new Cleaned(0, 0);
  }

  /**
   * What cleaning did.
   *
   * @param results how many results were removed
   * @param bytes disk space given back; files that a release still holds give none
   */
  public record Cleaned(int results, long bytes) {}

  @Override
  public void close() {}
}
