package boxset.formats.captions;

import java.util.HashMap;
import java.util.Map;

/** Characters written by name or number (HTML, section 13.5: named character references). */
final class HtmlEntities {
  private static final int LONGEST_NAME = 32;

  /** The names of U+00A0 to U+00FF in order. */
  private static final String LATIN_1 =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn"
          + " sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
          + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave"
          + " Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave"
          + " Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig"
          + " ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute"
          + " ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

  private static final Map<String, String> NAMES = names();

  private HtmlEntities() {}

  /** The text with every reference that is known replaced; all others stay as they are. */
  static String decode(String text) {
    int ampersand = text.indexOf('&');
    if (ampersand < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    int from = 0;
    while (ampersand >= 0) {
      decoded.append(text, from, ampersand);
      from = decodeOne(text, ampersand, decoded);
      ampersand = text.indexOf('&', from);
    }
    return decoded.append(text, from, text.length()).toString();
  }

  /** Appends what the reference at {@code from} stands for, and returns where it ends. */
  private static int decodeOne(String text, int from, StringBuilder decoded) {
    int limit = Math.min(text.length(), from + 2 + LONGEST_NAME);
    int end = from + 1;
    while (end < limit && isNamePart(text.charAt(end), end == from + 1)) {
      end++;
    }
    if (end < limit && text.charAt(end) == ';') {
      String name = text.substring(from + 1, end);
      String character = name.startsWith("#") ? numbered(name) : NAMES.get(name);
      if (character != null) {
        decoded.append(character);
        return end + 1;
      }
    }
    decoded.append('&');
    return from + 1;
  }

  private static boolean isNamePart(char c, boolean first) {
    return Time.isDigit(c)
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (first && c == '#');
  }

  private static String numbered(String name) {
    boolean hexadecimal = name.startsWith("x", 1) || name.startsWith("X", 1);
    try {
      int code = Integer.parseInt(name, hexadecimal ? 2 : 1, name.length(), hexadecimal ? 16 : 10);
      boolean character =
          code > 0
              && Character.isValidCodePoint(code)
              && (code > 0xFFFF || !Character.isSurrogate((char) code));
      return character ? Character.toString(code) : "\uFFFD";
    } catch (NumberFormatException _) {
      return "\uFFFD";
    }
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    char c = 0xA0;
    for (String name : LATIN_1.split(" ", -1)) {
      names.put(name, Character.toString(c++));
    }
    String[] others = {
      "amp=&",
      "AMP=&",
      "lt=<",
      "LT=<",
      "gt=>",
      "GT=>",
      "quot=\"",
      "QUOT=\"",
      "apos='",
      "lrm=\u200E",
      "rlm=\u200F",
      "zwj=\u200D",
      "zwnj=\u200C",
      "ensp=\u2002",
      "emsp=\u2003",
      "thinsp=\u2009",
      "ndash=–",
      "mdash=—",
      "lsquo=‘",
      "rsquo=’",
      "sbquo=‚",
      "ldquo=“",
      "rdquo=”",
      "bdquo=„",
      "lsaquo=‹",
      "rsaquo=›",
      "hellip=…",
      "bull=•",
      "prime=′",
      "Prime=″",
      "euro=€",
      "trade=™",
      "OElig=Œ",
      "oelig=œ",
      "Scaron=Š",
      "scaron=š",
      "Yuml=Ÿ",
      "fnof=ƒ",
      "circ=ˆ",
      "tilde=˜",
      "dagger=†",
      "Dagger=‡",
      "permil=‰",
      "sung=♪",
      "notin=∉",
      "ne=≠",
      "le=≤",
      "ge=≥",
      "minus=−",
      "infin=∞",
      "larr=←",
      "uarr=↑",
      "rarr=→",
      "darr=↓",
      "hearts=♥",
    };
    for (String other : others) {
      int equals = other.indexOf('=');
      names.put(other.substring(0, equals), other.substring(equals + 1));
    }
    return Map.copyOf(names);
  }
}
