package boxset.series.model;

/** A stretch of a part, from its first frame up to, not including, {@code to}. */
public record Span(Timecode from, Timecode to) {
  @Override
  public String toString() {
    return from + "-" + to;
  }
}
