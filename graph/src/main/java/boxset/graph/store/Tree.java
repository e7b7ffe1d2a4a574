package boxset.graph.store;

import boxset.graph.disk.Disk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folders with all that is in them. Links are never followed. */
final class Tree {
  private Tree() {}

  /** Removes a folder; one that is not there is fine. */
  static void delete(Disk disk, Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            disk.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            disk.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Everything below a folder that is not a folder, as relative paths with {@code /}. */
  static List<String> files(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .map(path -> root.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** A folder and those below it, the deepest first. */
  static List<Path> folders(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      List<Path> folders = new ArrayList<>(paths.filter(Files::isDirectory).toList());
      return folders.reversed();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** What a folder holds, in no particular order; nothing when it is not there. */
  static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }
}
