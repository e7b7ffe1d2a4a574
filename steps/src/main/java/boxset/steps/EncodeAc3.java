package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import java.io.IOException;
import java.util.List;

/**
 * Encodes a sound track as AC-3 at 48 kHz, cut and padded to exactly the given length, with its
 * measured loudness as dialogue normalization (ETSI TS 102 366, 4.4.2.8), so that all tracks of a
 * set play equally loud; beside sound that cannot tell its own, as loud as it was delivered. Inputs
 * {@code media} and, if it is levelled, {@code loudness}, the {@code sound.json} of a {@link
 * Listen}; output {@code sound.ac3}.
 *
 * @param chain what is encoded
 * @param kilobits 1000 bit/s, all channels together
 * @param levelled whether it tells its loudness
 */
public record EncodeAc3(Ffmpeg ffmpeg, SoundChain chain, int kilobits, boolean levelled)
    implements Work {
  /** The file it makes. */
  public static final String OUTPUT = "sound.ac3";

  /** What a decoder plays before the first sample that the encoder was given. */
  private static final int ENCODER_DELAY = 256;

  private static final int LOUDEST = -1;

  /** With it a player changes nothing. */
  private static final int SOFTEST = -31;

  @Override
  public String verb() {
    return "encode sound for discs";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("ffmpeg", ffmpeg.version()).put("kilobits", kilobits);
    if (!levelled) {
      key.put("levelled", "no");
    }
    chain.describe(key);
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    int dialogue = levelled ? dialogue(SoundFacts.read(workspace.input("loudness"))) : SOFTEST;
    chain
        .behind(ENCODER_DELAY)
        .encode(
            ffmpeg,
            workspace,
            List.of("-c:a", "ac3", "-b:a", kilobits + "k", "-dialnorm", "" + dialogue, "-f", "ac3"),
            workspace.output(OUTPUT));
  }

  /** In dB of full scale; silence is left as it is. */
  private static int dialogue(SoundFacts heard) {
    return heard.allSilent()
        ? SOFTEST
        : Math.clamp(Math.round(heard.integratedLufs()), SOFTEST, LOUDEST);
  }
}
