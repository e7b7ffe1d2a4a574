package boxset.formats.captions;

import boxset.formats.captions.DriftCheck.SoundSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A made-up part: when people speak, what else is heard, and captions as a person times them. */
record SpokenPart(long millis, List<SoundSpan> sound, List<Cue> cues) {

  /**
   * Speech in sentences with pauses between, now and then music; captions a little early or late,
   * lingering a little, some sentences without any, some sounds described.
   *
   * @param share of the sentences that are captioned, from 0 to 1
   */
  static SpokenPart of(long seed, int minutes, double share) {
    Random random = new Random(seed);
    long millis = minutes * 60_000L;
    List<SoundSpan> sound = new ArrayList<>();
    List<Cue> cues = new ArrayList<>();
    long credits = millis - 20_000 - random.nextInt(60_000);
    long t = 2_000L + random.nextInt(20_000);
    while (t < credits) {
      if (random.nextInt(25) == 0) {
        long music = 5_000L + random.nextInt(40_000);
        sound.add(new SoundSpan(t, t + music));
        if (random.nextBoolean()) {
          add(cues, t, t + 3_000);
        }
        t += music;
      } else {
        long sentence = 800L + random.nextInt(5_000);
        sound.add(new SoundSpan(t, t + sentence));
        if (random.nextDouble() < share) {
          add(cues, t - 250 + random.nextInt(400), t + sentence + random.nextInt(900));
        }
        t += sentence;
      }
      t += 150 + (long) Math.min(30_000, -1_500 * Math.log(1 - random.nextDouble()));
    }
    sound.add(new SoundSpan(credits, millis));
    return new SpokenPart(millis, List.copyOf(sound), List.copyOf(cues));
  }

  /** The same captions with every time changed. */
  List<Cue> retimed(double scale, long offsetMillis) {
    return cues.stream()
        .filter(cue -> cue.startMillis() * scale + offsetMillis >= 0)
        .map(cue ->
            cue(
                Math.round(cue.startMillis() * scale) + offsetMillis,
                Math.round(cue.endMillis() * scale) + offsetMillis))
        .toList();
  }

  private static void add(List<Cue> cues, long start, long end) {
    long from = cues.isEmpty() ? start : Math.max(start, cues.getLast().endMillis());
    if (end > from + 300) {
      cues.add(cue(Math.max(0, from), end));
    }
  }

  static Cue cue(long start, long end) {
    return new Cue(1, 1, start, end, List.of(new Inline.Text("words")), CuePlacement.DEFAULT);
  }
}
