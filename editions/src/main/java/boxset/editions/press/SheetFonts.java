package boxset.editions.press;

import boxset.editions.Typeface;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The typefaces of the site as a PDF needs them: TrueType, one cut of each weight. */
final class SheetFonts {
  /** What is in a typeface, looked up once. */
  private static final Map<Typeface, List<CmapLookup>> LETTERS = new ConcurrentHashMap<>();

  private static final int SOFT_HYPHEN = 0xAD;
  private static final int ZERO_WIDTH_SPACE = 0x200B;

  private SheetFonts() {}

  /** Letters that cannot be set; what another typeface lacks is set in the serif one. */
  static List<String> missing(String words) {
    return words
        .codePoints()
        .filter(letter -> !common(letter) && !unseen(letter))
        .distinct()
        .filter(letter -> !has(Typeface.SERIF, letter))
        .mapToObj(Character::toString)
        .toList();
  }

  /** What says where a word may be parted, and is not seen. */
  static boolean unseen(int letter) {
    return letter == SOFT_HYPHEN || letter == ZERO_WIDTH_SPACE;
  }

  /**
   * Whether a letter is known to be in the serif typeface, without looking: Basic Latin, Latin-1,
   * and what editors make of quotation marks and dashes.
   */
  static boolean common(int letter) {
    return (letter >= ' ' && letter <= '~')
        || letter == '\n'
        || (letter >= 0xA0 && letter <= 0xFF)
        || "–—‘’‚“”„•…€".indexOf(letter) >= 0;
  }

  static boolean has(Typeface face, int letter) {
    return LETTERS.computeIfAbsent(face, SheetFonts::letters).stream()
        .anyMatch(letters -> letters.getGlyphId(letter) > 0);
  }

  private static List<CmapLookup> letters(Typeface face) {
    List<CmapLookup> letters = new ArrayList<>();
    for (byte[] file : face.files()) {
      try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
        letters.add(font.getUnicodeCmapLookup());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return letters;
  }

  /** The fonts of a typeface in a document; only letters that are used go into it. */
  static List<PDType0Font> load(PDDocument document, Typeface face) throws IOException {
    List<PDType0Font> fonts = new ArrayList<>();
    for (byte[] file : face.files()) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
      // A ligature would be lost to whoever copies the text.
      font.setEnableGsub(false);
      fonts.add(PDType0Font.load(document, font, true));
    }
    return fonts;
  }
}
