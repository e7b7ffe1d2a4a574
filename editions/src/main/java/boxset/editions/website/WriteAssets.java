package boxset.editions.website;

import boxset.editions.site.SiteAssets;
import boxset.graph.KeyWriter;
import boxset.graph.Work;
import boxset.graph.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** Writes what every site has: style, scripts, fonts. No inputs; outputs {@link #files()}. */
record WriteAssets() implements Work {
  /** Their paths relative to the root of the site. */
  static List<String> files() {
    return List.copyOf(SiteAssets.files().keySet());
  }

  @Override
  public String verb() {
    return "write site assets";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("files", files().toString());
  }

  @Override
  public void run(Workspace workspace) throws IOException {
    for (Map.Entry<String, byte[]> file : SiteAssets.files().entrySet()) {
      Files.write(workspace.output(file.getKey()), file.getValue());
    }
  }
}
