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
 * Inputs {@code media} and {@code limit}, a {@link PieceLimit}; output that of the piece, empty
 * where the piece is well as it has been encoded first.
 *
 * @param piece as it was encoded first
 */
public record CoarsenPicture(EncodeDiscPicture piece) implements Work {
  private static final int MOST_TIMES = 20;

  @Override
  public String verb() {
    return "coarsen: " + piece.verb();
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
    Path output = workspace.output(piece.output());
    if (most == 0) {
      Files.createFile(output);
      return;
    }
    Path made = workspace.scratch().resolve("smaller");
    piece.makeCoarser(workspace, most, 0, made);
    for (int times = 1; times < MOST_TIMES && Files.size(made) > most; times++) {
      piece.makeCoarser(workspace, most, times, made);
    }
    Files.move(made, output, StandardCopyOption.REPLACE_EXISTING);
  }
}
