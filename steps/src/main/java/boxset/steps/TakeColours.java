package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a series' own colours from a picture. Input {@code picture}; output {@code colours.json},
 * an {@link Accents}.
 *
 * @param file as the series file calls it, for messages
 */
public record TakeColours(Ffmpeg ffmpeg, String file) implements Work {
  private static final String PIXELS = "pixels.rgb";

  @Override
  public String verb() {
    return "take colours";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("ffmpeg", ffmpeg.version());
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("-v", "warning"));
    arguments.addAll(CutPicture.input(workspace.input("picture")));
    arguments.addAll(List.of("-vf", "scale=96:54:" + Colours.SCALER + ",format=rgb24"));
    arguments.addAll(List.of("-frames:v", "1", "-f", "rawvideo", PIXELS));
    PlainRun.read(file, ffmpeg, arguments, workspace);
    Path pixels = workspace.scratch().resolve(PIXELS);
    FactsFile.write(workspace.output("colours.json"), Accents.of(Files.readAllBytes(pixels)));
  }
}
