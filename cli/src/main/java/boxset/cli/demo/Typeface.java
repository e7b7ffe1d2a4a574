package boxset.cli.demo;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inter, which the sample is lettered in, from the file that comes along. */
final class Typeface {

  static final Typeface LIGHT = new Typeface("inter-latin-300-normal.woff");
  static final Typeface REGULAR = new Typeface("inter-latin-400-normal.woff");

  private static final int WOFF_HEADER = 44;
  private static final int WOFF_ENTRY = 20;
  private static final int SFNT_HEADER = 12;
  private static final int SFNT_ENTRY = 16;

  private final Font font;

  private Typeface(String file) {
    font = load(file);
  }

  /** The font in a size, in pixels. */
  Font size(double pixels) {
    return font.deriveFont((float) pixels);
  }

  private static Font load(String file) {
    needNoSystemFonts();
    try (InputStream in = Typeface.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the build");
      }
      return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(sfnt(in.readAllBytes())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException | DataFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Java asks fontconfig for the system's fonts even when it is given one; a machine that has none
   * is told so before it asks.
   */
  private static void needNoSystemFonts() {
    if (System.getProperty("sun.awt.fontconfig") != null) {
      return;
    }
    try {
      Path file = Files.createTempFile("fontconfig", ".properties");
      Files.writeString(file, "version=1\nsequence.allfonts=default\n");
      file.toFile().deleteOnExit();
      System.setProperty("sun.awt.fontconfig", file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The font that a WOFF file wraps (W3C WOFF 1.0, 3 to 5), which is what Java reads. */
  private static byte[] sfnt(byte[] file) throws DataFormatException {
    ByteBuffer woff = ByteBuffer.wrap(file);
    int tables = woff.getShort(12);
    ByteBuffer sfnt = ByteBuffer.allocate(woff.getInt(16));
    int power = Integer.highestOneBit(tables);
    sfnt.putInt(woff.getInt(4)).putShort((short) tables);
    sfnt.putShort((short) (power * 16));
    sfnt.putShort((short) Integer.numberOfTrailingZeros(power));
    sfnt.putShort((short) ((tables - power) * 16));
    int to = SFNT_HEADER + tables * SFNT_ENTRY;
    for (int i = 0; i < tables; i++) {
      int entry = WOFF_HEADER + i * WOFF_ENTRY;
      int offset = woff.getInt(entry + 4);
      int packed = woff.getInt(entry + 8);
      int length = woff.getInt(entry + 12);
      sfnt.putInt(woff.getInt(entry)).putInt(woff.getInt(entry + 16)).putInt(to).putInt(length);
      if (packed == length) {
        sfnt.put(to, file, offset, length);
      } else {
        Inflater inflater = new Inflater();
        inflater.setInput(file, offset, packed);
        int done = inflater.inflate(sfnt.array(), to, length);
        inflater.end();
        if (done != length) {
          throw new DataFormatException(tag(woff.getInt(entry)) + " is short");
        }
      }
      to += (length + 3) & ~3;
    }
    return sfnt.array();
  }

  private static String tag(int tag) {
    return new String(ByteBuffer.allocate(4).putInt(tag).array(), StandardCharsets.US_ASCII);
  }
}
