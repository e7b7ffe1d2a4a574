package boxset.formats.captions;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/**
 * The text of a caption file.
 *
 * @param text without a byte order mark; every line ends in {@code \n}, and every NUL is U+FFFD
 *     (WebVTT, section 6.1)
 * @param encoding what the bytes were taken for
 * @param guessed whether nothing in the file says so for certain
 */
public record CaptionText(String text, CaptionEncoding encoding, boolean guessed) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Mac OS Roman from 0x80 on; not every Java has this charset. */
  private static final String MAC_ROMAN =
      "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü"
          + "†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
          + "¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ"
          + "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

  /** How many bytes are looked at to see whether they are pairs. */
  private static final int SAMPLE_BYTES = 8192;

  /** By how much Mac Roman has to read better than Windows-1252, which is far more common. */
  private static final int MAC_MARGIN = 3;

  /** Decodes any bytes; never fails. */
  public static CaptionText decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return of(bytes, 3, UTF_8, CaptionEncoding.UTF_8, false);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return of(bytes, 2, UTF_16LE, CaptionEncoding.UTF_16LE, false);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return of(bytes, 2, UTF_16BE, CaptionEncoding.UTF_16BE, false);
    }
    int zeros = zeroShare(bytes);
    if (zeros > 0) {
      return of(bytes, 0, UTF_16LE, CaptionEncoding.UTF_16LE, true);
    }
    if (zeros < 0) {
      return of(bytes, 0, UTF_16BE, CaptionEncoding.UTF_16BE, true);
    }
    try {
      CharSequence strict = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return new CaptionText(normalized(strict), CaptionEncoding.UTF_8, false);
    } catch (CharacterCodingException _) {
      return damagedOrOneByte(bytes);
    }
  }

  private static CaptionText damagedOrOneByte(byte[] bytes) {
    String utf8 = new String(bytes, UTF_8);
    if (isMostlySound(utf8)) {
      return new CaptionText(normalized(utf8), CaptionEncoding.UTF_8, true);
    }
    String windows = new String(bytes, WINDOWS_1252);
    String mac = macRoman(bytes);
    return naturalness(mac) > naturalness(windows) + MAC_MARGIN
        ? new CaptionText(normalized(mac), CaptionEncoding.MAC_ROMAN, true)
        : new CaptionText(normalized(windows), CaptionEncoding.WINDOWS_1252, true);
  }

  private static String macRoman(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    for (byte b : bytes) {
      text.append(b >= 0 ? (char) b : MAC_ROMAN.charAt(b & 0x7F));
    }
    return text.toString();
  }

  /** Above 0 when the bytes look like UTF-16LE, below 0 for UTF-16BE, 0 for neither. */
  private static int zeroShare(byte[] bytes) {
    int pairs = Math.min(bytes.length, SAMPLE_BYTES) / 2;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < pairs; i++) {
      even += bytes[2 * i] == 0 ? 1 : 0;
      odd += bytes[2 * i + 1] == 0 ? 1 : 0;
    }
    if (odd * 5 > pairs && even * 4 < odd) {
      return 1;
    }
    return even * 5 > pairs && odd * 4 < even ? -1 : 0;
  }

  /** Whether text is UTF-8 with a scar or two: ten good characters beyond ASCII for a bad one. */
  private static boolean isMostlySound(String utf8) {
    long bad = utf8.chars().filter(c -> c == '\uFFFD').count();
    long good = utf8.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
    return good >= 10 * bad;
  }

  /** How much the characters beyond ASCII look like those of a western European language. */
  private static int naturalness(String text) {
    int score = 0;
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7F) {
        score += naturalness(before, c);
      }
      before = c;
    }
    return score;
  }

  private static int naturalness(char before, char c) {
    if ("àâäáãåæçèéêëìíîïñòóôöõøùúûüýÿœß".indexOf(c) >= 0) {
      return 2;
    }
    if ("ÀÂÄÁÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖÕØÙÚÛÜŒ".indexOf(c) >= 0) {
      return Character.isLowerCase(before) ? -3 : 1;
    }
    return "«»—–’‘“”…¿¡°\u00A0♪".indexOf(c) >= 0 ? 1 : -2;
  }

  private static CaptionText of(
      byte[] bytes, int skip, Charset charset, CaptionEncoding encoding, boolean guessed) {
    String text = new String(bytes, skip, bytes.length - skip, charset);
    return new CaptionText(normalized(text), encoding, guessed);
  }

  private static String normalized(CharSequence text) {
    StringBuilder lines = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\r' -> {
          if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
            lines.append('\n');
          }
        }
        case 0 -> lines.append('\uFFFD');
        default -> lines.append(c);
      }
    }
    return lines.toString();
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
