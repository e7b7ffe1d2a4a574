package boxset.cli;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Runs something whenever a file in the folder of a series has changed and come to rest. */
record Watch(Project project) {
  private static final long REST_MILLIS = 300;

  /** Runs until the thread is interrupted. What fails is told, and the watch goes on. */
  void forever(Callable<Integer> change, Faults faults) throws IOException, InterruptedException {
    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      Map<WatchKey, Path> folders = new HashMap<>();
      register(project.folder(), watch, folders);
      while (true) {
        boolean ours = take(watch.take(), watch, folders);
        WatchKey more;
        while ((more = watch.poll(REST_MILLIS, TimeUnit.MILLISECONDS)) != null) {
          ours |= take(more, watch, folders);
        }
        if (ours) {
          try {
            change.call();
          } catch (InterruptedException | ClosedWatchServiceException e) {
            throw e;
          } catch (Exception e) {
            faults.tell(e);
          }
        }
      }
    }
  }

  private boolean take(WatchKey key, WatchService watch, Map<WatchKey, Path> folders)
      throws IOException {
    boolean ours = false;
    Path folder = folders.get(key);
    for (WatchEvent<?> event : key.pollEvents()) {
      if (folder != null && event.context() instanceof Path name) {
        Path changed = folder.resolve(name);
        ours |= concerns(changed);
        if (Files.isDirectory(changed)) {
          register(changed, watch, folders);
        }
      }
    }
    key.reset();
    return ours;
  }

  private void register(Path root, WatchService watch, Map<WatchKey, Path> folders)
      throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (!folder.equals(project.folder()) && !concerns(folder)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            folders.put(
                folder.register(
                    watch,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE),
                folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Whether a change there can change what is made: not in what we write ourselves. */
  private boolean concerns(Path path) {
    String first = project.folder().relativize(path).getName(0).toString();
    return !first.startsWith(".")
        && !path.startsWith(project.release(false))
        && !path.startsWith(project.release(true))
        && !path.getFileName().toString().endsWith("~");
  }
}
