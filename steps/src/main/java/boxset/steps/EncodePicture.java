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
import java.util.Optional;

/**
 * Encodes one chunk of the picture at every rung with one decode. Input {@code media}; outputs
 * {@code NAME.mp4} for each rung, {@code trick.mp4} and {@code shots.json}, {@link Shots}.
 *
 * <p>IDR pictures are the same in all rungs: the first, the first of every shot, and as many more
 * that none is more than two seconds from the next. Cuts are found once, in the pictures that all
 * rungs are made of.
 *
 * <p>Each output has exactly {@code frames} pictures with time stamps 0, 1, 2 ... at the rate of
 * the source; the trick rendition has those that {@link Trick#frames} lists, all intra coded.
 *
 * @param fromFrame first frame of the chunk, counted at the rate of the source
 * @param frames how many
 * @param rungs at least one
 */
public record EncodePicture(
    Ffmpeg ffmpeg,
    PictureSource source,
    long fromFrame,
    int frames,
    List<Rung> rungs,
    Trick trick,
    Effort effort)
    implements Work {

  public EncodePicture {
    rungs = List.copyOf(rungs);
    if (rungs.isEmpty() || frames < 1) {
      throw new IllegalArgumentException("Nothing to encode");
    }
  }

  @Override
  public String verb() {
    return "encode picture";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("ffmpeg", ffmpeg.version())
        .put("fromFrame", fromFrame)
        .put("frames", frames)
        .put("trick", trick.toString())
        .put("effort", effort.preset());
    for (int i = 0; i < rungs.size(); i++) {
      key.put("rung." + i, rungs.get(i).toString());
    }
    source.describe(key);
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    Path log = workspace.log();
    long logStart = Files.exists(log) ? Files.size(log) : 0;
    Rung top = rungs.getFirst();
    RungOutputs outputs =
        new RungOutputs(
            source,
            top.width(),
            top.height(),
            rungs,
            Optional.of(trick),
            Optional.empty(),
            effort,
            workspace::output);
    List<Integer> damaged =
        new PictureRead(source, fromFrame, frames).run(ffmpeg, workspace, outputs);
    List<Integer> cuts = new ArrayList<>();
    Path found = workspace.scratch().resolve(RungOutputs.CUTS);
    if (Files.exists(found)) {
      for (long frame : FramePrint.read(found)) {
        cuts.add(Math.toIntExact(frame));
      }
    }
    Shots shots = new Shots(cuts, Complaints.count(log, logStart), damaged);
    FactsFile.write(workspace.output("shots.json"), shots);
  }
}
