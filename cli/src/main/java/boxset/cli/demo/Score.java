package boxset.cli.demo;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The music of the parts, and the talk over one of them. */
enum Score {
  EBB(1, 7.5, 0.5, "50 57 61 64 66 | 47 54 62 66 | 43 55 59 66 | 45 57 62 64"),
  SLACK_WATER(2, 9, 0.25, "48 55 64 66 71 | 50 57 62 66 | 45 57 64 67 | 48 60 64 71"),
  FLOOD(3, 5, 0.9, "45 52 60 64 | 41 53 57 64 | 38 50 57 65 | 40 52 59 64 67"),
  SPRING_TIDE(4, 8, 0.4, "52 59 63 68 | 49 56 64 68 | 45 57 61 68 | 52 59 64 68 75"),
  EXTRA(5, 6, 0.6, "50 57 62 69 | 48 55 64 71");

  private final int seed;
  private final double wave;
  private final double surf;

  /** Notes as MIDI numbers them, the bass first; a bar between chords. */
  private final String chords;

  Score(int seed, double wave, double surf, String chords) {
    this.seed = seed;
    this.wave = wave;
    this.surf = surf;
    this.chords = chords;
  }

  /** The mix of picture and music. */
  Stereo mix(double seconds) {
    return music(seconds).mastered(0.62, 0.8);
  }

  /** The same, far down, and somebody who talks over it. */
  Stereo commentary(double seconds) {
    Stereo sound = new Stereo(seconds);
    sound.add(music(seconds).mastered(0.62, 0.8), 0.22);
    Stereo voice = new Stereo(seconds);
    Murmur first = new Murmur(seed * 31, 108);
    Murmur second = new Murmur(seed * 37, 176);
    Noise chance = new Noise(seed * 41);
    double time = 0.9;
    for (int phrase = 0; time < seconds - 3.2; phrase++) {
      Murmur speaker = phrase % 4 == 3 ? second : first;
      int syllables = 5 + (int) (7 * chance.at(phrase, 0));
      time += speaker.say(voice, time, syllables, 1) + 0.35 + 0.8 * chance.at(phrase, 1);
    }
    sound.add(Instruments.hall(voice, 0.25).mastered(0.55, 0.2), 1);
    return sound.mastered(0.7, 0.4);
  }

  private Stereo music(double seconds) {
    Stereo dry = new Stereo(seconds);
    int[][] notes = notes();
    double step = seconds / notes.length;
    Noise chance = new Noise(seed * 101);
    for (int i = 0; i < notes.length; i++) {
      Instruments.pad(dry, i * step - 0.6, step + 2.4, 0.5, notes[i]);
      Instruments.pad(dry, i * step - 0.6, step + 2.4, 0.16, notes[i][0] - 12);
      for (int beat = 0; beat < 4; beat++) {
        if (chance.at(i, beat) > 0.3) {
          int note = notes[i][1 + (int) (chance.at(beat, i + 50) * (notes[i].length - 1))] + 12;
          double at = i * step + beat * step / 4 + 0.12 * chance.at(i, beat + 90);
          double pan = chance.at(i + 7, beat) * 1.4 - 0.7;
          Instruments.bell(dry, at, note, 0.26 + 0.12 * chance.at(beat, i), pan);
        }
      }
    }
    Stereo wet = Instruments.hall(dry, 0.75);
    Instruments.surf(wet, seed, wave, surf);
    return wet;
  }

  private int[][] notes() {
    return Pattern.compile(" \\| ")
        .splitAsStream(chords)
        .map(chord -> Stream.of(chord.split(" ")).mapToInt(Integer::parseInt).toArray())
        .toArray(int[][]::new);
  }
}
