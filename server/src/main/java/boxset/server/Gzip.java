package boxset.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Text made smaller for those who can read it (RFC 9110, 8.4.1.3 and 12.5.3). */
final class Gzip {

  /** Below this a response fits one packet either way. */
  private static final int WORTHWHILE = 1024;

  private Gzip() {}

  /** The compressed form; empty when it is hardly smaller. */
  static Optional<byte[]> of(byte[] plain) {
    if (plain.length < WORTHWHILE) {
      return Optional.empty();
    }
    var out = new ByteArrayOutputStream(plain.length / 3);
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.size() < plain.length * 9L / 10 ? Optional.of(out.toByteArray()) : Optional.empty();
  }

  /** Whether an Accept-Encoding field allows it. */
  static boolean isAccepted(@Nullable String field) {
    if (field == null) {
      return false;
    }
    boolean any = false;
    for (String element : field.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = element.split(";", 2);
      String coding = parts[0].strip();
      boolean allowed = parts.length < 2 || !isZero(parts[1].replace(" ", ""));
      if (coding.equals("gzip") || coding.equals("x-gzip")) {
        return allowed;
      }
      any |= coding.equals("*") && allowed;
    }
    return any;
  }

  private static boolean isZero(String weight) {
    return weight.matches("q=0(\\.0{0,3})?");
  }
}
