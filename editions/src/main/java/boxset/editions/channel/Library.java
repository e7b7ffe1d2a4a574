package boxset.editions.channel;

import java.util.List;

/**
 * What a channel can show.
 *
 * @param parts of the series, in order
 * @param pool what stands between them: extras and interviews, in the order of the series
 */
record Library(List<Content> parts, List<Content> pool) {
  Library {
    parts = List.copyOf(parts);
    pool = List.copyOf(pool);
  }

  /** What of the pool can be shown when so many parts have been. */
  List<Content> pool(int shown) {
    return pool.stream().filter(content -> content.after() <= shown).toList();
  }
}
