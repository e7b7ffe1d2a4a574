package boxset.cli.demo;

/** What the music is played on; everything is computed, nothing recorded. */
final class Instruments {

  private static final double[] BELL = {1, 2.003, 2.76, 4.07, 5.42};

  private Instruments() {}

  /** The frequency of a note; 69 is the A of 440 Hz. */
  static double hertz(int note) {
    return 440 * Math.pow(2, (note - 69) / 12.0);
  }

  /** A soft, wide chord that swells and dies away. */
  static void pad(Stereo sound, double start, double seconds, double level, int... notes) {
    for (int voice = 0; voice < notes.length * 2; voice++) {
      double detune = 1 + (voice % 2 == 0 ? 0.0017 : -0.0019);
      double hertz = hertz(notes[voice / 2]) * detune;
      double pan = (voice % 2 == 0 ? -0.7 : 0.7) * (0.4 + 0.6 * voice / (notes.length * 2));
      for (int partial = 1; partial <= 5; partial++) {
        double loud = level / notes.length / Math.pow(partial, 1.8);
        tone(sound, start, seconds, hertz * partial, loud, pan, 0.2 + 0.07 * voice);
      }
    }
  }

  private static void tone(
      Stereo sound,
      double start,
      double seconds,
      double hertz,
      double level,
      double pan,
      double tremor) {
    int from = (int) (start * Stereo.RATE);
    int length = (int) (seconds * Stereo.RATE);
    double turn = (pan + 1) * Math.PI / 4;
    double toLeft = Math.cos(turn);
    double toRight = Math.sin(turn);
    // A point that is turned a little for every sample is a sine without its cost.
    double stepCos = Math.cos(2 * Math.PI * hertz / Stereo.RATE);
    double stepSin = Math.sin(2 * Math.PI * hertz / Stereo.RATE);
    double cos = Math.cos(hertz);
    double sin = Math.sin(hertz);
    double swell = 0;
    for (int i = 0; i < length && from + i < sound.length(); i++) {
      if (i % 64 == 0) {
        double time = i / (double) Stereo.RATE;
        swell =
            level
                * Noise.ease(time / 1.8)
                * Noise.ease((seconds - time) / 2.2)
                * (0.86 + 0.14 * Math.sin(2 * Math.PI * tremor * time));
      }
      double next = cos * stepCos - sin * stepSin;
      sin = cos * stepSin + sin * stepCos;
      cos = next;
      if (from + i >= 0) {
        sound.left[from + i] += (float) (sin * swell * toLeft);
        sound.right[from + i] += (float) (sin * swell * toRight);
      }
    }
  }

  /** A small bell; {@code pan} is -1 for the left, 1 for the right. */
  static void bell(Stereo sound, double start, int note, double level, double pan) {
    int from = (int) (start * Stereo.RATE);
    int length = Math.min((int) (4.5 * Stereo.RATE), sound.length() - from);
    double turn = (pan + 1) * Math.PI / 4;
    double toLeft = Math.cos(turn);
    double toRight = Math.sin(turn);
    for (int partial = 0; partial < BELL.length; partial++) {
      double step = 2 * Math.PI * hertz(note) * BELL[partial] / Stereo.RATE;
      double fade = Math.exp(-(0.9 + partial * 1.5) / Stereo.RATE);
      double stepCos = Math.cos(step) * fade;
      double stepSin = Math.sin(step) * fade;
      double cos = level * Math.pow(0.52, partial);
      double sin = 0;
      for (int i = 0; i < length; i++) {
        double value = sin * Math.min(1, i / 120.0);
        sound.left[from + i] += (float) (value * toLeft);
        sound.right[from + i] += (float) (value * toRight);
        double next = cos * stepCos - sin * stepSin;
        sin = cos * stepSin + sin * stepCos;
        cos = next;
      }
    }
  }

  /** Waves on a beach: noise that opens and closes as they come and go. */
  static void surf(Stereo sound, int seed, double period, double level) {
    for (int side = 0; side < 2; side++) {
      float[] channel = side == 0 ? sound.left : sound.right;
      int state = seed * 2 + side + 1;
      double low = 0;
      double lower = 0;
      for (int i = 0; i < channel.length; i++) {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        double time = i / (double) Stereo.RATE;
        double wave = 0.5 - 0.5 * Math.cos(2 * Math.PI * (time / period + side * 0.07));
        double open = 0.02 + 0.13 * wave * wave;
        low += (state / 2147483648.0 - low) * open;
        lower += (low - lower) * open;
        channel[i] += (float) (lower * level * (0.25 + wave));
      }
    }
  }

  /** Rooms of stone: what has sounded goes on sounding (Schroeder, 1962). */
  static Stereo hall(Stereo dry, double wet) {
    Stereo out = new Stereo(dry.length() / (double) Stereo.RATE);
    for (int side = 0; side < 2; side++) {
      float[] in = side == 0 ? dry.left : dry.right;
      float[] to = side == 0 ? out.left : out.right;
      for (int delay : new int[] {1687, 1601, 2053, 2251}) {
        comb(in, to, delay + side * 37, 0.84f);
      }
      allpass(to, 347 + side * 11, 0.6f);
      allpass(to, 113 + side * 7, 0.6f);
      for (int i = 0; i < to.length; i++) {
        to[i] = (float) (in[i] * (1 - wet * 0.5) + to[i] * wet * 0.25);
      }
    }
    return out;
  }

  private static void comb(float[] in, float[] out, int delay, float back) {
    float[] line = new float[delay];
    float dull = 0;
    for (int i = 0; i < in.length; i++) {
      float late = line[i % delay];
      dull = late * 0.72f + dull * 0.28f;
      line[i % delay] = in[i] + dull * back;
      out[i] += late;
    }
  }

  private static void allpass(float[] sound, int delay, float back) {
    float[] line = new float[delay];
    for (int i = 0; i < sound.length; i++) {
      float late = line[i % delay];
      float in = sound[i] + late * back;
      line[i % delay] = in;
      sound[i] = late - in * back;
    }
  }
}
