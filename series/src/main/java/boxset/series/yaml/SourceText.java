package boxset.series.yaml;

import boxset.series.diagnostics.Diagnostics;
import boxset.series.diagnostics.Place;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The text of a file, and where its lines are. */
public final class SourceText {
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final String file;
  private final int[] characters;
  private final int[] lineStarts;

  private SourceText(String file, String text) {
    this.file = file;
    this.characters = text.codePoints().toArray();
    this.lineStarts = lineStarts(characters);
  }

  /**
   * Text of UTF-8, or of UTF-16 with a byte order mark, as YAML 1.2.2 section 5.2 allows. Bytes
   * that are neither are an error at their line and column.
   */
  public static Optional<SourceText> decode(String file, byte[] bytes, Diagnostics diagnostics) {
    Charset charset = charset(bytes);
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isUnderflow()) {
      diagnostics.error(
          placeOfByte(file, bytes, in.position()),
          "this file is not text in " + charset.name(),
          "Save it again as UTF-8: in most editors, File > Save with encoding > UTF-8.");
      return Optional.empty();
    }
    String text = out.flip().toString();
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return Optional.of(new SourceText(file, marked ? text.substring(1) : text));
  }

  private static Charset charset(byte[] bytes) {
    if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    return StandardCharsets.UTF_8;
  }

  /** What an old editor meant is shown as Windows-1252, which has a character for nearly all. */
  private static Place placeOfByte(String file, byte[] bytes, int position) {
    SourceText guess = new SourceText(file, new String(bytes, Charset.forName("windows-1252")));
    return guess.place(position, position + 1);
  }

  /** The whole text, without a byte order mark. */
  public String text() {
    return new String(characters, 0, characters.length);
  }

  /** The name of the file. */
  public String file() {
    return file;
  }

  /** How many characters there are. */
  public int length() {
    return characters.length;
  }

  /** The character at an index; 0 past the end. */
  int at(int index) {
    return index < characters.length ? characters[index] : 0;
  }

  /**
   * The place of the characters from an index up to, not including, another; as far as its line
   * goes.
   */
  public Place place(int from, int to) {
    int index = Math.clamp(from, 0, characters.length);
    int line = lineOf(index);
    int end = endOfLine(line);
    int length = Math.max(1, Math.min(to, end) - index);
    return new Place(file, line + 1, index - lineStarts[line] + 1, line(line), length);
  }

  /** A line, counted from 0, without its end. */
  String line(int line) {
    return new String(characters, lineStarts[line], endOfLine(line) - lineStarts[line]);
  }

  /** The line of a character, counted from 0. */
  int lineOf(int index) {
    int found = Arrays.binarySearch(lineStarts, index);
    return found >= 0 ? found : -found - 2;
  }

  /** The index of the first character of a line counted from 0. */
  int startOfLine(int line) {
    return lineStarts[line];
  }

  private int endOfLine(int line) {
    int end = lineStarts[line];
    while (end < characters.length && !isBreak(characters[end])) {
      end++;
    }
    return end;
  }

  private static boolean isBreak(int character) {
    return character == '\n' || character == '\r';
  }

  private static int[] lineStarts(int[] characters) {
    int[] starts = new int[characters.length + 1];
    int lines = 1;
    for (int i = 0; i < characters.length; i++) {
      boolean pair =
          characters[i] == '\r' && i + 1 < characters.length && characters[i + 1] == '\n';
      if (isBreak(characters[i]) && !pair) {
        starts[lines++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, lines);
  }
}
