package boxset.formats.captions;

import static boxset.formats.captions.NotCaptions.Reason.EMPTY;
import static boxset.formats.captions.NotCaptions.Reason.NOT_CAPTIONS;
import static boxset.formats.captions.NotCaptions.Reason.UNSUPPORTED;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sees from its content what a file is, and has it read. */
final class CaptionSniffer {
  private static final String EXPORT =
      "Export it as SRT, WebVTT or TTML and name that file instead.";
  private static final String CHECK_NAME = "Check the name of the file in the series file.";

  private CaptionSniffer() {}

  static CaptionReading read(byte[] file) {
    if (file.length > CaptionReading.LARGEST_FILE_BYTES) {
      return new NotCaptions(
          NOT_CAPTIONS,
          "The file is " + (file.length >> 20) + " MB long, too long for captions.",
          CHECK_NAME);
    }
    NotCaptions binary = knownBinary(file);
    if (binary != null) {
      return binary;
    }
    CaptionText text = CaptionText.decode(file);
    String start = start(text.text());
    if (start.isEmpty()) {
      return new NotCaptions(EMPTY, "The file is empty.", "Export the captions again.");
    }
    NotCaptions unsupported = knownText(start);
    return unsupported != null ? unsupported : read(text, start);
  }

  private static CaptionReading read(CaptionText text, String start) {
    CueCollector cues = new CueCollector(text);
    if (WebVttReader.isWebVtt(text.text().stripLeading())) {
      return WebVttReader.read(cues);
    }
    if (start.startsWith("<")) {
      return TtmlReader.read(cues);
    }
    if (SsaReader.isSsa(text.text())) {
      return SsaReader.read(cues);
    }
    return SubRipReader.read(cues);
  }

  private static @Nullable NotCaptions knownBinary(byte[] file) {
    String magic = new String(file, 0, Math.min(file.length, 16), StandardCharsets.ISO_8859_1);
    if (magic.startsWith("STL", 3) && magic.length() > 10 && Character.isDigit(magic.charAt(6))) {
      return unsupported("an EBU STL file");
    }
    if (magic.startsWith("PK\u0003\u0004")) {
      return unsupported("a ZIP archive or an office document");
    }
    if (magic.startsWith("%PDF")) {
      return unsupported("a PDF document");
    }
    if (magic.startsWith("\u0000\u0000\u0001\u00BA") || magic.startsWith("PG")) {
      return unsupported("a file of subtitle pictures from a disc");
    }
    return null;
  }

  private static @Nullable NotCaptions knownText(String start) {
    if (start.startsWith("Scenarist_SCC")) {
      return unsupported("an SCC file (Scenarist closed captions)");
    }
    if (start.startsWith("{\\rtf")) {
      return unsupported("a rich text (RTF) document");
    }
    String lower = start.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<sami")) {
      return unsupported("a SAMI file");
    }
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
      return new NotCaptions(
          NOT_CAPTIONS, "This is a web page, not captions.", "Download the caption file again.");
    }
    if (isCounted(start, '{', '}') || isCounted(start, '[', ']')) {
      return unsupported("a file that counts frames instead of time (MicroDVD or MPL2)");
    }
    return null;
  }

  /** {@code {120}{180}}: two numbers in brackets. */
  private static boolean isCounted(String start, char open, char close) {
    int i = 0;
    for (int pair = 0; pair < 2; pair++) {
      if (i >= start.length() || start.charAt(i) != open) {
        return false;
      }
      int digits = 0;
      for (i++; i < start.length() && Character.isDigit(start.charAt(i)); i++) {
        digits++;
      }
      if (digits == 0 || i >= start.length() || start.charAt(i) != close) {
        return false;
      }
      i++;
    }
    return true;
  }

  private static NotCaptions unsupported(String what) {
    return new NotCaptions(UNSUPPORTED, "This is " + what + ", which is not read here.", EXPORT);
  }

  private static String start(String text) {
    int i = 0;
    while (i < text.length()
        && (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == 0xFEFF)) {
      i++;
    }
    return text.substring(i, Math.min(text.length(), i + 200));
  }
}
