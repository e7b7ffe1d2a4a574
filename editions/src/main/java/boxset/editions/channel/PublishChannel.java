package boxset.editions.channel;

import boxset.channel.RevisionFile;
import boxset.graph.KeyWriter;
import boxset.graph.Work;
import boxset.graph.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes what is published of a channel. No inputs: what it says follows from what has been
 * published before, too, and that is known when it is planned.
 *
 * @param files their bytes by their names
 */
record PublishChannel(SortedMap<String, byte[]> files) implements Work {
  PublishChannel {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  @Override
  public String verb() {
    return "publish schedule";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    files.forEach((name, bytes) -> key.put(name, RevisionFile.sha256(bytes)));
  }

  @Override
  public void run(Workspace workspace) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(workspace.output(file.getKey()), file.getValue());
    }
  }
}
