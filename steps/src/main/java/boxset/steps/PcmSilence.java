package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.Work;
import boxset.graph.Workspace;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;

/**
 * Makes silence of exactly the given length as linear PCM, for a programme without the sound that
 * others of its set have. Output {@code sound.pcm}.
 *
 * @param samples length at 48 kHz
 * @param channels 2, or 6 for 5.1
 * @param bits of a sample, 16 or 24
 */
public record PcmSilence(long samples, int channels, int bits) implements Work {
  private static final int BLOCK = 1 << 16;

  /** Refuses other samples. */
  public PcmSilence {
    EncodePcm.check(bits);
  }

  @Override
  public String verb() {
    return "make silence";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("samples", samples).put("channels", channels).put("bits", bits);
  }

  @Override
  public void run(Workspace workspace) throws IOException {
    long left = samples * channels * bits / 8;
    byte[] block = new byte[BLOCK];
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(workspace.output(EncodePcm.OUTPUT)))) {
      while (left > 0) {
        int step = (int) Math.min(left, BLOCK);
        out.write(block, 0, step);
        left -= step;
      }
    }
  }
}
