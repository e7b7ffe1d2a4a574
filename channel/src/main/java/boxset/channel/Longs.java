package boxset.channel;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** An unmodifiable list in half of the memory. */
final class Longs extends AbstractList<Long> implements RandomAccess {
  private final long[] values;

  private Longs(long[] values) {
    this.values = values;
  }

  static List<Long> of(List<Long> values) {
    return values instanceof Longs
        ? values
        : new Longs(values.stream().mapToLong(Long::longValue).toArray());
  }

  @Override
  public Long get(int index) {
    return values[index];
  }

  @Override
  public int size() {
    return values.length;
  }
}
