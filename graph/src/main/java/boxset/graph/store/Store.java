package boxset.graph.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import boxset.graph.Digest;
import boxset.graph.Key;
import boxset.graph.KeyText;
import boxset.graph.StepId;
import boxset.graph.disk.Disk;
import boxset.graph.disk.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Every result once, by key, and what is known of the user's files: the folder {@code .boxset}. One
 * run at a time has it open. Results are moved in whole, are read-only, and stay until {@link
 * #clean}.
 */
public final class Store implements AutoCloseable {
  private static final String FORMAT = "boxset store 1\n";

  private final StoreFiles files;
  private final Disk disk;
  private final Lock lock;
  private final Journal steps;
  private final Sources sources;
  private final String run;
  private final AtomicInteger drafts = new AtomicInteger();

  private Store(StoreFiles files, Disk disk, Lock lock, InstantSource clock) throws IOException {
    this.files = files;
    this.disk = disk;
    this.lock = lock;
    // Programs of a run that was killed may still write to that run's scratch.
    this.run = Long.toHexString(clock.instant().toEpochMilli());
    requireFormat();
    Tree.delete(disk, files.scratch());
    this.steps = Journal.open(files.steps(), disk);
    this.sources = new Sources(Journal.open(files.sources(), disk), base(), clock);
  }

  /**
   * Opens the store, making it when there is none, and removes what a killed run left half done.
   *
   * @param folder usually {@code .boxset} beside the series file
   * @throws StoreFailure when the folder cannot be written, or another run has it and {@code busy}
   *     says not to wait
   */
  public static Store open(Path folder, WhenBusy busy) throws StoreFailure, InterruptedException {
    return open(folder, busy, Disk.LOCAL, InstantSource.system());
  }

  /** Opens the store on another disk or by another clock. */
  public static Store open(Path folder, WhenBusy busy, Disk disk, InstantSource clock)
      throws StoreFailure, InterruptedException {
    Path shown = folder.toAbsolutePath().normalize();
    try {
      disk.makeFolders(folder);
      StoreFiles files = new StoreFiles(folder.toRealPath());
      Lock lock = Lock.take(files.lock(), now(clock), busy);
      Store store = null;
      try {
        store = new Store(files, disk, lock, clock);
        return store;
      } finally {
        if (store == null) {
          lock.close();
        }
      }
    } catch (StoreFailure e) {
      throw e;
    } catch (IOException e) {
      throw new StoreFailure(Trouble.writing(shown, e, 0), e);
    }
  }

  private static Instant now(InstantSource clock) {
    return Instant.ofEpochSecond(clock.instant().getEpochSecond());
  }

  private void requireFormat() throws IOException {
    try {
      String format = Files.readString(files.format());
      if (!format.equals(FORMAT)) {
        throw new StoreFailure(
            files.folder()
                + " was made by another version of Boxset. Use that version, or move the folder"
                + " away to make everything anew.");
      }
    } catch (NoSuchFileException e) {
      Path beside = files.folder().resolve("format.new");
      disk.write(beside, FORMAT.getBytes(UTF_8));
      disk.move(beside, files.format());
    }
  }

  /** The store's own folder. */
  public Path folder() {
    return files.folder();
  }

  /** The folder the store is in, which is the series' own. */
  public Path base() {
    Path parent = files.folder().getParent();
    return parent == null ? files.folder() : parent;
  }

  /** The disk it is on. */
  public Disk disk() {
    return disk;
  }

  /** What is known of the user's files. */
  public Sources sources() {
    return sources;
  }

  /** Where the log of a step is while it runs, and stays when the step fails. */
  public Path log(StepId step) {
    return files.log(step);
  }

  /**
   * Where to keep what has been laid out in a folder.
   *
   * @param name of the laid out folder, as a file name
   */
  public Path ledger(String name) {
    return files.release(name);
  }

  /**
   * What the store has under a key. Files are not read: a file that has its size and the time that
   * its content gives it is whole.
   */
  public Lookup look(KeyText text) {
    String description = text.text();
    Key key = Key.of(description);
    Path folder = files.result(key);
    try {
      Manifest manifest = Manifest.parse(Files.readAllBytes(StoreFiles.manifest(folder)));
      if (!manifest.describes(description)) {
        return new Lookup.Damaged("its description is another step's");
      }
      Path outputs = StoreFiles.files(folder);
      for (Map.Entry<String, Digest> file : manifest.files().entrySet()) {
        Optional<String> damage = damage(outputs.resolve(file.getKey()), file.getValue());
        if (damage.isPresent()) {
          return new Lookup.Damaged(file.getKey() + " " + damage.get());
        }
      }
      return new Lookup.Whole(new Result(key, outputs, manifest.files()));
    } catch (NoSuchFileException e) {
      return Files.exists(folder)
          ? new Lookup.Damaged("its description is missing")
          : new Lookup.Absent();
    } catch (IOException e) {
      return new Lookup.Damaged("it cannot be read: " + Trouble.reason(e));
    } catch (IllegalArgumentException e) {
      return new Lookup.Damaged("its description is unreadable");
    }
  }

  private Optional<String> damage(Path file, Digest digest) throws IOException {
    try {
      BasicFileAttributes found =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!found.isRegularFile() || found.size() != digest.bytes()) {
        return Optional.of("does not have its size");
      }
      if (found.lastModifiedTime().equals(Contents.time(digest))) {
        return Optional.empty();
      }
      // Touched, or on a disk with times of its own.
      if (!Contents.digest(file, _ -> {}).equals(digest)) {
        return Optional.of("has been changed");
      }
      disk.seal(file, Contents.time(digest));
      return Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.of("is missing");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("has not been checked");
    }
  }

  /** Begins a result. */
  public Draft draft() throws IOException {
    return new Draft(this, disk, files.scratch().resolve(run + "-" + drafts.incrementAndGet()));
  }

  synchronized Result moveIn(Path made, KeyText text, SortedMap<String, Digest> digests)
      throws IOException {
    if (look(text) instanceof Lookup.Whole(Result there)) {
      return there;
    }
    Key key = text.key();
    Path folder = files.result(key);
    if (Files.exists(folder)) {
      discard(folder);
    }
    Path parent = folder.resolveSibling("");
    if (!Files.exists(parent)) {
      disk.makeFolders(parent);
      disk.sync(files.results());
    }
    disk.move(made, folder);
    disk.sync(parent);
    return new Result(key, StoreFiles.files(folder), digests);
  }

  /** Out of the results in one piece first, so that no half of it is ever found there. */
  private void discard(Path result) throws IOException {
    Path away = files.scratch().resolve(run + "-" + drafts.incrementAndGet());
    disk.makeFolders(files.scratch());
    disk.move(result, away);
    Tree.delete(disk, away);
  }

  /** The key of the latest result of a step. */
  public Optional<Key> latest(StepId step) {
    return steps.get(step.text()).flatMap(Store::key);
  }

  private static Optional<Key> key(String sha256) {
    try {
      return Optional.of(new Key(sha256));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Notes that this is now the latest result of a step. */
  public void made(StepId step, Key key) {
    steps.put(step.text(), key.sha256());
  }

  /** What a key covers, when a result of that key is in the store. */
  public Optional<KeyText> keyText(Key key) {
    try {
      byte[] manifest = Files.readAllBytes(StoreFiles.manifest(files.result(key)));
      return Optional.of(Manifest.parse(manifest).key());
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Removes every result but these; nothing else ever removes one. Forgets what is no longer needed
   * of other steps and of files that are gone.
   *
   * @throws StoreFailure when the disk refuses
   */
  public Cleaned clean(Set<Key> keys, Set<StepId> stepIds) throws StoreFailure {
    Set<Path> keep = new HashSet<>();
    keys.forEach(key -> keep.add(files.result(key)));
    Set<Path> logs = new HashSet<>();
    Set<String> names = new HashSet<>();
    stepIds.forEach(step -> logs.add(files.log(step)));
    stepIds.forEach(step -> names.add(step.text()));
    int results = 0;
    long bytes = 0;
    try {
      for (Path group : Tree.children(files.results())) {
        for (Path result : Tree.children(group)) {
          if (!keep.contains(result)) {
            bytes += Freed.by(result);
            discard(result);
            results++;
          }
        }
      }
      for (Path log : Tree.children(files.logs())) {
        if (!logs.contains(log)) {
          disk.delete(log);
        }
      }
      steps.retain(names::contains);
      sources.tidy();
    } catch (IOException e) {
      throw new StoreFailure(Trouble.writing(folder(), e, 0), e);
    }
    return new Cleaned(results, bytes);
  }

  /**
   * What cleaning did.
   *
   * @param results how many results were removed
   * @param bytes disk space given back; files that a release still holds give none
   */
  public record Cleaned(int results, long bytes) {}

  /** Lets the next run in. */
  @Override
  public void close() {
    try (lock) {
      Tree.delete(disk, files.scratch());
    } catch (IOException e) {
      // The next start removes it.
    }
  }
}
