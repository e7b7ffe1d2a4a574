package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import boxset.tools.Rate;
import java.io.IOException;

/**
 * Encodes a sound track as AAC-LC at 48 kHz, cut and padded to exactly the given length. Input
 * {@code media}; output {@code sound.mp4}, whose edit list hides the encoder priming.
 *
 * @param track the stream index
 * @param originMicros time zero of the part on the file's own clock: where its picture starts, or
 *     for a sound file of its own where the sound starts
 * @param samples length at 48 kHz; {@link #samplesFor} gives that of a picture
 * @param channels 2, or 6 for 5.1; other layouts are mixed to it
 */
public record EncodeSound(
    Ffmpeg ffmpeg, int track, long originMicros, long samples, int channels, int kilobits)
    implements Work {
  @Override
  public String verb() {
    return "encode sound";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    Soon.soon();
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    Soon.soon();
  }

  /** The length at 48 kHz of so many frames, rounded to the nearest sample. */
  public static long samplesFor(long frames, Rate rate) {
    return Soon.soon();
  }
}
