package boxset.tools;

import java.util.Locale;

/**
 * Frames a second as an exact fraction, such as 24000/1001; 0/1 when a program does not know.
 *
 * @param numerator frames
 * @param denominator in so many seconds, at least 1
 */
public record Rate(int numerator, int denominator) {
  public static final Rate UNKNOWN = new Rate(0, 1);

  public Rate {
    if (numerator < 0 || denominator < 1) {
      throw new IllegalArgumentException("Not a rate: " + numerator + "/" + denominator);
    }
    int divisor = gcd(numerator, denominator);
    numerator /= divisor;
    denominator /= divisor;
  }

  /** Reads {@code 30000/1001} or {@code 25}; anything else, also 0/0, is {@link #UNKNOWN}. */
  public static Rate parse(String text) {
    String[] sides = text.strip().split("/", 2);
    try {
      int numerator = Integer.parseInt(sides[0]);
      int denominator = sides.length == 2 ? Integer.parseInt(sides[1]) : 1;
      return numerator < 0 || denominator < 1 ? UNKNOWN : new Rate(numerator, denominator);
    } catch (NumberFormatException e) {
      return UNKNOWN;
    }
  }

  public boolean known() {
    return numerator > 0;
  }

  public double framesPerSecond() {
    return (double) numerator / denominator;
  }

  /** When a frame starts, in microseconds after frame 0, rounded to the nearest. */
  public long microsOf(long frame) {
    return Math.floorDiv(
        Math.multiplyExact(frame, 2_000_000L * denominator) + numerator, 2L * numerator);
  }

  /** How many frames a time is, rounded to the nearest. */
  public long framesIn(long micros) {
    long unit = 1_000_000L * denominator;
    return Math.floorDiv(Math.multiplyExact(2 * micros, (long) numerator) + unit, 2 * unit);
  }

  /** As ffmpeg writes and reads it: {@code 24000/1001}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d/%d", numerator, denominator);
  }

  private static int gcd(int a, int b) {
    return b == 0 ? Math.max(a, 1) : gcd(b, a % b);
  }
}
