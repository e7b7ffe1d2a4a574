package boxset.series.model;

import java.util.Locale;
import java.util.Optional;

/** A place in a part, counted from its start, as the file writes it. */
public sealed interface Timecode {
  /** The frame nearest to this place, counted from 0 at the start of the part. */
  long frame(FrameRate rate);

  /** Why this cannot be a place in a picture of this rate, in plain words; empty when it can. */
  Optional<String> problem(FrameRate rate);

  /** {@code 00:11:42} or {@code 00:11:42.500}: time that a clock on the wall would show. */
  record Clock(long milliseconds) implements Timecode {
    public Clock {
      if (milliseconds < 0) {
        throw new IllegalArgumentException("Before the start: " + milliseconds + " ms");
      }
    }

    @Override
    public long frame(FrameRate rate) {
      long denominator = 1000L * rate.denominator();
      return (2 * milliseconds * rate.numerator() + denominator) / (2 * denominator);
    }

    @Override
    public Optional<String> problem(FrameRate rate) {
      return Optional.empty();
    }

    @Override
    public String toString() {
      long seconds = milliseconds / 1000;
      String clock =
          String.format(
              Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
      long rest = milliseconds % 1000;
      return rest == 0 ? clock : clock + String.format(Locale.ROOT, ".%03d", rest);
    }
  }

  /**
   * {@code 00:11:42:12}: a count of frames as an edit suite shows it; {@code 00:11:42;12} drops
   * frame numbers (SMPTE ST 12-1, 5.2.2): 0 and 1 of every minute that is no tenth, at 29.97.
   */
  record Frames(int hours, int minutes, int seconds, int frames, boolean drop) implements Timecode {
    @Override
    public long frame(FrameRate rate) {
      int nominal = rate.nominal();
      long totalMinutes = 60L * hours + minutes;
      long count = (totalMinutes * 60 + seconds) * nominal + frames;
      return drop ? count - dropped(nominal) * (totalMinutes - totalMinutes / 10) : count;
    }

    @Override
    public Optional<String> problem(FrameRate rate) {
      int nominal = rate.nominal();
      if (frames >= nominal) {
        return Optional.of(
            "frame "
                + frames
                + " is past the last frame of a second at "
                + rate.label()
                + ", which is "
                + (nominal - 1));
      }
      if (drop && !(rate.denominator() == 1001 && nominal % 30 == 0)) {
        return Optional.of(
            "a semicolon means drop-frame, which exists at 29.97 and 59.94 only, not at "
                + rate.label());
      }
      if (drop && seconds == 0 && frames < dropped(nominal) && minutes % 10 != 0) {
        return Optional.of(
            "drop-frame leaves this number out; the next one is " + withFrames(nominal));
      }
      return Optional.empty();
    }

    private String withFrames(int nominal) {
      return new Frames(hours, minutes, seconds, (int) dropped(nominal), true).toString();
    }

    private static long dropped(int nominal) {
      return nominal / 15;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%02d:%02d:%02d%s%02d", hours, minutes, seconds, drop ? ";" : ":", frames);
    }
  }
}
