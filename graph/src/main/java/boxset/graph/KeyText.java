package boxset.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that can change the bytes of a step's result, in one canonical writing. Its SHA-256 is
 * the step's key.
 *
 * <p>The writing is UTF-8 text. Every field is a kind and one or two strings; a string is its
 * length in bytes, a colon, and its bytes, so no two different descriptions are written alike:
 *
 * <pre>{@code
 * boxset key 1
 * verb 14:encode picture
 * logic 1:3
 * setting 3:crf 2:21
 * setting 6:preset 4:slow
 * input 6:master 64:9f86d081884c7d65...
 * }</pre>
 *
 * <p>Settings, then inputs, each in the order of {@link String#compareTo} of their names; every
 * line ends with a line feed. An input is written as the SHA-256 of its content: neither its path
 * nor the key of the step that made it counts, so a step whose inputs were made again with the same
 * bytes is still up to date.
 *
 * @param settings by name, as the work described them
 * @param inputs SHA-256 of each input's content, by name
 */
public record KeyText(
    String verb, int logic, SortedMap<String, String> settings, SortedMap<String, String> inputs) {
  private static final String HEAD = "boxset key 1\n";

  public KeyText {
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
  }

  /**
   * What a work describes, with the content of its inputs.
   *
   * @throws IllegalArgumentException when the work describes one setting twice
   */
  public static KeyText of(Work work, Map<String, Digest> inputs) {
    SortedMap<String, String> contents = new TreeMap<>();
    inputs.forEach((name, digest) -> contents.put(name, digest.sha256()));
    return new KeyText(work.verb(), work.logic(), settings(work), contents);
  }

  /** The settings that a work describes, by name. */
  static SortedMap<String, String> settings(Work work) {
    SortedMap<String, String> settings = new TreeMap<>();
    work.describe(
        new KeyWriter() {
          @Override
          public KeyWriter put(String name, String value) {
            if (settings.put(name, value) != null) {
              throw new IllegalArgumentException(work.verb() + " describes " + name + " twice");
            }
            return this;
          }

          @Override
          public KeyWriter put(String name, long value) {
            return put(name, Long.toString(value));
          }
        });
    return settings;
  }

  /** The SHA-256 of the canonical writing. */
  public Key key() {
    return Key.of(text());
  }

  /** The canonical writing. */
  public String text() {
    StringBuilder out = new StringBuilder(512).append(HEAD);
    field(out.append("verb"), verb).append('\n');
    field(out.append("logic"), Integer.toString(logic)).append('\n');
    lines(out, "setting", settings);
    lines(out, "input", inputs);
    return out.toString();
  }

  private static void lines(StringBuilder out, String kind, Map<String, String> values) {
    for (Map.Entry<String, String> line : values.entrySet()) {
      field(field(out.append(kind), line.getKey()), line.getValue()).append('\n');
    }
  }

  private static StringBuilder field(StringBuilder out, String text) {
    return out.append(' ').append(text.getBytes(UTF_8).length).append(':').append(text);
  }

  /**
   * Reads the canonical writing.
   *
   * @throws IllegalArgumentException when it is not one
   */
  public static KeyText parse(String text) {
    Reader reader = new Reader(text.getBytes(UTF_8));
    reader.expect(HEAD);
    reader.expect("verb");
    String verb = reader.field();
    reader.expect("\nlogic");
    int logic = Integer.parseInt(reader.field());
    SortedMap<String, String> settings = new TreeMap<>();
    SortedMap<String, String> inputs = new TreeMap<>();
    reader.expect("\n");
    while (!reader.atEnd()) {
      boolean setting = reader.at("setting");
      reader.expect(setting ? "setting" : "input");
      (setting ? settings : inputs).put(reader.field(), reader.field());
      reader.expect("\n");
    }
    return new KeyText(verb, logic, settings, inputs);
  }

  private static final class Reader {
    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    boolean atEnd() {
      return at == bytes.length;
    }

    boolean at(String text) {
      byte[] wanted = text.getBytes(UTF_8);
      boolean same = at + wanted.length <= bytes.length;
      for (int i = 0; same && i < wanted.length; i++) {
        same = bytes[at + i] == wanted[i];
      }
      return same;
    }

    void expect(String text) {
      if (!at(text)) {
        throw new IllegalArgumentException("Not the description of a key: byte " + at);
      }
      at += text.length();
    }

    String field() {
      expect(" ");
      long length = 0;
      while (!at(":")) {
        int digit = atEnd() ? -1 : Character.digit(bytes[at++], 10);
        length = length * 10 + digit;
        if (digit < 0 || length > bytes.length) {
          throw new IllegalArgumentException("Not the description of a key: byte " + at);
        }
      }
      at++;
      if (length > bytes.length - at) {
        throw new IllegalArgumentException("The description of a key ends too early");
      }
      try {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, (int) length)).toString();
      } catch (CharacterCodingException e) {
        throw new IllegalArgumentException("Not the description of a key: byte " + at, e);
      } finally {
        at += (int) length;
      }
    }
  }
}
