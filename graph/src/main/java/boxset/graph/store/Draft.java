package boxset.graph.store;

import boxset.graph.Digest;
import boxset.graph.KeyText;
import boxset.graph.disk.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A result in the making: folders beside the results, moved in when the result is whole, or
 * removed.
 */
public final class Draft implements AutoCloseable {
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final Store store;
  private final Disk disk;
  private final Path folder;
  private final Path result;
  private final SortedSet<String> outputs = new TreeSet<>();

  Draft(Store store, Disk disk, Path folder) throws IOException {
    this.store = store;
    this.disk = disk;
    this.folder = folder;
    this.result = folder.resolve("result");
    disk.makeFolders(StoreFiles.files(result));
    disk.makeFolders(scratch());
  }

  /** A folder for intermediate files. */
  public Path scratch() {
    return folder.resolve("scratch");
  }

  /**
   * Where to write an output file; its folder exists.
   *
   * @param name a relative path with {@code /}
   * @throws IllegalArgumentException when the name leads anywhere else
   */
  public synchronized Path output(String name) throws IOException {
    requireOutputName(name);
    Path file = StoreFiles.files(result).resolve(name);
    Path parent = file.getParent();
    if (parent != null && outputs.add(name)) {
      disk.makeFolders(parent);
    }
    return file;
  }

  /**
   * Refuses names that are not plain relative paths with {@code /}.
   *
   * @throws IllegalArgumentException when it is one of those
   */
  public static void requireOutputName(String name) {
    boolean plain = !CONTROL.matcher(name).find() && name.indexOf('\\') < 0;
    for (String part : name.split("/", -1)) {
      plain &= !part.isEmpty() && !part.equals(".") && !part.equals("..");
    }
    if (!plain || Path.of(name).isAbsolute()) {
      throw new IllegalArgumentException("Not a name for an output file: '" + name + "'");
    }
  }

  /**
   * Moves the result into the store, read-only and synced, in one piece. When the store has one of
   * this key already, that one stays.
   *
   * @throws IllegalStateException when the files are not those that were asked for
   */
  public synchronized Result keep(KeyText key) throws IOException, InterruptedException {
    Path files = StoreFiles.files(result);
    List<String> written = Tree.files(files);
    requireAll(key.verb(), outputs, Set.copyOf(written));
    SortedMap<String, Digest> digests = new TreeMap<>();
    for (String name : written) {
      Path file = files.resolve(name);
      requireFile(key.verb(), file, name);
      own(file);
      Digest digest = Contents.digest(file, _ -> {});
      disk.sync(file);
      disk.seal(file, Contents.time(digest));
      digests.put(name, digest);
    }
    disk.write(StoreFiles.manifest(result), new Manifest(digests, key.text()).bytes());
    for (Path made : Tree.folders(result)) {
      disk.sync(made);
    }
    return store.moveIn(result, key, digests);
  }

  private static void requireAll(String verb, Set<String> asked, Set<String> written) {
    for (String name : asked) {
      if (!written.contains(name)) {
        throw new IllegalStateException(verb + " did not write its output " + name);
      }
    }
    for (String name : written) {
      if (!asked.contains(name)) {
        throw new IllegalStateException(verb + " wrote " + name + ", which it had not asked for");
      }
    }
  }

  private static void requireFile(String verb, Path file, String name) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IllegalStateException(verb + " made something else than a file at " + name);
    }
  }

  /** A file with another name elsewhere, such as a link to the user's master, is copied. */
  private void own(Path file) throws IOException {
    if (Links.count(file) > 1) {
      Path beside = scratch().resolve("copy");
      disk.copy(file, beside);
      disk.move(beside, file);
    }
  }

  /** Removes what has not been kept. */
  @Override
  public void close() {
    try {
      Tree.delete(disk, folder);
    } catch (IOException e) {
      // A program that was told to end may still write here. The next start removes it.
    }
  }
}
