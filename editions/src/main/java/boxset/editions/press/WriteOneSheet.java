package boxset.editions.press;

import boxset.editions.Typeface;
import boxset.editions.press.OneSheet.Row;
import boxset.editions.site.Palette;
import boxset.graph.KeyWriter;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.steps.FactsFile;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Sets the one-sheet: one page of A4 with a picture from edge to edge, what the series is about,
 * and who made it. Words get smaller until all fit; what does not fit even then is left to the
 * press page, names before facts. Inputs {@code picture}, a JPEG twice as wide as high, and {@code
 * palette}; output {@code sheet.pdf}.
 */
record WriteOneSheet(OneSheet sheet) implements Work {
  static final String OUTPUT = "sheet.pdf";
  static final String PICTURE = "picture";
  static final String PALETTE = "palette";

  private static final double WIDTH = PDRectangle.A4.getWidth();
  private static final double HEIGHT = PDRectangle.A4.getHeight();
  private static final double MARGIN = 45;
  private static final double GUTTER = 30;
  private static final double BESIDE = 150;
  private static final double FOOT = HEIGHT - 38;
  private static final double LARGEST = 12.5;
  private static final double SMALLEST = 7.5;
  private static final Color INK = new Color(0x1a1815);
  private static final Color SOFT = new Color(0x5c574f);
  private static final Color RULE = new Color(0xd8d3c8);

  @Override
  public String verb() {
    return "write one-sheet";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("sheet", sheet.toString());
  }

  @Override
  public void run(Workspace workspace) throws IOException {
    Palette palette = FactsFile.read(workspace.input(PALETTE), Palette.class);
    try (PDDocument document = new PDDocument()) {
      PDPage paper = new PDPage(PDRectangle.A4);
      document.addPage(paper);
      document.getDocumentInformation().setTitle(sheet.title());
      document.getDocumentCatalog().setLanguage(sheet.language());
      // Otherwise made from the clock; what it has to tell apart are versions of one document.
      document.setDocumentId(1L);
      try (PDPageContentStream content = new PDPageContentStream(document, paper)) {
        PDImageXObject picture =
            JPEGFactory.createFromByteArray(document, Files.readAllBytes(workspace.input(PICTURE)));
        set(new SheetPage(document, content, HEIGHT), picture, Color.decode(palette.light()));
      }
      try (OutputStream out = Files.newOutputStream(workspace.output(OUTPUT))) {
        document.save(out);
      }
    }
  }

  private void set(SheetPage page, PDImageXObject picture, Color accent) throws IOException {
    double high = WIDTH * picture.getHeight() / picture.getWidth();
    page.image(picture, 0, 0, WIDTH, high);
    double y = high + 24;
    page.line(sheet.line(), Typeface.SANS_BOLD, 9, MARGIN, y, accent);
    double wide = WIDTH - 2 * MARGIN;
    double size = 42;
    while (size > 22 && page.width(sheet.title(), Typeface.SERIF, size) > wide) {
      size--;
    }
    for (String line : page.wrap(sheet.title(), Typeface.SERIF, size, wide)) {
      y += size * 1.02;
      page.line(line, Typeface.SERIF, size, MARGIN, y, INK);
    }
    y += 4;
    for (String logline : sheet.logline().stream().toList()) {
      for (String line : page.wrap(logline, Typeface.SERIF, 15, wide * 0.86)) {
        y += 19;
        page.line(line, Typeface.SERIF, 15, MARGIN, y, SOFT);
      }
    }
    y += 30;
    text(page, y);
    rows(page, y);
    page.rule(MARGIN, FOOT - 14, wide, RULE);
    double small = 9;
    while (small > 6 && page.width(sheet.foot(), Typeface.SANS, small) > wide) {
      small -= 0.5;
    }
    page.line(sheet.foot(), Typeface.SANS, small, MARGIN, FOOT, INK);
  }

  private void text(SheetPage page, double top) throws IOException {
    double width = WIDTH - 2 * MARGIN - GUTTER - BESIDE;
    double size = LARGEST;
    List<String> lines = lines(page, size, width);
    while (size > SMALLEST && top + lines.size() * size * 1.42 > FOOT - 22) {
      size -= 0.25;
      lines = lines(page, size, width);
    }
    double y = top;
    for (String line : lines) {
      if (y > FOOT - 22) {
        break;
      }
      if (!line.isEmpty()) {
        page.line(line, Typeface.SERIF, size, MARGIN, y, INK);
      }
      y += line.isEmpty() ? size * 0.7 : size * 1.42;
    }
  }

  /** An empty line stands between paragraphs. */
  private List<String> lines(SheetPage page, double size, double width) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String paragraph : sheet.text()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(page.wrap(paragraph, Typeface.SERIF, size, width));
    }
    return lines;
  }

  private void rows(SheetPage page, double top) throws IOException {
    double x = WIDTH - MARGIN - BESIDE;
    double y = top;
    for (Row row : sheet.rows()) {
      List<String> lines = new ArrayList<>();
      for (String line : row.lines()) {
        lines.addAll(page.wrap(line, Typeface.SERIF, 10, BESIDE));
      }
      if (y + 13 * lines.size() > FOOT - 22) {
        return;
      }
      page.line(row.heading(), Typeface.SANS, 7.5, x, y, SOFT);
      for (String line : lines) {
        y += 13;
        page.line(line, Typeface.SERIF, 10, x, y, INK);
      }
      y += 19;
    }
  }
}
