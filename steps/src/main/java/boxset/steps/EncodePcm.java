package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import java.io.IOException;
import java.util.List;

/**
 * Brings a sound track to linear PCM at 48 kHz, cut and padded to exactly the given length. Input
 * {@code media}; output {@code sound.pcm}: samples with their high byte first, the channels of a
 * moment together in the order of WAVE files.
 *
 * @param chain what is taken
 * @param bits of a sample, 16 or 24
 */
public record EncodePcm(Ffmpeg ffmpeg, SoundChain chain, int bits) implements Work {
  /** The file it makes. */
  public static final String OUTPUT = "sound.pcm";

  /** Refuses other samples. */
  public EncodePcm {
    check(bits);
  }

  static void check(int bits) {
    if (bits != 16 && bits != 24) {
      throw new IllegalArgumentException("A sample has 16 or 24 bits, not " + bits);
    }
  }

  @Override
  public String verb() {
    return "take sound for discs";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("ffmpeg", ffmpeg.version()).put("bits", bits);
    chain.describe(key);
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    String format = "s" + bits + "be";
    chain.encode(
        ffmpeg,
        workspace,
        List.of("-c:a", "pcm_" + format, "-f", format),
        workspace.output(OUTPUT));
  }
}
