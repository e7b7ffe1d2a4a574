package boxset.series.model;

/** A place in a part, as the file writes it. */
public sealed interface Timecode {
  /** The frame nearest to this place, counted from the start of the part. */
  long frame(FrameRate rate);

  /** {@code 00:11:42} or {@code 00:11:42.500}: time that a clock on the wall would show. */
  record Clock(long milliseconds) implements Timecode {
    @Override
    public long frame(FrameRate rate) {
      long denominator = 1000L * rate.denominator();
      return (2 * milliseconds * rate.numerator() + denominator) / (2 * denominator);
    }
  }

  /**
   * {@code 00:11:42:12}: a count of frames as an edit suite shows it; {@code 00:11:42;12} drops
   * frame numbers (SMPTE ST 12-1).
   */
  record Frames(int hours, int minutes, int seconds, int frames, boolean drop) implements Timecode {
    @Override
    public long frame(FrameRate rate) {
      int nominal = rate.nominal();
      long totalMinutes = 60L * hours + minutes;
      long count = (totalMinutes * 60 + seconds) * nominal + frames;
      return drop ? count - (nominal / 15) * (totalMinutes - totalMinutes / 10) : count;
    }
  }
}
