package boxset.editions.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The typefaces of the site as a PDF needs them: TrueType, one cut of each weight. */
final class SheetFonts {
  /** A typeface in one weight. */
  enum Face {
    SERIF("newsreader", 400),
    SANS("instrument-sans", 400),
    SANS_BOLD("instrument-sans", 600);

    private final String family;
    private final int weight;

    Face(String family, int weight) {
      this.family = family;
      this.weight = weight;
    }
  }

  private static final int SOFT_HYPHEN = 0xAD;
  private static final int ZERO_WIDTH_SPACE = 0x200B;

  /** The files of a typeface, in the order in which a letter is looked for. */
  private static final List<String> SUBSETS = List.of("latin", "latin-ext");

  private SheetFonts() {}

  /** Letters that cannot be set; what another typeface lacks is set in the serif one. */
  static List<String> missing(String words) {
    return words
        .codePoints()
        .filter(letter -> !common(letter) && !unseen(letter))
        .distinct()
        .filter(letter -> !has(Face.SERIF, letter))
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

  static boolean has(Face face, int letter) {
    try {
      for (String subset : SUBSETS) {
        try (TrueTypeFont font =
            new TTFParser().parse(new RandomAccessReadBuffer(bytes(face, subset)))) {
          CmapLookup letters = font.getUnicodeCmapLookup();
          if (letters.getGlyphId(letter) > 0) {
            return true;
          }
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The fonts of a typeface in a document; only letters that are used go into it. */
  static List<PDType0Font> load(PDDocument document, Face face) throws IOException {
    List<PDType0Font> fonts = new ArrayList<>();
    for (String subset : SUBSETS) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes(face, subset)));
      // A ligature would be lost to whoever copies the text.
      font.setEnableGsub(false);
      fonts.add(PDType0Font.load(document, font, true));
    }
    return fonts;
  }

  private static byte[] bytes(Face face, String subset) throws IOException {
    String name = "fonts/" + face.family + "-" + subset + "-" + face.weight + ".ttf";
    try (InputStream in = SheetFonts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + name);
      }
      return in.readAllBytes();
    }
  }
}
