package boxset.graph.store;

import boxset.graph.Digest;
import boxset.graph.StepFailure;
import boxset.graph.disk.Trouble;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * The content of the user's files. A file is read whole once; its digest is remembered with its
 * real path, size, time of change and file key (inode), and holds as long as these are the same.
 */
public final class Sources {
  /** The coarsest clock of a file system (FAT). */
  private static final long CLOCK_STEP_NANOS = 2_000_000_000L;

  /** File systems that number their files anew each time they are mounted. */
  private static final Set<String> NUMBERED_ANEW = Set.of("exfat", "vfat", "msdos", "fuseblk");

  private final Journal journal;
  private final Path base;
  private final InstantSource clock;

  /**
   * @param base what paths are remembered and named from, where they are below it: a series that is
   *     moved with its masters is not read again
   */
  Sources(Journal journal, Path base, InstantSource clock) {
    this.journal = journal;
    this.base = base;
    this.clock = clock;
  }

  /**
   * A file as it was when its content became known.
   *
   * @param path as the user gave it
   * @param stamp real path, size, time and file key
   */
  public record Known(Path path, Stamp stamp, Digest digest) {}

  /**
   * What tells without reading whether a file has changed.
   *
   * @param modifiedNanos time of change since 1970 in nanoseconds
   * @param fileKey the file system's own name for it, such as an inode; empty where there is none
   */
  record Stamp(Path real, long bytes, long modifiedNanos, String fileKey) {
    boolean sameFileAs(Stamp other) {
      return real.equals(other.real)
          && bytes == other.bytes
          && modifiedNanos == other.modifiedNanos
          && (fileKey.equals(other.fileKey) || numberedAnew());
    }

    private boolean numberedAnew() {
      try {
        return NUMBERED_ANEW.contains(Files.getFileStore(real).type());
      } catch (IOException e) {
        return false;
      }
    }
  }

  /**
   * The file's content when it is known without reading.
   *
   * @throws StepFailure when the file is missing or cannot be read
   */
  public Optional<Known> known(Path path) throws StepFailure {
    Stamp stamp = stamp(path);
    return journal
        .get(name(stamp.real()))
        .flatMap(value -> remembered(stamp.real(), value))
        .filter(known -> known.stamp().sameFileAs(stamp))
        .map(known -> new Known(path, stamp, known.digest()));
  }

  /**
   * Reads the file.
   *
   * @param bytesRead told from time to time how much has been read
   * @throws StepFailure when the file is missing, cannot be read, or changes meanwhile
   */
  public Known read(Path path, LongConsumer bytesRead) throws StepFailure, InterruptedException {
    FileTime start = FileTime.from(clock.instant());
    Stamp before = stamp(path);
    Digest digest;
    try {
      digest = Contents.digest(before.real(), bytesRead);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
    Known known = new Known(path, before, digest);
    unchanged(known);
    // A file changed within one step of the file system's clock keeps its time: read such a fresh
    // one again next time rather than trust it.
    long ageNanos = start.to(TimeUnit.NANOSECONDS) - before.modifiedNanos();
    if (Math.abs(ageNanos) > CLOCK_STEP_NANOS) {
      journal.put(name(before.real()), value(known));
    }
    return known;
  }

  /**
   * Makes sure that a file is still what it was.
   *
   * @throws StepFailure when it is not
   */
  public void unchanged(Known known) throws StepFailure {
    if (!stamp(known.path()).equals(known.stamp())
        || known.digest().bytes() != known.stamp().bytes()) {
      throw new StepFailure(
          shown(known.path())
              + " changed while it was being used. Wait until it has been exported or copied"
              + " completely, then run again.");
    }
  }

  /** A path as the user knows it: from the series' folder where it is below it. */
  public String shown(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    return (whole.startsWith(base) ? base.relativize(whole) : whole).toString();
  }

  /** Forgets files that are not there any more. */
  void tidy() throws IOException {
    journal.retain(name -> Files.exists(base.resolve(name)));
  }

  private Stamp stamp(Path path) throws StepFailure {
    try {
      Path real = path.toRealPath();
      BasicFileAttributes file = Files.readAttributes(real, BasicFileAttributes.class);
      if (!file.isRegularFile()) {
        throw new StepFailure(
            shown(path) + (file.isDirectory() ? " is a folder, not a file." : " is not a file."));
      }
      return new Stamp(
          real,
          file.size(),
          file.lastModifiedTime().to(TimeUnit.NANOSECONDS),
          Objects.toString(file.fileKey(), ""));
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private StepFailure unreadable(Path path, IOException cause) {
    return new StepFailure(
        switch (cause) {
          case NoSuchFileException _ ->
              shown(path) + " is not there. Put the file back, or correct its path.";
          case AccessDeniedException _ ->
              shown(path) + " cannot be read: permission denied. Allow reading it.";
          case FileSystemException e when "Not a directory".equals(e.getReason()) ->
              shown(path) + " is not there. Put the file back, or correct its path.";
          default ->
              shown(path)
                  + " cannot be read: "
                  + Trouble.reason(cause)
                  + ". Check the disk it is on.";
        },
        cause);
  }

  private String name(Path real) {
    return (real.startsWith(base) ? base.relativize(real) : real).toString();
  }

  private static String value(Known known) {
    Stamp stamp = known.stamp();
    return String.join(
        " ",
        known.digest().sha256(),
        Long.toString(stamp.bytes()),
        Long.toString(stamp.modifiedNanos()),
        stamp.fileKey());
  }

  private static Optional<Known> remembered(Path real, String value) {
    String[] field = value.split(" ", 4);
    try {
      long bytes = Long.parseLong(field[1]);
      Stamp stamp = new Stamp(real, bytes, Long.parseLong(field[2]), field[3]);
      return Optional.of(new Known(real, stamp, new Digest(field[0], bytes)));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }
}
