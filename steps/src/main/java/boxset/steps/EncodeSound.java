package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import java.io.IOException;
import java.util.List;

/**
 * Encodes a sound track as AAC-LC at 48 kHz, cut and padded to exactly the given length. Input
 * {@code media}; output {@code sound.mp4}, whose edit list hides the encoder's priming.
 *
 * @param chain what is encoded
 * @param kilobits 1000 bit/s, all channels together
 */
public record EncodeSound(Ffmpeg ffmpeg, SoundChain chain, int kilobits) implements Work {
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
    key.put("ffmpeg", ffmpeg.version()).put("kilobits", kilobits);
    chain.describe(key);
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    chain.encode(
        ffmpeg,
        workspace,
        List.of("-c:a", "aac", "-profile:a", "aac_low", "-b:a", kilobits + "k", "-f", "mp4"),
        workspace.output("sound.mp4"));
  }
}
