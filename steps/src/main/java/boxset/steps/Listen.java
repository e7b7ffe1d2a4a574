package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import java.io.IOException;

/**
 * Measures a sound track. Input {@code media}; output {@code sound.json}, a {@link SoundFacts}.
 *
 * @param track the stream index
 */
public record Listen(Ffmpeg ffmpeg, int track) implements Work {
  @Override
  public String verb() {
    return "listen to sound";
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
