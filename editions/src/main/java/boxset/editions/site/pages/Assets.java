package boxset.editions.site.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files every site has, under names that change with their content.
 *
 * @param stylesheet path of the style sheet, relative to the root of the site
 * @param script path of the watch page's module
 * @param engine path of the player library
 * @param files all files, licences too
 */
public record Assets(
    String stylesheet, String script, String engine, SortedMap<String, byte[]> files) {

  /** Digits of the digest that go into a name. */
  private static final int DIGEST_DIGITS = 10;

  /** Reads the files out of our own jar. */
  public static Assets load() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    String stylesheet = add(files, "site", ".css");
    String script = add(files, "watch", ".js");
    String version = new String(read("engine/version"), StandardCharsets.US_ASCII).strip();
    String engine = "assets/hls-" + version + ".min.js";
    files.put(engine, read("engine/hls.min.js"));
    files.put("assets/hls-" + version + ".LICENSE.txt", read("engine/LICENSE"));
    return new Assets(stylesheet, script, engine, Collections.unmodifiableSortedMap(files));
  }

  private static String add(SortedMap<String, byte[]> files, String name, String extension) {
    byte[] bytes = read(name + extension);
    String path = "assets/" + name + "-" + digest(bytes) + extension;
    files.put(path, bytes);
    return path;
  }

  private static byte[] read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, DIGEST_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
