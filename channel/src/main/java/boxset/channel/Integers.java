package boxset.channel;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** An unmodifiable list in a third of the memory. */
final class Integers extends AbstractList<Integer> implements RandomAccess {
  private final int[] values;

  private Integers(int[] values) {
    this.values = values;
  }

  static List<Integer> of(List<Integer> values) {
    return values instanceof Integers
        ? values
        : new Integers(values.stream().mapToInt(Integer::intValue).toArray());
  }

  @Override
  public Integer get(int index) {
    return values[index];
  }

  @Override
  public int size() {
    return values.length;
  }
}
