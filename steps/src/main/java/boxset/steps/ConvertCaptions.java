package boxset.steps;

import boxset.formats.captions.CaptionReading;
import boxset.formats.captions.Captions;
import boxset.formats.captions.Cue;
import boxset.formats.captions.NotCaptions;
import boxset.formats.captions.WebVttWriter;
import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/**
 * Turns captions of any kind into WebVTT. Input {@code captions}; output {@code captions.vtt}.
 *
 * @param file how messages call the input
 * @param durationMillis length of the programme; captions after it are left out
 */
public record ConvertCaptions(String file, long durationMillis) implements Work {
  @Override
  public String verb() {
    return "convert captions";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("file", file).put("duration", durationMillis);
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException {
    switch (CaptionReading.read(Files.readAllBytes(workspace.input("captions")))) {
      case NotCaptions not -> throw new StepFailure(file + ": " + not.what() + " " + not.remedy());
      case Captions captions ->
          Files.write(workspace.output("captions.vtt"), WebVttWriter.write(within(captions)));
    }
  }

  private List<Cue> within(Captions captions) {
    return captions.cues().stream()
        .filter(cue -> cue.startMillis() < durationMillis)
        .map(cue ->
            cue.endMillis() <= durationMillis
                ? cue
                : new Cue(
                    cue.index(),
                    cue.line(),
                    cue.startMillis(),
                    durationMillis,
                    cue.content(),
                    cue.placement()))
        .toList();
  }
}
