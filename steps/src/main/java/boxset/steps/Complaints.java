package boxset.steps;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Counts what decoders complain about while they conceal damage as well as they can. */
final class Complaints {
  private static final Pattern DAMAGE =
      Pattern.compile(
          "error while decoding|concealing|corrupt|Error submitting packet|Invalid data found"
              + "|decode_slice_header error|missing picture|damaged|Prediction is not allowed"
              + "|invalid band type|channel element .* is not allocated|Header missing");

  private Complaints() {}

  static int count(String words) {
    return (int) words.lines().filter(DAMAGE.asPredicate()).count();
  }

  /** Counts from a place in a log on. */
  static int count(Path log, long from) throws IOException {
    if (!Files.exists(log)) {
      return 0;
    }
    byte[] words = Files.readAllBytes(log);
    return count(
        new String(words, (int) from, words.length - (int) from, StandardCharsets.ISO_8859_1));
  }
}
