package boxset.formats.captions;

import boxset.formats.captions.DriftCheck.SoundSpan;
import java.util.List;

/** How well captions, moved and stretched, lie over speech. */
final class SpeechOverlap {
  private static final int STEP_MILLIS = 20;

  /** More captions than this tell nothing more. */
  private static final int MOST_CUES = 2_000;

  /** The longest part this is worked out for: a day. */
  private static final long LONGEST_MILLIS = 86_400_000;

  /** How near the start of a caption is to the start of a sound when it belongs to it. */
  private static final int ONSET_MILLIS = 400;

  /** What meeting the start of a sound is worth, in milliseconds of speech under a caption. */
  private static final double ONSET_WORTH = 1_500;

  private static final int LEAST_CUES = 20;
  private static final int LEAST_SPANS = 10;

  private final long pictureMillis;
  private final double[] starts;
  private final double[] ends;

  /** Milliseconds of speech before each step of the part. */
  private final int[] before;

  private final double density;

  /** For each step of the part, from 0 to 1: how near a sound starts. */
  private final float[] onsets;

  private final double meanOnset;

  SpeechOverlap(List<Cue> cues, long pictureMillis, List<SoundSpan> speech) {
    this.pictureMillis = pictureMillis;
    boolean usable =
        pictureMillis <= LONGEST_MILLIS
            && cues.size() >= LEAST_CUES
            && speech.size() >= LEAST_SPANS;
    int stride = usable ? Math.ceilDiv(cues.size(), MOST_CUES) : 1;
    int count = usable ? Math.ceilDiv(cues.size(), stride) : 0;
    starts = new double[count];
    ends = new double[count];
    for (int i = 0; i < count; i++) {
      Cue cue = cues.get(i * stride);
      starts[i] = cue.startMillis();
      ends[i] = Math.min(cue.endMillis(), cue.startMillis() + Captions.LONGEST_MILLIS);
    }
    before = usable ? accumulate(pictureMillis, speech) : new int[1];
    density = before[before.length - 1] / (double) pictureMillis;
    onsets = usable ? nearness(before.length, speech) : new float[1];
    double sum = 0;
    for (float onset : onsets) {
      sum += onset;
    }
    meanOnset = sum / onsets.length;
  }

  long pictureMillis() {
    return pictureMillis;
  }

  /** Whether there is enough of both, and silence enough between, to tell anything. */
  boolean isTelling() {
    return starts.length > 0 && density > 0.02 && density < 0.97;
  }

  /** Milliseconds of speech under captions beyond what chance would give. */
  double fit(double scale, long offset) {
    double sum = 0;
    for (int i = 0; i < starts.length; i++) {
      sum += gain(i, scale, offset);
    }
    return sum;
  }

  /** From 0, as chance would have it, to 1: how much of what is captioned is speech. */
  double skill(double scale, long offset) {
    double captioned = 0;
    double spoken = 0;
    for (int i = 0; i < starts.length; i++) {
      captioned += scale * (ends[i] - starts[i]);
      spoken += excess(i, scale, offset);
    }
    return captioned == 0 ? 0 : spoken / captioned / (1 - density);
  }

  /** By how many standard errors one timing fits better than another, caption by caption. */
  double surprise(double scale, long offset, double otherScale, long otherOffset) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < starts.length; i++) {
      double difference = gain(i, scale, offset) - gain(i, otherScale, otherOffset);
      sum += difference;
      squares += difference * difference;
    }
    return squares == 0 ? 0 : sum / Math.sqrt(squares);
  }

  private double gain(int i, double scale, long offset) {
    int step = (int) ((scale * starts[i] + offset) / STEP_MILLIS);
    double onset = step < 0 || step >= onsets.length ? 0 : onsets[step];
    return excess(i, scale, offset) + ONSET_WORTH * (onset - meanOnset);
  }

  private double excess(int i, double scale, long offset) {
    double start = scale * starts[i] + offset;
    double end = scale * ends[i] + offset;
    return before(end) - before(start) - density * (end - start);
  }

  private double before(double millis) {
    double step = Math.clamp(millis, 0, (double) pictureMillis) / STEP_MILLIS;
    int index = Math.min((int) step, before.length - 2);
    return before[index] + (step - index) * (before[index + 1] - before[index]);
  }

  private static float[] nearness(int steps, List<SoundSpan> speech) {
    float[] nearness = new float[steps];
    int reach = ONSET_MILLIS / STEP_MILLIS;
    for (SoundSpan span : speech) {
      long at = span.startMillis() / STEP_MILLIS;
      for (long step = Math.max(0, at - reach); step <= at + reach && step < steps; step++) {
        float near = 1 - Math.abs(step - at) / (float) (reach + 1);
        nearness[(int) step] = Math.max(nearness[(int) step], near);
      }
    }
    return nearness;
  }

  private static int[] accumulate(long pictureMillis, List<SoundSpan> speech) {
    int steps = (int) Math.ceilDiv(pictureMillis, STEP_MILLIS);
    int[] within = new int[steps + 1];
    long covered = 0;
    for (SoundSpan span : speech) {
      long from = Math.clamp(span.startMillis(), covered, pictureMillis);
      long to = Math.clamp(span.endMillis(), from, pictureMillis);
      covered = Math.max(covered, to);
      for (long t = from; t < to; ) {
        int step = (int) (t / STEP_MILLIS);
        long next = Math.min(to, (step + 1L) * STEP_MILLIS);
        within[step + 1] += (int) (next - t);
        t = next;
      }
    }
    for (int i = 1; i <= steps; i++) {
      within[i] += within[i - 1];
    }
    return within;
  }
}
