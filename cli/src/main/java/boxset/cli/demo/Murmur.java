package boxset.cli.demo;

/** Somebody who talks in the next room: the tune of speech without its words. */
final class Murmur {

  /** The two lowest formants of some vowels, in hertz. */
  private static final double[][] VOWELS = {
    {660, 1720}, {570, 840}, {300, 870}, {390, 1990}, {490, 1350}, {730, 1090}
  };

  private final Noise chance;
  private final double pitch;

  /**
   * A voice.
   *
   * @param pitch of it at rest, in hertz
   */
  Murmur(int seed, double pitch) {
    this.chance = new Noise(seed);
    this.pitch = pitch;
  }

  /** Says a phrase of some syllables; returns how long it took, in seconds. */
  double say(Stereo sound, double start, int syllables, double level) {
    double time = start;
    Resonator first = new Resonator();
    Resonator second = new Resonator();
    double phase = 0;
    int[] from = {(int) (chance.at((int) (start * 10), 0) * VOWELS.length)};
    for (int syllable = 0; syllable < syllables; syllable++) {
      int key = (int) (start * 100) + syllable;
      double length = 0.13 + 0.11 * chance.at(key, 1) + (syllable == syllables - 1 ? 0.12 : 0);
      int vowel = (int) (chance.at(key, 2) * VOWELS.length);
      double fall = 1.10 - 0.24 * syllable / syllables + 0.12 * (chance.at(key, 3) - 0.5);
      int samples = (int) (length * Stereo.RATE);
      int at = (int) (time * Stereo.RATE);
      for (int i = 0; i < samples; i++) {
        double part = i / (double) samples;
        double glide = Noise.ease(part * 2.2);
        double open = Math.sin(Math.PI * Math.min(1, part * 1.04));
        phase += pitch * fall * (1 + 0.03 * Math.sin(part * 5)) / Stereo.RATE;
        phase -= Math.floor(phase);
        double throat = (1 - 2 * phase) * Math.sqrt(open);
        double low = Noise.lerp(VOWELS[from[0]][0], VOWELS[vowel][0], glide);
        double high = Noise.lerp(VOWELS[from[0]][1], VOWELS[vowel][1], glide);
        double voice = first.pass(throat, low, 90) + 0.4 * second.pass(throat, high, 130);
        sound.add(at + i, voice * level, 0.12);
      }
      from[0] = vowel;
      time += length + (chance.at(key, 4) > 0.75 ? 0.07 : 0.01);
    }
    return time - start;
  }

  /** Lets one band through. */
  private static final class Resonator {
    private double before;
    private double earlier;

    double pass(double in, double hertz, double width) {
      double radius = Math.exp(-Math.PI * width / Stereo.RATE);
      double turn = 2 * radius * Math.cos(2 * Math.PI * hertz / Stereo.RATE);
      double out = in * (1 - radius) + turn * before - radius * radius * earlier;
      earlier = before;
      before = out;
      return out;
    }
  }
}
