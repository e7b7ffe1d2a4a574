package boxset.formats.captions;

import boxset.formats.captions.Drift.Evidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds captions that are timed for another frame rate, or for another start. */
public final class DriftCheck {
  /** What viewers bear, and what the length of a last caption may be out. */
  private static final long TOLERANCE_MILLIS = 1_000;

  private static final long HOUR_MILLIS = 3_600_000;

  /** How far before or after speech captions stand when they fit. */
  private static final long NEAR_MILLIS = 500;

  private static final long NEAR_STEP_MILLIS = 50;

  /** How far away a constant offset is looked for. */
  private static final long FAR_MILLIS = 120_000;

  private static final long FAR_STEP_MILLIS = 200;

  /** How much better, in standard errors, another timing has to fit the speech than the file's. */
  private static final double NEAR_SURPRISE = 4.5;

  /** The same where hundreds of offsets were tried. */
  private static final double FAR_SURPRISE = 6;

  /** Below this, two timings cannot be told apart. */
  private static final double ALIKE = 2;

  /** How much more speech than chance has to be under captions to prove anything, from 0 to 1. */
  private static final double LEAST_SKILL = 0.3;

  private DriftCheck() {}

  /**
   * A stretch of sound that is above a threshold.
   *
   * @param startMillis in milliseconds from the start of the part
   * @param endMillis in milliseconds, exclusive
   */
  public record SoundSpan(long startMillis, long endMillis) {}

  /** True time = scale x time in the file + offset. */
  private record Timing(@Nullable TimingRate timedAt, double scale, long offset, double fit) {}

  /**
   * Lays captions over the picture and, when it is known, over the speech.
   *
   * @param cues in order of time
   * @param pictureMillis length of the picture in milliseconds
   * @param picture frame rate of the picture
   * @param speech where sound is above a threshold, in order of time; empty when not known
   */
  public static Drift check(
      List<Cue> cues, long pictureMillis, TimingRate picture, List<SoundSpan> speech) {
    if (cues.isEmpty() || pictureMillis <= 0) {
      return new Drift.Fits();
    }
    Drift byLength = byLength(cues, pictureMillis, picture);
    SpeechOverlap overlap = new SpeechOverlap(cues, pictureMillis, speech);
    return overlap.isTelling() ? bySound(cues, overlap, picture, byLength) : byLength;
  }

  private static Drift bySound(
      List<Cue> cues, SpeechOverlap overlap, TimingRate picture, Drift byLength) {
    Timing asIs = best(overlap, null, 1, NEAR_MILLIS, NEAR_STEP_MILLIS);
    List<Timing> near = new ArrayList<>();
    List<Timing> far = new ArrayList<>();
    for (TimingRate rate : TimingRate.values()) {
      for (double scale : scales(rate, picture)) {
        near.add(best(overlap, rate, scale, NEAR_MILLIS, NEAR_STEP_MILLIS));
        far.add(farBest(overlap, rate, scale));
      }
    }
    far.add(farBest(overlap, null, 1));
    Comparator<Timing> byFit = Comparator.comparingDouble(Timing::fit).reversed();
    near.sort(byFit);
    far.sort(byFit);
    Timing bestNear = near.getFirst();
    Timing bestFar = far.getFirst();
    Timing found = null;
    List<Timing> rivals = near;
    if (proves(overlap, bestNear, asIs, NEAR_SURPRISE)) {
      found = bestNear;
    }
    if (proves(overlap, bestFar, found == null ? asIs : found, FAR_SURPRISE)) {
      found = bestFar;
      rivals = far;
    }
    if (found == null) {
      boolean fits = overlap.skill(asIs.scale(), asIs.offset()) >= LEAST_SKILL;
      return fits && byLength instanceof Drift.WrongRate
          ? overrun(byLength, cues, overlap)
          : byLength;
    }
    return verdict(cues, overlap, picture, found, rivals);
  }

  private static Drift overrun(Drift byLength, List<Cue> cues, SpeechOverlap overlap) {
    long over = end(cues) - overlap.pictureMillis();
    return over > TOLERANCE_MILLIS ? new Drift.LongerThanPicture(over) : byLength;
  }

  private static Drift verdict(
      List<Cue> cues,
      SpeechOverlap overlap,
      TimingRate picture,
      Timing found,
      List<Timing> rivals) {
    if (found.timedAt() == null) {
      return Math.abs(found.offset()) > TOLERANCE_MILLIS
          ? new Drift.ConstantOffset(-found.offset(), Evidence.SOUND)
          : new Drift.Fits();
    }
    for (Cue cue : cues) {
      double error = found.scale() * cue.startMillis() + found.offset() - cue.startMillis();
      if (Math.round(Math.abs(error)) > TOLERANCE_MILLIS) {
        List<TimingRate> alike =
            rivals.stream()
                .filter(t -> t.timedAt() != null)
                .filter(t ->
                    t.equals(found)
                        || overlap.surprise(found.scale(), found.offset(), t.scale(), t.offset())
                            < ALIKE)
                .map(Timing::timedAt)
                .distinct()
                .toList();
        long offset = Math.abs(found.offset()) <= NEAR_MILLIS ? 0 : found.offset();
        return new Drift.WrongRate(
            alike, picture, (found.scale() - 1) * 100, offset, cue.startMillis(), Evidence.SOUND);
      }
    }
    return new Drift.Fits();
  }

