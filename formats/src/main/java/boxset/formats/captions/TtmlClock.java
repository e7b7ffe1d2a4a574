package boxset.formats.captions;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Time expressions of TTML (TTML2, section 12.3), with the parameters of the document they depend
 * on (TTML2, section 7.2).
 */
final class TtmlClock {
  private static final int LONGEST = 32;

  private final double frameRate;
  private final double multiplier;
  private final double subFrameRate;
  private final double tickRate;
  private final boolean smpte;
  private final boolean dropFrame;

  /** The clock of a document. */
  TtmlClock(TtmlNode tt) {
    frameRate = positive(tt.attribute("frameRate"), 30);
    subFrameRate = positive(tt.attribute("subFrameRate"), 1);
    multiplier = ratio(tt.attribute("frameRateMultiplier"));
    boolean hasFrames = tt.attribute("frameRate") != null;
    tickRate = positive(tt.attribute("tickRate"), hasFrames ? frameRate * subFrameRate : 1);
    smpte = tt.is("timeBase", "smpte");
    dropFrame = tt.is("dropMode", "dropNTSC");
  }

  /** In milliseconds; nothing when it is no time expression. */
  OptionalLong millis(String expression) {
    String text = expression.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return OptionalLong.empty();
    }
    return text.indexOf(':') >= 0 ? clockTime(text) : offsetTime(text);
  }

  private OptionalLong clockTime(String text) {
    String[] fields = text.split(":", -1);
    if (fields.length < 3 || fields.length > 4) {
      return OptionalLong.empty();
    }
    OptionalLong hours = whole(fields[0]);
    OptionalLong minutes = whole(fields[1]);
    double seconds = decimal(fields[2]);
    double frames = fields.length == 4 ? frames(fields[3]) : 0;
    if (hours.isEmpty() || minutes.isEmpty() || !(seconds >= 0) || !(frames >= 0)) {
      return OptionalLong.empty();
    }
    if (minutes.getAsLong() > 59 || seconds > 60) {
      return OptionalLong.empty();
    }
    double whole = hours.getAsLong() * 3600.0 + minutes.getAsLong() * 60.0 + seconds;
    double effective = frameRate * multiplier;
    if (!smpte) {
      return rounded(whole + frames / effective);
    }
    double count = whole * frameRate + frames;
    if (dropFrame) {
      long allMinutes = hours.getAsLong() * 60 + minutes.getAsLong();
      count -= 2.0 * (allMinutes - allMinutes / 10);
    }
    return rounded(count / effective);
  }

  private OptionalLong offsetTime(String text) {
    int unit = text.length();
    while (unit > 0 && Character.isLetter(text.charAt(unit - 1))) {
      unit--;
    }
    double count = decimal(text.substring(0, unit));
    if (!(count >= 0)) {
      return OptionalLong.empty();
    }
    return switch (text.substring(unit)) {
      case "h" -> rounded(count * 3600);
      case "m" -> rounded(count * 60);
      case "s" -> rounded(count);
      case "ms" -> rounded(count / 1000);
      case "f" -> rounded(count / (frameRate * multiplier));
      case "t" -> rounded(count / tickRate);
      default -> OptionalLong.empty();
    };
  }

  private double frames(String text) {
    int point = text.indexOf('.');
    if (point < 0) {
      return decimal(text);
    }
    return decimal(text.substring(0, point)) + decimal(text.substring(point + 1)) / subFrameRate;
  }

  private static OptionalLong rounded(double seconds) {
    return seconds < 1e10 ? OptionalLong.of(Math.round(seconds * 1000)) : OptionalLong.empty();
  }

  private static OptionalLong whole(String digits) {
    double value = decimal(digits);
    return value >= 0 && digits.indexOf('.') < 0
        ? OptionalLong.of((long) value)
        : OptionalLong.empty();
  }

  /** Digits with a point at most; NaN for anything else. */
  private static double decimal(String text) {
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '.') {
        points++;
      } else if (!Time.isDigit(text.charAt(i))) {
        return Double.NaN;
      }
    }
    boolean number = points <= 1 && text.length() > points && !text.startsWith(".");
    return number ? Double.parseDouble(text) : Double.NaN;
  }

  private static double positive(@Nullable String text, double otherwise) {
    double value = text == null || text.length() > LONGEST ? Double.NaN : decimal(text.strip());
    return value > 0 ? value : otherwise;
  }

  /** {@code 1000 1001}, and {@code 1000:1001} as the first edition of TTML had it. */
  private static double ratio(@Nullable String text) {
    if (text == null) {
      return 1;
    }
    String[] parts = text.strip().split("[ :]+", -1);
    return parts.length == 2 ? positive(parts[0], 1) / positive(parts[1], 1) : 1;
  }
}
