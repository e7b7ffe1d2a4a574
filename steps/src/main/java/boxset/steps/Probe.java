package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import boxset.tools.Ffprobe;
import java.io.IOException;

/**
 * Reads what a file is. Input {@code media}; output {@code facts.json}, a {@link MediaFacts}.
 *
 * <p>Fails, in words, when the file is no medium, is cut off, or is encrypted.
 */
public record Probe(Ffprobe ffprobe, Ffmpeg ffmpeg) implements Work {
  @Override
  public String verb() {
    return "probe";
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
}
