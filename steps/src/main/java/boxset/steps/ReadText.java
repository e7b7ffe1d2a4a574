package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import java.io.IOException;

/**
 * Reads a subtitle track of text out of a file. Input {@code media}; output {@code captions.vtt},
 * timed from the start of the picture. Fails for subtitles that are pictures.
 *
 * @param track the stream index
 * @param originMicros time zero of the part on the file's own clock
 */
public record ReadText(Ffmpeg ffmpeg, int track, long originMicros) implements Work {
  @Override
  public String verb() {
    return "read text";
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
