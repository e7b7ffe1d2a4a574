package boxset.graph.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Says in the user's words why a disk refuses. */
public final class Trouble {
  /** How every message about a full disk starts. */
  public static final String FULL = "The disk that holds ";

  private static final long FULL_BELOW_BYTES = 1 << 22;

  private Trouble() {}

  /**
   * What is wrong with writing below a folder, and what to do.
   *
   * @param neededBytes what the write would have needed, 0 when not known
   */
  public static String writing(Path folder, IOException cause, long neededBytes) {
    return known(folder, cause, neededBytes)
        .orElseGet(() ->
            folder
                + " cannot be written: "
                + reason(cause)
                + ". Check the disk and run again; everything finished so far is kept.");
  }

  /** The same, when it is one of the things that happen to disks. */
  public static Optional<String> known(Path folder, IOException cause) {
    return known(folder, cause, 0);
  }

  private static Optional<String> known(Path folder, IOException cause, long neededBytes) {
    Optional<String> full = full(folder, cause, neededBytes);
    if (full.isPresent()) {
      return full;
    }
    if (cause instanceof FileAlreadyExistsException inTheWay) {
      return Optional.of(
          inTheWay.getFile() + " is a file where a folder is needed. Move it away and run again.");
    }
    if (readOnly(folder, cause)) {
      return Optional.of(
          folder
              + " is on a disk that can only be read. Work in a folder on a disk that can be"
              + " written, or mount this one for writing.");
    }
    if (cause instanceof AccessDeniedException) {
      return Optional.of(
          folder
              + " cannot be written: permission denied. Allow writing to it, or work in a folder"
              + " of your own.");
    }
    return Optional.empty();
  }

  /** The message for a full disk, when that is what it is. */
  public static Optional<String> full(Path folder, IOException cause, long neededBytes) {
    if (!noSpace(cause) && freeBytes(folder) >= FULL_BELOW_BYTES) {
      return Optional.empty();
    }
    return Optional.of(fullMessage(folder, neededBytes));
  }

  /** The message for a full disk, when the disk has next to nothing left. */
  public static Optional<String> full(Path folder) {
    return freeBytes(folder) < FULL_BELOW_BYTES
        ? Optional.of(fullMessage(folder, 0))
        : Optional.empty();
  }

  private static String fullMessage(Path folder, long neededBytes) {
    long free = freeBytes(folder);
    String room = "";
    if (neededBytes > 0) {
      room =
          " ("
              + size(neededBytes)
              + " needed"
              + (free < neededBytes ? ", " + size(free) + " free)" : ")");
    } else if (free < FULL_BELOW_BYTES) {
      room = " (" + size(free) + " free)";
    }
    return FULL
        + folder
        + " is full"
        + room
        + ". Free some space and run again; everything finished so far is kept.";
  }

  /** The system's own reason, without the file's name. */
  public static String reason(IOException cause) {
    String reason =
        cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
    return reason == null ? cause.getClass().getSimpleName() : reason;
  }

  /** A size for people: {@code 3.4 GB}, in powers of ten as disks are sold. */
  static String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " bytes";
    }
    String[] units = {"kB", "MB", "GB", "TB"};
    double size = bytes / 1000.0;
    int unit = 0;
    while (size >= 999.95 && unit < units.length - 1) {
      size /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", size, units[unit]);
  }

  private static boolean noSpace(IOException cause) {
    String message = String.valueOf(cause.getMessage());
    return message.contains("No space left on device")
        || message.contains("Disk quota exceeded")
        || message.contains("not enough space on the disk");
  }

  private static boolean readOnly(Path folder, IOException cause) {
    if (String.valueOf(cause.getMessage()).contains("Read-only file system")) {
      return true;
    }
    try {
      return Files.getFileStore(existing(folder)).isReadOnly();
    } catch (IOException e) {
      return false;
    }
  }

  private static long freeBytes(Path folder) {
    try {
      FileStore disk = Files.getFileStore(existing(folder));
      // Some network disks do not know their size.
      return disk.getTotalSpace() == 0 ? Long.MAX_VALUE : disk.getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  private static Path existing(Path folder) {
    Path at = folder.toAbsolutePath();
    while (!Files.exists(at) && at.getParent() != null) {
      at = at.getParent();
    }
    return at;
  }
}
