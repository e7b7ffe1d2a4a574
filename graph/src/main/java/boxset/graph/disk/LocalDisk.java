package boxset.graph.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

final class LocalDisk implements Disk {
  private static final int COPY_BYTES = 1 << 24;

  @Override
  public void makeFolders(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  @Override
  public void write(Path file, byte[] content) throws IOException {
    write(
        file,
        content,
        Set.of(
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING),
        true);
  }

  @Override
  public void append(Path file, byte[] content) throws IOException {
    write(file, content, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), false);
  }

  private static void write(Path file, byte[] content, Set<OpenOption> how, boolean sync)
      throws IOException {
    try (FileChannel channel = FileChannel.open(file, how)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      if (sync) {
        channel.force(true);
      }
    }
  }

  @Override
  public void copy(Path from, Path to) throws IOException {
    try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
        FileChannel out =
            FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      long size = in.size();
      for (long at = 0; at < size; ) {
        long copied = in.transferTo(at, Math.min(COPY_BYTES, size - at), out);
        if (copied <= 0) {
          throw new IOException(from + " became shorter while it was copied");
        }
        at += copied;
      }
      out.force(true);
    }
  }

  @Override
  public void link(Path file, Path link) throws IOException {
    Files.createLink(link, file);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void delete(Path path) throws IOException {
    Files.delete(path);
  }

  @Override
  public void seal(Path file, FileTime modified) throws IOException {
    Files.setLastModifiedTime(file, modified);
    var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null) {
      try {
        view.setPermissions(PosixFilePermissions.fromString("r--r--r--"));
      } catch (IOException e) {
        // Disks for cameras (FAT, exFAT) have no permissions to set.
      }
    }
  }

  @Override
  public void sync(Path path) throws IOException {
    boolean folder = Files.isDirectory(path);
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Some systems cannot open a folder, or have nothing to sync in one.
      if (!folder) {
        throw e;
      }
    }
  }
}
