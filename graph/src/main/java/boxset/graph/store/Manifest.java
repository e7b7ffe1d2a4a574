package boxset.graph.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import boxset.graph.Digest;
import boxset.graph.KeyText;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * What lies beside the files of a result, as UTF-8 text:
 *
 * <pre>{@code
 * boxset result 1
 * file 9f86d081884c7d65... 1048576 picture.mp4
 * key 123
 * boxset key 1
 * verb 14:encode picture
 * ...
 * crc32c 1a2b3c4d
 * }</pre>
 *
 * <p>A line for each file with its SHA-256, its size in bytes and its name; the length in bytes of
 * the key's text, and that text as {@link KeyText} writes it; the CRC-32C of everything before the
 * last line, without leading zeros. It is text of our own because it is read once for each step of
 * a plan at every start, where a JSON library would take longer to load than all of them to read,
 * and for the same reason the key's text is compared and not read.
 *
 * @param description the key's text
 */
record Manifest(SortedMap<String, Digest> files, String description) {
  private static final String HEAD = "boxset result 1";

  boolean describes(String wanted) {
    return description.equals(wanted);
  }

  /**
   * What the key covers.
   *
   * @throws IllegalArgumentException when the description is none
   */
  KeyText key() {
    return KeyText.parse(description);
  }

  byte[] bytes() {
    StringBuilder out = new StringBuilder(HEAD).append('\n');
    files.forEach((name, digest) ->
        out.append("file ")
            .append(digest.sha256())
            .append(' ')
            .append(digest.bytes())
            .append(' ')
            .append(name)
            .append('\n'));
    out.append("key ").append(description.getBytes(UTF_8).length).append('\n').append(description);
    byte[] checked = out.toString().getBytes(UTF_8);
    out.append("crc32c ").append(crc(checked, checked.length)).append('\n');
    return out.toString().getBytes(UTF_8);
  }

  /**
   * Reads a manifest.
   *
   * @throws IllegalArgumentException when it is damaged
   */
  static Manifest parse(byte[] bytes) {
    Lines lines = new Lines(bytes);
    if (!lines.next().equals(HEAD)) {
      throw new IllegalArgumentException("its first line is not of this version");
    }
    SortedMap<String, Digest> files = new TreeMap<>();
    String line = lines.next();
    while (line.startsWith("file ")) {
      String[] field = line.split(" ", 4);
      if (field.length < 4) {
        throw new IllegalArgumentException("a line is incomplete");
      }
      files.put(field[3], new Digest(field[1], Long.parseLong(field[2])));
      line = lines.next();
    }
    if (!line.startsWith("key ")) {
      throw new IllegalArgumentException("its key is missing");
    }
    String description = lines.take(Integer.parseInt(line.substring("key ".length())));
    String crc = crc(bytes, lines.at);
    if (!lines.next().equals("crc32c " + crc)) {
      throw new IllegalArgumentException("its checksum is wrong");
    }
    return new Manifest(files, description);
  }

  private static String crc(byte[] bytes, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, length);
    return Long.toHexString(crc.getValue());
  }

  private static final class Lines {
    private final byte[] bytes;
    private int at;

    Lines(byte[] bytes) {
      this.bytes = bytes;
    }

    String next() {
      int end = at;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      if (end == bytes.length) {
        throw new IllegalArgumentException("it ends too early");
      }
      String line = new String(bytes, at, end - at, UTF_8);
      at = end + 1;
      return line;
    }

    String take(int length) {
      if (length < 0 || length > bytes.length - at) {
        throw new IllegalArgumentException("it ends too early");
      }
      at += length;
      return new String(bytes, at - length, length, UTF_8);
    }
  }
}
