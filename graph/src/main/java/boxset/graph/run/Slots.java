package boxset.graph.run;

import boxset.graph.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Who runs next: for each pool a queue in the plan's order and as many places as it is deep. */
final class Slots {
  /** Even what needs nothing scarce needs open files. */
  private static final int FREE_DEPTH = 64;

  private static final int READING_DEPTH = 2;

  private final Map<String, Queue> queues = new TreeMap<>();
  private final Map<Pool, Integer> depths;

  Slots(Map<Pool, Integer> depths) {
    this.depths = depths;
  }

  /**
   * Something to start.
   *
   * @param index its place in the plan
   */
  record Task(int index, Pool pool, Runnable start) implements Comparable<Task> {
    @Override
    public int compareTo(Task other) {
      return Integer.compare(index, other.index);
    }
  }

  private static final class Queue {
    final PriorityQueue<Task> waiting = new PriorityQueue<>();
    int free;

    Queue(int depth) {
      free = depth;
    }
  }

  /**
   * Makes sure there is a depth for a pool.
   *
   * @throws IllegalArgumentException when there is none
   */
  void require(Pool pool) {
    if (depth(pool) < 1) {
      throw new IllegalArgumentException("No depth for the pool " + pool.name());
    }
  }

  private int depth(Pool pool) {
    int unless =
        pool.equals(Pool.FREE) ? FREE_DEPTH : pool.equals(Build.READING) ? READING_DEPTH : 0;
    return depths.getOrDefault(pool, unless);
  }

  void add(Task task) {
    queue(task.pool()).waiting.add(task);
  }

  private Queue queue(Pool pool) {
    return queues.computeIfAbsent(pool.name(), _ -> new Queue(depth(pool)));
  }

  /** Gives a place back. */
  void free(Pool pool) {
    queue(pool).free++;
  }

  /** Starts what there is room for. */
  void start() {
    for (Queue queue : queues.values()) {
      while (queue.free > 0 && !queue.waiting.isEmpty()) {
        queue.free--;
        queue.waiting.remove().start().run();
      }
    }
  }

  /** Takes tasks out that have not been started. */
  List<Task> drop(Predicate<Pool> pools) {
    List<Task> dropped = new ArrayList<>();
    for (Queue queue : queues.values()) {
      queue.waiting.removeIf(task -> pools.test(task.pool()) && dropped.add(task));
    }
    return dropped;
  }
}
