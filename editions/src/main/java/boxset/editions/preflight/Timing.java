package boxset.editions.preflight;

import boxset.editions.Programme;
import boxset.series.model.FrameRate;
import boxset.series.model.Timecode;
import boxset.steps.MediaFacts.VideoTrack;
import boxset.tools.Rate;
import java.util.Locale;
import java.util.Optional;

/**
 * The clock of a programme.
 *
 * @param rate what its timecodes count frames at: as the series file says, else as the master runs
 * @param frames how many there are
 * @param startMicros when the first is shown, on the master's own clock
 */
record Timing(FrameRate rate, long frames, long startMicros) {

  /** The clock of a picture; none when nobody knows its rate. */
  static Optional<Timing> of(Programme programme, VideoTrack picture) {
    Rate natural = picture.naturalRate();
    Optional<FrameRate> rate =
        programme
            .frameRate()
            .or(() ->
                natural.known()
                    ? Optional.of(new FrameRate(natural.numerator(), natural.denominator()))
                    : Optional.empty());
    return rate.map(
        r -> new Timing(r, framesIn(r, picture.durationMicros()), picture.startMicros()));
  }

  long millis() {
    return frames * 1000 * rate.denominator() / rate.numerator();
  }

  /** The frame shown at a time of the programme, in milliseconds. */
  long frameAt(long millis) {
    return framesIn(rate, millis * 1000);
  }

  /** The timecode at a time of the programme. */
  String at(long millis) {
    return timecode(frameAt(millis));
  }

  /** A frame by its number, with drop-frame numbers at 29.97 and 59.94 (SMPTE ST 12-1, 5.2.2). */
  String timecode(long frame) {
    int nominal = rate.nominal();
    boolean drop = rate.denominator() == 1001 && nominal % 30 == 0;
    long count = frame;
    if (drop) {
      int dropped = nominal / 15;
      long inMinute = 60L * nominal - dropped;
      long inTenMinutes = 600L * nominal - 9L * dropped;
      long rest = frame % inTenMinutes;
      count += 9L * dropped * (frame / inTenMinutes);
      count += rest < 60L * nominal ? 0 : dropped * (1 + (rest - 60L * nominal) / inMinute);
    }
    long seconds = count / nominal;
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d%s%02d",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60,
        drop ? ";" : ":",
        count % nominal);
  }

  /** The frame of a place as the series file writes it. */
  long frame(Timecode at) {
    return at.frame(rate);
  }

  private static long framesIn(FrameRate rate, long micros) {
    return new Rate(rate.numerator(), rate.denominator()).framesIn(Math.max(0, micros));
  }
}
