package boxset.editions.disc;

import boxset.series.model.Availability;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;

/** What tells a disc from others. */
public final class DiscName {
  /** The day that everything bears on a disc whose window names none. */
  private static final LocalDateTime NO_DAY = LocalDateTime.of(1996, 11, 1, 0, 0);

  private DiscName() {}

  /** Sixteen hexadecimal digits that no disc of another name has. */
  public static String digits(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().withUpperCase().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The day that everything on a disc bears: when its window opens, not when it is made. */
  public static LocalDateTime day(Optional<Availability> window) {
    return window
        .flatMap(Availability::opens)
        .map(when -> when.moment().withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime())
        .orElse(NO_DAY);
  }
}
