package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.Work;
import boxset.graph.Workspace;
import java.io.IOException;
import java.nio.file.Files;

/** Takes a file of the user's into the release as it is. Input {@code file}. */
public record CopyFile(String output) implements Work {
  @Override
  public String verb() {
    return "copy file";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("output", output);
  }

  @Override
  public void run(Workspace workspace) throws IOException {
    Files.copy(workspace.input("file"), workspace.output(output));
  }
}
