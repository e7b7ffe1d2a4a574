package boxset.graph;

import java.util.regex.Pattern;

/**
 * The name of a step in its plan: short, stable, readable, such as {@code p1/picture/0003}.
 *
 * @param text letters, digits, {@code - _ . /}; no part between slashes starts with a dot; unique
 *     in a plan
 */
public record StepId(String text) implements Comparable<StepId> {
  private static final String NAME = "[\\p{L}\\p{N}_-][\\p{L}\\p{N}_.-]*";
  private static final Pattern PATH = Pattern.compile(NAME + "(/" + NAME + ")*");

  public StepId {
    if (!PATH.matcher(text).matches()) {
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
