package boxset.editions.press;

import boxset.editions.Typeface;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Sets lines of text on a page. Lengths are points, from the left and from the top. */
final class SheetPage {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final PDDocument document;
  private final PDPageContentStream page;
  private final double height;
  private final Map<Typeface, List<PDType0Font>> fonts = new EnumMap<>(Typeface.class);

  /** Letters of one font, one after the other. */
  private record Run(PDType0Font font, String text) {}

  SheetPage(PDDocument document, PDPageContentStream page, double height) throws IOException {
    this.document = document;
    this.page = page;
    this.height = height;
    for (Typeface face : Typeface.values()) {
      fonts.put(face, SheetFonts.load(document, face));
    }
  }

  /** Lines no wider than a width; a word that is wider by itself stands alone. */
  List<String> wrap(String text, Typeface face, double size, double width) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : SPACES.split(text.strip(), -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, face, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** The width of a line. */
  double width(String text, Typeface face, double size) throws IOException {
    double width = 0;
    for (Run run : runs(text, face)) {
      width += run.font().getStringWidth(run.text()) / 1000 * size;
    }
    return width;
  }

  /** Sets a line, its letters standing on a height. */
  void line(String text, Typeface face, double size, double x, double baseline, Color colour)
      throws IOException {
    page.beginText();
    page.setNonStrokingColor(colour);
    page.newLineAtOffset((float) x, (float) (height - baseline));
    for (Run run : runs(text, face)) {
      page.setFont(run.font(), (float) size);
      page.showText(run.text());
    }
    page.endText();
  }

  void image(PDImageXObject image, double x, double top, double width, double high)
      throws IOException {
    page.drawImage(image, (float) x, (float) (height - top - high), (float) width, (float) high);
  }

  void rule(double x, double y, double width, Color colour) throws IOException {
    page.setStrokingColor(colour);
    page.setLineWidth(0.5f);
    page.moveTo((float) x, (float) (height - y));
    page.lineTo((float) (x + width), (float) (height - y));
    page.stroke();
  }

  /** Each letter in the first font that has it. */
  private List<Run> runs(String text, Typeface face) throws IOException {
    List<Run> runs = new ArrayList<>();
    StringBuilder letters = new StringBuilder();
    PDType0Font current = fonts(face).getFirst();
    for (int letter : text.codePoints().filter(c -> !SheetFonts.unseen(c)).toArray()) {
      PDType0Font font = font(face, letter);
      if (!font.equals(current) && !letters.isEmpty()) {
        runs.add(new Run(current, letters.toString()));
        letters.setLength(0);
      }
      current = font;
      letters.appendCodePoint(letter);
    }
    if (!letters.isEmpty()) {
      runs.add(new Run(current, letters.toString()));
    }
    return runs;
  }

  private List<PDType0Font> fonts(Typeface face) {
    return Objects.requireNonNull(fonts.get(face));
  }

  private PDType0Font font(Typeface face, int letter) throws IOException {
    for (PDType0Font font :
        Stream.concat(fonts(face).stream(), fonts(Typeface.SERIF).stream()).toList()) {
      if (has(font, letter)) {
        return font;
      }
    }
    throw new IllegalStateException(document + " has no letter for " + Character.toString(letter));
  }

  private static boolean has(PDType0Font font, int letter) throws IOException {
    try {
      font.encode(Character.toString(letter));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
