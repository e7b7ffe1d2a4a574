package boxset.graph.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * What is done to a disk by those who must leave nothing half done: every change that the store and
 * the release make goes through here, one call a change.
 */
public interface Disk {
  /** The disk of this machine. */
  Disk LOCAL = new LocalDisk();

  /** Makes a folder and those above it; one that is there already is fine. */
  void makeFolders(Path folder) throws IOException;

  /** Writes a new file, or a file anew, and syncs it. Not atomic. */
  void write(Path file, byte[] content) throws IOException;

  /** Adds to the end of a file, making it when there is none. Not synced. */
  void append(Path file, byte[] content) throws IOException;

  /** Copies a file and syncs the copy. Not atomic. */
  void copy(Path from, Path to) throws IOException;

  /** Gives a file a second name. */
  void link(Path file, Path link) throws IOException;

  /** Moves a file or folder in one piece; a file takes the place of a file. */
  void move(Path from, Path to) throws IOException;

  /** Removes a file or an empty folder. */
  void delete(Path path) throws IOException;

  /** Makes a file read-only and gives it a time; a file system that knows neither is fine. */
  void seal(Path file, FileTime modified) throws IOException;

  /** Returns when the file, or the names in the folder, would survive a power cut. */
  void sync(Path path) throws IOException;
}
