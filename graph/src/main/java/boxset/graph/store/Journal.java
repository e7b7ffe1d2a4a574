package boxset.graph.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import boxset.graph.disk.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.CRC32C;

/**
 * A small memory of names and values that is only ever added to, so that a run that is killed loses
 * at most the line it was writing. The latest line of a name counts. A line is the CRC-32C of its
 * rest in 8 hexadecimal digits, a space, the name, a tab, the value and a line feed; {@code \t},
 * {@code \n} and {@code \\} stand for those characters. Lines that do not check are as if never
 * written: everything in a journal can be found out again.
 */
final class Journal {
  private static final int CRC_DIGITS = 8;
  private static final int FEW_LINES = 64;

  private final Path file;
  private final Disk disk;
  private final Map<String, String> entries = new TreeMap<>();
  private boolean torn;

  private Journal(Path file, Disk disk) {
    this.file = file;
    this.disk = disk;
  }

  /** Reads a journal; one that is not there is empty. Long ones are written anew, shorter. */
  static Journal open(Path file, Disk disk) throws IOException {
    Journal journal = new Journal(file, disk);
    String text;
    try {
      text = new String(Files.readAllBytes(file), UTF_8);
    } catch (NoSuchFileException e) {
      return journal;
    }
    int lines = 0;
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      journal.take(text.substring(start, end));
      start = end + 1;
      lines++;
    }
    journal.torn = start < text.length();
    if (lines > FEW_LINES && lines > 2 * journal.entries.size()) {
      journal.rewrite();
    }
    return journal;
  }

  private void take(String line) {
    int tab = line.indexOf('\t');
    if (tab > CRC_DIGITS && crc(line.substring(CRC_DIGITS)).equals(line.substring(0, CRC_DIGITS))) {
      entries.put(unescape(line.substring(CRC_DIGITS + 1, tab)), unescape(line.substring(tab + 1)));
    }
  }

  synchronized Optional<String> get(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  /** Remembers. A disk that refuses costs the next run some work, never this one its result. */
  synchronized void put(String name, String value) {
    if (value.equals(entries.put(name, value))) {
      return;
    }
    String line = (torn ? "\n" : "") + line(name, value);
    try {
      torn = true;
      disk.append(file, line.getBytes(UTF_8));
      torn = false;
    } catch (IOException e) {
      // It stays torn: the next line starts with a line feed.
    }
  }

  /** Forgets all names but these. */
  synchronized void retain(Predicate<String> names) throws IOException {
    if (entries.keySet().removeIf(names.negate())) {
      rewrite();
    }
  }

  private void rewrite() throws IOException {
    StringBuilder text = new StringBuilder();
    entries.forEach((name, value) -> text.append(line(name, value)));
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    disk.write(beside, text.toString().getBytes(UTF_8));
    disk.move(beside, file);
    torn = false;
  }

  private static String line(String name, String value) {
    String rest = " " + escape(name) + "\t" + escape(value);
    return crc(rest) + rest + "\n";
  }

  private static String crc(String text) {
    CRC32C crc = new CRC32C();
    crc.update(text.getBytes(UTF_8));
    String digits = Long.toHexString(crc.getValue());
    return "0".repeat(CRC_DIGITS - digits.length()) + digits;
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
  }

  private static String unescape(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        char escaped = text.charAt(++i);
        c = escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped;
      }
      plain.append(c);
    }
    return plain.toString();
  }
}
