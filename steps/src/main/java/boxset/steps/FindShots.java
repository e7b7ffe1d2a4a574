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
 * Finds the cuts of a chunk. Input {@code media}; output {@code shots.json}, a {@link Shots}.
 *
 * @param fromFrame first frame of the chunk, counted at the rate of the source
 * @param frames how many
 */
public record FindShots(Ffmpeg ffmpeg, PictureSource source, long fromFrame, int frames)
    implements Work {
  private static final String CUTS = "cuts.txt";
  private static final int WIDTH = 200;

  @Override
  public String verb() {
    return "find shots";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("ffmpeg", ffmpeg.version()).put("fromFrame", fromFrame).put("frames", frames);
    source.describe(key);
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    Path log = workspace.log();
    long logStart = Files.exists(log) ? Files.size(log) : 0;
    // Cuts show without the decoder's last polish, which costs it a quarter of its time.
    List<String> decoder = List.of("-skip_loop_filter", "all");
    List<Integer> damaged =
        new PictureRead(source, fromFrame, frames).run(ffmpeg, workspace, decoder, new ToCuts());
    List<Integer> cuts = new ArrayList<>();
    Path found = workspace.scratch().resolve(CUTS);
    if (Files.exists(found)) {
      for (String line : Files.readAllLines(found)) {
        if (line.startsWith("frame:")) {
          int frame = Integer.parseInt(line.substring(line.indexOf("pts:") + 4).split(" ", 2)[0]);
          if (frame > 0) {
            cuts.add(frame);
          }
        }
      }
    }
    Shots shots = new Shots(cuts, Complaints.count(log, logStart), damaged);
    FactsFile.write(workspace.output("shots.json"), shots);
  }

  private static final class ToCuts implements PictureRead.Outputs {
    @Override
    public String graph(String frames) {
      return frames
          + ",scale='min(%d,iw)':-2:flags=neighbor,format=yuv420p".formatted(WIDTH)
          + ",scdet=threshold=10,metadata=mode=print:key=lavfi.scd.time:file="
          + CUTS
          + "[shots]";
    }

    @Override
    public List<String> arguments() {
      return List.of("-map", "[shots]", "-f", "null", "-");
    }
  }
}
