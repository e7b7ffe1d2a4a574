package boxset.steps;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The typeface that captions or menus are set in: one or several TrueType files, looked through in
 * order.
 */
public final class CaptionLetters {
  /** U+2669 to U+266C: quarter note, eighth note, and two of them beamed. */
  private static final String NOTES = "\u2669\u266A\u266B\u266C";

  private final List<Font> fonts = new ArrayList<>();

  /**
   * Reads the files.
   *
   * @throws IllegalArgumentException when one is not a TrueType font, or there is none
   */
  public CaptionLetters(List<byte[]> files) {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("No font to set anything in");
    }
    for (byte[] file : files) {
      try {
        fonts.add(Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file)));
      } catch (FontFormatException e) {
        throw new IllegalArgumentException(e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * What a character is shown as: a note that the typeface lacks as a number sign, which stands for
   * music where captions have no notes; any other as it is.
   */
  int shown(int character) {
    return NOTES.indexOf(character) >= 0 && indexOf(character).isEmpty() ? '#' : character;
  }

  /** The font that has a character; what is not seen, all have. */
  private OptionalInt indexOf(int character) {
    for (int i = 0; i < fonts.size(); i++) {
      if (fonts.get(i).canDisplay(character)) {
        return OptionalInt.of(i);
      }
    }
    boolean unseen =
        Character.isWhitespace(character)
            || Character.isISOControl(character)
            || Character.getType(character) == Character.FORMAT;
    return unseen ? OptionalInt.of(0) : OptionalInt.empty();
  }

  /**
   * The font that a character is set in, in a size and style.
   *
   * <p>Files of one typeface bear one name, and Java takes fonts of one name and size for equal; a
   * thousandth of a pixel keeps them apart.
   */
  Font font(int character, int style, float size) {
    int index = indexOf(character).orElse(0);
    return fonts.get(index).deriveFont(style, size + index / 1000f);
  }

  /** The characters of a text that cannot be shown, each once. */
  public List<String> missing(String text) {
    return text.codePoints()
        .distinct()
        .filter(character -> indexOf(shown(character)).isEmpty())
        .mapToObj(Character::toString)
        .toList();
  }
}
