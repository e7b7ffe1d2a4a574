package boxset.graph;

/**
 * The name of a step in its plan: short, stable, readable, such as {@code p1/picture/0003}.
 *
 * @param text letters, digits, {@code - _ . /}; unique in a plan
 */
public record StepId(String text) implements Comparable<StepId> {
  public StepId {
    if (!text.matches("[\\p{L}\\p{N}_.-]+(/[\\p{L}\\p{N}_.-]+)*")) {
      throw new IllegalArgumentException("Not a step id: " + text);
    }
  }

  @Override
  public int compareTo(StepId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
