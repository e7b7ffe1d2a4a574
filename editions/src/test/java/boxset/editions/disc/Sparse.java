package boxset.editions.disc;

import boxset.graph.Digest;
import boxset.graph.Workspace;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder whose files have no content, but sizes. */
public record Sparse(Path folder) implements Workspace {
  /** Makes a file. */
  public void file(String name, long bytes) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
      file.setLength(bytes);
    }
  }

  @Override
  public Path input(String name) {
    return folder.resolve(name);
  }

  @Override
  public Digest inputDigest(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Path output(String name) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      return folder.resolve(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Path scratch() {
    return folder;
  }

  @Override
  public Path log() {
    return folder.resolve("log");
  }

  @Override
  public void progress(double fraction) {}
}
