package boxset.steps;

import boxset.graph.Digest;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Runs a work in a folder: outputs go to it, everything else beside it. */
final class FolderWorkspace implements Workspace {
  private final Path folder;
  private final Map<String, Path> inputs;

  private FolderWorkspace(Path folder, Map<String, Path> inputs) throws IOException {
    this.folder = folder;
    this.inputs = inputs;
    Files.createDirectories(folder);
    Files.createDirectories(scratch());
  }

  /** Runs a work and gives the folder with its outputs. */
  static Path run(Work work, Path folder, Map<String, Path> inputs)
      throws StepFailure, IOException, InterruptedException {
    work.run(new FolderWorkspace(folder, inputs));
    return folder;
  }

  /** Runs a work that reads a medium only. */
  static Path run(Work work, Path folder, Path media)
      throws StepFailure, IOException, InterruptedException {
    return run(work, folder, Map.of("media", media));
  }

  @Override
  public Path input(String name) {
    Path input = inputs.get(name);
    if (input == null) {
      throw new IllegalArgumentException("No input " + name);
    }
    return input;
  }

  @Override
  public Digest inputDigest(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Path output(String name) {
    return folder.resolve(name);
  }

  @Override
  public Path scratch() {
    return folder.resolveSibling(folder.getFileName() + ".scratch");
  }

  @Override
  public Path log() {
    return folder.resolveSibling(folder.getFileName() + ".log");
  }

  @Override
  public void progress(double fraction) {
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new IllegalArgumentException("Progress of " + fraction);
    }
  }
}
