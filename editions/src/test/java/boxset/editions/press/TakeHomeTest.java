package boxset.editions.press;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.editions.Typeface;
import boxset.editions.press.OneSheet.Row;
import boxset.editions.site.Palette;
import boxset.graph.Digest;
import boxset.graph.Workspace;
import boxset.steps.FactsFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What the press takes home: a sheet of paper and an archive. */
@Isolated("it changes the locale of the whole Java")
class TakeHomeTest {
  private static final String LONG =
      "The road leaves the pans at low water and climbs for eleven days. ".repeat(29);

  @TempDir private Path folder;

  @Test
  void theOneSheetIsOnePageOfPaperWithItsTypefacesInIt() throws IOException {
    Path pdf = sheet(List.of("A short one.", LONG));
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Łódź, “low” water");
      assertThat(document.getDocumentInformation().getCreationDate()).isNull();
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertThat(text)
          .contains("Łódź, “low” water", "A short one.", "Directed by", "Ana Reyes", "press@")
          .contains(LONG.strip());
      List<String> fonts = new ArrayList<>();
      for (COSName name : document.getPage(0).getResources().getFontNames()) {
        PDFont font = document.getPage(0).getResources().getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        fonts.add(font.getName());
      }
      assertThat(fonts).anyMatch(f -> f.contains("Newsreader"));
      assertThat(fonts).anyMatch(f -> f.contains("InstrumentSans"));
    }
  }

  @Test
  void wordsThatDoNotFitAreLeftOutAndNothingIsSetOverAnother() throws IOException {
    try (PDDocument document = Loader.loadPDF(sheet(List.of(LONG, LONG, LONG, LONG)).toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(document)).contains("press@example.org");
    }
  }

  @Test
  void theSameWordsGiveTheSameBytesWhereverAndWheneverItIsMade() throws IOException {
    byte[] first = Files.readAllBytes(sheet(List.of("A short one.")));
    byte[] kit = Files.readAllBytes(kit());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(Arrays.mismatch(Files.readAllBytes(sheet(List.of("A short one."))), first))
          .isEqualTo(-1);
      assertThat(Arrays.mismatch(Files.readAllBytes(kit()), kit)).isEqualTo(-1);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void lettersThatTheTypefacesHaveNotAreNamed() {
    assertThat(SheetFonts.missing("Łódź “café” – 12 € ž")).isEmpty();
    assertThat(SheetFonts.missing("塩の道 · Соль")).contains("塩", "С");
    assertThat(IntStream.range(' ', 0x2100).filter(SheetFonts::common))
        .allMatch(letter -> SheetFonts.has(Typeface.SERIF, letter));
  }

  @Test
  void theKitIsInOrderAndOfNoDay() throws IOException {
    try (ZipFile zip = new ZipFile(kit().toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .containsExactly("s-press-kit/s.txt", "s-press-kit/a.jpg", "s-press-kit/b.jpg");
      assertThat(zip.stream().map(entry -> entry.getTimeLocal().toString()).distinct())
          .containsExactly("1980-01-02T00:00");
      ZipEntry text = zip.getEntry("s-press-kit/s.txt");
      assertThat(new String(zip.getInputStream(text).readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("Wörter");
    }
  }

  private Path sheet(List<String> text) throws IOException {
    FactsFile.write(
        folder.resolve(WriteOneSheet.PALETTE),
        new Palette("#8a3a1c", "#ffffff", "#f0a183", "#16110f"));
    ImageIO.write(
        new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB),
        "jpg",
        folder.resolve(WriteOneSheet.PICTURE).toFile());
    OneSheet sheet =
        new OneSheet(
            "en",
            "Łódź, “low” water",
            "A series in 4½ parts",
            Optional.of("Four villages, one road."),
            text,
            List.of(new Row("Directed by", List.of("Ana Reyes"))),
            "press@example.org");
    new WriteOneSheet(sheet).run(new Bench());
    return folder.resolve("out/" + WriteOneSheet.OUTPUT);
  }

  private Path kit() throws IOException {
    Files.writeString(folder.resolve("b.jpg"), "second");
    Files.writeString(folder.resolve("a.jpg"), "first");
    new PackKit(
            "kit.zip",
            "s-press-kit",
            new TreeSet<>(List.of("b.jpg", "a.jpg")),
            new TreeMap<>(Map.of("s.txt", "Wörter")))
        .run(new Bench());
    return folder.resolve("out/kit.zip");
  }

  /** Inputs by their names in the folder of the test, outputs beside them. */
  private final class Bench implements Workspace {
    @Override
    public Path input(String name) {
      return folder.resolve(name);
    }

    @Override
    public Digest inputDigest(String name) {
      throw new UnsupportedOperationException(name);
    }

    @Override
    public Path output(String name) {
      folder.resolve("out").toFile().mkdirs();
      return folder.resolve("out").resolve(name);
    }

    @Override
    public Path scratch() {
      return folder;
    }

    @Override
    public Path log() {
      return folder.resolve("log.txt");
    }

    @Override
    public void progress(double fraction) {
      // Nobody watches.
    }
  }
}
