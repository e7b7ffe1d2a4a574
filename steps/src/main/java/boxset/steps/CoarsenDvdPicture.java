package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Encodes a piece of picture again that has to take less, a little coarser each time until it does.
 * Inputs {@code media} and {@code limit}, a {@link PieceLimit}; output {@link
 * EncodeDvdPicture#OUTPUT}, empty where the piece is well as it has been encoded first.
 *
 * @param piece as it was encoded first
 */
public record CoarsenDvdPicture(EncodeDvdPicture piece) implements Work {
  /** By which a piece most often takes as much less as it has to. */
  private static final int FIRST_PERCENT = 12;

  private static final int FURTHER_PERCENT = 4;

  private static final int MOST_TIMES = 20;

  /** A piece that takes more of its highest rate does not get smaller by being coarser alone. */
  private static final int NEAR_PERCENT = 85;

  @Override
  public String verb() {
    return "coarsen picture for DVD";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("piece", piece.logic());
    piece.describe(key);
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    long most = PieceLimit.read(workspace.input("limit")).bytes();
    Path output = workspace.output(EncodeDvdPicture.OUTPUT);
    if (most == 0) {
      Files.createFile(output);
      return;
    }
    Path made = workspace.scratch().resolve("smaller.m2v");
    DvdQuality quality = under(most).coarser(FIRST_PERCENT);
    piece.make(workspace, quality, made);
    for (int time = 1; time < MOST_TIMES && Files.size(made) > most; time++) {
      quality = quality.coarser(FURTHER_PERCENT);
      piece.make(workspace, quality, made);
    }
    Files.move(made, output, StandardCopyOption.REPLACE_EXISTING);
  }

  /** What fills the buffer more slowly never empties it more than is allowed. */
  private DvdQuality under(long bytes) {
    DvdQuality first = piece.quality();
    int rate = Math.max(1, Math.toIntExact(8 * bytes / Math.max(1, piece.millis())));
    return 100L * rate > (long) NEAR_PERCENT * first.maxKilobits()
        ? new DvdQuality(first.floor(), Math.min(rate, first.maxKilobits()))
        : first;
  }
}
