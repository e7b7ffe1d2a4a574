package boxset.formats.captions;

import org.jspecify.annotations.Nullable;

/**
 * A time as caption files write it: {@code 00:00:01,500}, {@code 00:01.500}, and what people make
 * of these.
 *
 * @param millis in milliseconds; may be negative
 * @param tidy whether it is written as the formats ask: two digits for minutes and seconds, three
 *     after the comma or the point
 * @param end where in the text the time ends
 */
record Time(long millis, boolean tidy, int end) {
  private static final int MOST_DIGITS = 9;

  /**
   * Reads one time.
   *
   * @return nothing when there is no time, or one that leaves room for doubt
   */
  static @Nullable Time read(String text, int from) {
    int i = from;
    boolean negative = i < text.length() && text.charAt(i) == '-';
    if (negative) {
      i++;
    }
    long[] fields = new long[4];
    int[] digits = new int[4];
    int count = 0;
    while (true) {
      int start = i;
      while (i < text.length() && isDigit(text.charAt(i))) {
        fields[count] = fields[count] * 10 + (text.charAt(i++) - '0');
        if (i - start > MOST_DIGITS) {
          return null;
        }
      }
      digits[count] = i - start;
      if (digits[count++] == 0) {
        return null;
      }
      if (count == 4 || i >= text.length() || text.charAt(i) != ':') {
        break;
      }
      i++;
    }
    int thousandths = 0;
    int decimals = 0;
    if (i < text.length() && isPoint(text.charAt(i))) {
      for (i++; i < text.length() && isDigit(text.charAt(i)); i++, decimals++) {
        if (decimals < 3) {
          thousandths = thousandths * 10 + (text.charAt(i) - '0');
        }
      }
      if (decimals == 0) {
        return null;
      }
      for (int padded = decimals; padded < 3; padded++) {
        thousandths *= 10;
      }
    }
    if (count == 4) {
      // 00:00:01:500 is clear; 00:00:01:12 counts frames of a rate nobody tells.
      if (digits[3] != 3 || decimals > 0) {
        return null;
      }
      thousandths = (int) fields[3];
    } else if (count == 1 && decimals == 0) {
      return null;
    }
    int last = Math.min(count, 3) - 1;
    long seconds = fields[last];
    long minutes = last >= 1 ? fields[last - 1] : 0;
    long hours = last == 2 ? fields[0] : 0;
    if (seconds > 59 || minutes > 59) {
      return null;
    }
    boolean tidy =
        (count == 2 || count == 3) && digits[last] == 2 && digits[last - 1] == 2 && decimals == 3;
    long millis = ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths;
    return new Time(negative ? -millis : millis, tidy, i);
  }

  /** {@code 00:00:01.500}, with as many digits for the hours as they need. */
  static String text(long millis) {
    long rest = Math.abs(millis);
    StringBuilder text = new StringBuilder(millis < 0 ? "-" : "");
    append(text, rest / 3_600_000, 2);
    append(text.append(':'), rest / 60_000 % 60, 2);
    append(text.append(':'), rest / 1000 % 60, 2);
    append(text.append('.'), rest % 1000, 3);
    return text.toString();
  }

  private static void append(StringBuilder text, long value, int width) {
    String digits = Long.toString(value);
    text.repeat('0', Math.max(0, width - digits.length())).append(digits);
  }

  private static boolean isPoint(char c) {
    return c == '.' || c == ',' || c == ';' || c == '\uFF0C';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