  private static boolean proves(
      SpeechOverlap overlap, Timing claim, Timing against, double surprise) {
    return overlap.skill(claim.scale(), claim.offset()) >= LEAST_SKILL
        && overlap.surprise(claim.scale(), claim.offset(), against.scale(), against.offset())
            >= surprise;
  }

  /** What brings captions timed for one rate onto a picture of another; nothing for its own. */
  private static List<Double> scales(TimingRate timedAt, TimingRate picture) {
    if (timedAt == picture) {
      return List.of();
    }
    double scale = timedAt.perSecond() / picture.perSecond();
    boolean telecine = timedAt == TimingRate.PAL_25 && picture.perSecond() > 26;
    // Film at 29.97 or 30 is 23.976 or 24 with fields repeated; made for PAL it ran at 25.
    return telecine ? List.of(scale, scale / 0.8) : List.of(scale);
  }

  private static Timing farBest(SpeechOverlap overlap, @Nullable TimingRate rate, double scale) {
    Timing coarse = best(overlap, rate, scale, FAR_MILLIS, FAR_STEP_MILLIS);
    Timing fine = coarse;
    for (long d = -FAR_STEP_MILLIS; d <= FAR_STEP_MILLIS; d += NEAR_STEP_MILLIS) {
      double fit = overlap.fit(scale, coarse.offset() + d);
      fine = fit > fine.fit() ? new Timing(rate, scale, coarse.offset() + d, fit) : fine;
    }
    return fine;
  }

  private static Timing best(
      SpeechOverlap overlap, @Nullable TimingRate rate, double scale, long reach, long step) {
    Timing best = new Timing(rate, scale, 0, overlap.fit(scale, 0));
    for (long offset = step; offset <= reach; offset += step) {
      for (long signed : new long[] {offset, -offset}) {
        double fit = overlap.fit(scale, signed);
        best = fit > best.fit() ? new Timing(rate, scale, signed, fit) : best;
      }
    }
    return best;
  }

  private static Drift byLength(List<Cue> cues, long pictureMillis, TimingRate picture) {
    long end = end(cues);
    long over = end - pictureMillis;
    if (over <= TOLERANCE_MILLIS) {
      return new Drift.Fits();
    }
    long hours = cues.getFirst().startMillis() / HOUR_MILLIS * HOUR_MILLIS;
    if (hours > 0 && end - hours <= pictureMillis + TOLERANCE_MILLIS) {
      return new Drift.ConstantOffset(hours, Evidence.LENGTH);
    }
    long beyond = cues.stream().filter(c -> c.startMillis() > pictureMillis).count();
    List<TimingRate> fitting =
        Arrays.stream(TimingRate.values())
            .filter(rate -> isExplainedBy(rate, picture, end, pictureMillis))
            .sorted(Comparator.comparingDouble(TimingRate::perSecond).reversed())
            .toList();
    if (fitting.isEmpty() || beyond < 3) {
      return new Drift.LongerThanPicture(over);
    }
    double scale = fitting.getFirst().perSecond() / picture.perSecond();
    long from =
        cues.stream()
            .mapToLong(Cue::startMillis)
            .filter(start -> Math.round((1 - scale) * start) > TOLERANCE_MILLIS)
            .findFirst()
            .orElse(0);
    return new Drift.WrongRate(fitting, picture, (scale - 1) * 100, 0, from, Evidence.LENGTH);
  }

  /**
   * Whether captions of a slower rate end just before the end of the picture. Rates further apart
   * than film and PAL are left out: credits may be as long as the difference.
   */
  private static boolean isExplainedBy(
      TimingRate rate, TimingRate picture, long end, long pictureMillis) {
    double scale = rate.perSecond() / picture.perSecond();
    return scale > 0.9
        && scale < 0.99
        && scale * end <= pictureMillis + TOLERANCE_MILLIS
        && scale * end >= 0.93 * pictureMillis;
  }

  /** When the last caption leaves; one that never leaves does not count for hours. */
  private static long end(List<Cue> cues) {
    return cues.stream()
        .mapToLong(c -> Math.min(c.endMillis(), c.startMillis() + Captions.LONGEST_MILLIS))
        .max()
        .orElse(0);
  }
}
