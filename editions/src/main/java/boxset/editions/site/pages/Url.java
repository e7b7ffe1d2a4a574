package boxset.editions.site.pages;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** Relative URLs between the files of a site (RFC 3986 section 4.2). */
final class Url {
  private static final BitSet UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
          .chars()
          .collect(BitSet::new, BitSet::set, BitSet::or);

  private Url() {}

  /**
   * The URL by which one file of the site names another.
   *
   * @param from path of the page, relative to the root of the site
   * @param to path of the file, relative to the root of the site
   */
  static String relative(String from, String to) {
    String[] here = from.split("/", -1);
    String[] there = to.split("/", -1);
    int common = 0;
    while (common < here.length - 1
        && common < there.length - 1
        && here[common].equals(there[common])) {
      common++;
    }
    StringBuilder url = new StringBuilder("../".repeat(here.length - 1 - common));
    for (int i = common; i < there.length; i++) {
      encode(there[i], url);
      if (i < there.length - 1) {
        url.append('/');
      }
    }
    return url.toString();
  }

  /** Percent-encodes everything but the unreserved characters of RFC 3986 section 2.3. */
  private static void encode(String name, StringBuilder url) {
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      if (UNRESERVED.get(b & 0xFF)) {
        url.append((char) b);
      } else {
        url.append('%')
            .append(Character.toUpperCase(Character.forDigit(b >> 4 & 0xF, 16)))
            .append(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
      }
    }
  }
}
