package boxset.editions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does the same for each of many, on all processors. */
public final class AllProcessors {
  private AllProcessors() {}

  /**
   * What is done for each.
   *
   * @param <X> how it fails, apart from files that cannot be read
   */
  @FunctionalInterface
  public interface Task<T, R, X extends Exception> {
    /** Does it; several threads may be in here at a time. */
    R of(T each) throws IOException, X;
  }

  /** What became of one. */
  private record Outcome<R>(@Nullable R result, @Nullable Exception failure) {}

  /**
   * The results, in the order of what they are of.
   *
   * @param failure the class of {@code X}; unchecked ones go their own way
   * @throws IOException when files of one could not be read
   * @throws X when one failed; of several the first in the order is thrown
   */
  public static <T, R, X extends Exception> List<R> map(
      Collection<T> all, Class<X> failure, Task<T, R, X> task) throws IOException, X {
    List<R> results = new ArrayList<>();
    for (Outcome<R> outcome : all.parallelStream().map(each -> outcome(each, task)).toList()) {
      switch (outcome.failure()) {
        case null -> results.add(outcome.result());
        case IOException e -> throw e;
        case Exception e -> throw failure.cast(e);
      }
    }
    return results;
  }

  private static <T, R, X extends Exception> Outcome<R> outcome(T each, Task<T, R, X> task) {
    try {
      return new Outcome<>(task.of(each), null);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      return new Outcome<>(null, e);
    }
  }
}
