package boxset.graph.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import boxset.graph.Digest;
import boxset.graph.disk.Disk;
import boxset.graph.store.Store;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What Boxset has put in a folder, kept in the store, so that nothing else there is ever touched.
 * It is written before files are placed, with the old and the new content of each, and again when
 * all is done. UTF-8 text: a head line, then a line for each content of each file, with SHA-256,
 * size, group and path between tabs.
 */
final class Ledger {
  private static final String HEAD = "boxset release 1";
  private static final int LONGEST_NAME = 200;

  private final Path file;
  private final Disk disk;
  private final Map<String, Entry> entries = new TreeMap<>();

  private Ledger(Path file, Disk disk) {
    this.file = file;
    this.disk = disk;
  }

  /**
   * One path.
   *
   * @param contents what Boxset may have put there: one, or two while a release is being laid out
   */
  record Entry(String group, Set<Digest> contents) {}

  static Ledger open(Store store, Path target) throws IOException {
    Path whole = target.toAbsolutePath().normalize();
    Path shown = whole.startsWith(store.base()) ? store.base().relativize(whole) : whole;
    String name = URLEncoder.encode(shown.toString(), UTF_8);
    if (name.length() > LONGEST_NAME) {
      name =
          Integer.toHexString(name.hashCode()) + "~" + name.substring(name.length() - LONGEST_NAME);
    }
    Ledger ledger = new Ledger(store.ledger(name + "~"), store.disk());
    ledger.read();
    return ledger;
  }

  private void read() throws IOException {
    String text;
    try {
      text = new String(Files.readAllBytes(file), UTF_8);
    } catch (NoSuchFileException e) {
      return;
    }
    for (String line : text.split("\n", -1)) {
      String[] field = line.split("\t", -1);
      if (field.length == 4) {
        add(field[3], field[2], new Digest(field[0], Long.parseLong(field[1])));
      }
    }
  }

  Map<String, Entry> entries() {
    return entries;
  }

  /** What Boxset may have put at a path. */
  Set<Digest> contents(String path) {
    Entry entry = entries.get(path);
    return entry == null ? Set.of() : entry.contents();
  }

  void add(String path, String group, Digest content) {
    Set<Digest> contents = new LinkedHashSet<>(contents(path));
    contents.add(content);
    entries.put(path, new Entry(group, contents));
  }

  void only(String path, String group, Digest content) {
    entries.put(path, new Entry(group, new HashSet<>(Set.of(content))));
  }

  void remove(String path) {
    entries.remove(path);
  }

  /** Writes it in one piece. */
  void save() throws IOException {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    entries.forEach((path, entry) ->
        entry.contents().stream()
            .sorted((a, b) -> a.sha256().compareTo(b.sha256()))
            .forEach(digest ->
                text.append(
                    String.join(
                            "\t",
                            digest.sha256(),
                            Long.toString(digest.bytes()),
                            entry.group(),
                            path)
                        + "\n")));
    disk.makeFolders(file.resolveSibling(""));
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    disk.write(beside, text.toString().getBytes(UTF_8));
    disk.move(beside, file);
  }
}
