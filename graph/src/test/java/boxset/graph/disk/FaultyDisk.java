package boxset.graph.disk;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;

/**
 * A disk that refuses from some change on, having done half of it where halves exist. It syncs
 * nothing, which is what makes tests of every change bearable.
 */
public class FaultyDisk implements Disk {
  /** How it fails. */
  public enum Fault {
    /** As if the program had been killed: nothing more is done at all. */
    KILLED,
    /** Nothing more is written; what is there can be moved and removed. */
    FULL,
    /** Like a disk full for one moment. */
    ONCE_FULL,
    /** No links between these folders, as between two file systems. */
    NO_LINKS
  }

  private final Fault fault;
  private final int from;
  private int changes;

  /**
   * @param from the change that fails first, from 0
   */
  public FaultyDisk(Fault fault, int from) {
    this.fault = fault;
    this.from = from;
  }

  /** One that never refuses. */
  public static FaultyDisk sound() {
    return new FaultyDisk(Fault.KILLED, Integer.MAX_VALUE);
  }

  /** Whether it has come to that. */
  public synchronized boolean failed() {
    return changes > from;
  }

  private synchronized boolean refuses(boolean writes) {
    int change = changes++;
    return switch (fault) {
      case KILLED -> change >= from;
      case FULL -> writes && change >= from;
      case ONCE_FULL -> writes && change == from;
      case NO_LINKS -> false;
    };
  }

  private void change(Path path, boolean writes) throws IOException {
    if (refuses(writes)) {
      throw refusal(path);
    }
  }

  private IOException refusal(Path path) {
    return new FileSystemException(
        path.toString(), null, fault == Fault.KILLED ? "Killed" : "No space left on device");
  }

  @Override
  public void makeFolders(Path folder) throws IOException {
    change(folder, true);
    LOCAL.makeFolders(folder);
  }

  @Override
  public void write(Path file, byte[] content) throws IOException {
    if (refuses(true)) {
      Files.write(file, Arrays.copyOf(content, content.length / 2));
      throw refusal(file);
    }
    Files.write(file, content);
  }

  @Override
  public void append(Path file, byte[] content) throws IOException {
    if (refuses(true)) {
      LOCAL.append(file, Arrays.copyOf(content, content.length / 2));
      throw refusal(file);
    }
    LOCAL.append(file, content);
  }

  @Override
  public void copy(Path from, Path to) throws IOException {
    if (refuses(true)) {
      Files.write(to, new byte[1]);
      throw refusal(to);
    }
    Files.copy(from, to);
  }

  @Override
  public void link(Path file, Path link) throws IOException {
    if (fault == Fault.NO_LINKS) {
      throw new FileSystemException(link.toString(), file.toString(), "Invalid cross-device link");
    }
    change(link, true);
    LOCAL.link(file, link);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    change(to, false);
    LOCAL.move(from, to);
  }

  @Override
  public void delete(Path path) throws IOException {
    change(path, false);
    LOCAL.delete(path);
  }

  @Override
  public void seal(Path file, FileTime modified) throws IOException {
    change(file, false);
    LOCAL.seal(file, modified);
  }

  @Override
  public void sync(Path path) throws IOException {
    change(path, false);
  }
}
