package boxset.editions.site.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The files every site has, under names that change with their content.
 *
 * <p>Scripts are ES modules that import each other by relative URLs. The modules of one purpose lie
 * unchanged in a folder of their own whose name carries a digest of them all, so that no import has
 * to be rewritten and no two builds are ever mixed.
 *
 * @param stylesheet path of the style sheet, relative to the root of the site
 * @param editorialStyle path of the style sheet of articles and the press page
 * @param playerStyle path of the player's style sheet
 * @param player folder of the player's modules, ending in a slash
 * @param modules names of the player's modules; {@code main.js} is the first to run
 * @param start text of the script that stands in the watch page itself
 * @param startStyle text of the style that stands there
 * @param keys folder of the module that goes from page to page by keys, ending in a slash
 * @param playAll path of the module that plays lists whole
 * @param search folder of the modules of the search, ending in a slash; {@code main.js} is the
 *     page's, {@code overlay.js} is laid over others
 * @param firstFonts paths of the fonts that the first screen is set in
 * @param files all files, licences too
 */
public record Assets(
    String stylesheet,
    String editorialStyle,
    String playerStyle,
    String player,
    List<String> modules,
    String start,
    String startStyle,
    String keys,
    String playAll,
    String search,
    List<String> firstFonts,
    SortedMap<String, byte[]> files) {

  /** In the order of the cascade. */
  private static final List<String> SHEETS =
      List.of("typefaces", "root", "page", "lists", "series", "first", "watch", "search", "print");

  /** Of these, what a watch page needs for its first picture. */
  private static final List<String> FIRST_SHEETS = List.of("root", "first");

  private static final List<String> MODULES =
      List.of(
          "buffer-queue.js",
          "captions.js",
          "chapters.js",
          "clock.js",
          "controls.js",
          "engine.js",
          "fetch-range.js",
          "keys.js",
          "lane.js",
          "links.js",
          "main.js",
          "media-session.js",
          "memory.js",
          "menu.js",
          "message.js",
          "next-part.js",
          "queue.js",
          "quote.js",
          "rung-choice.js",
          "search-link.js",
          "seek-bar.js",
          "skip.js",
          "throughput.js",
          "touch.js",
          "tracks.js",
          "transcript.js");
  private static final List<String> FONTS =
      List.of(
          "instrument-sans-latin",
          "instrument-sans-latin-ext",
          "newsreader-latin",
          "newsreader-latin-ext");

  /** Digits of the digest that go into a name. */
  private static final int DIGEST_DIGITS = 10;

  private static final class Once {
    static final Assets ASSETS = read();
  }

  /** The files out of our own jar, read once. */
  public static Assets load() {
    return Once.ASSETS;
  }

  private static Assets read() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    SortedMap<String, String> fonts = new TreeMap<>();
    for (String font : FONTS) {
      fonts.put(font, add(files, "fonts/" + font, ".woff2"));
    }
    for (String family : List.of("instrument-sans", "newsreader")) {
      files.put("assets/" + family + ".OFL.txt", read("fonts/" + family + ".OFL.txt"));
    }
    String stylesheet = addStylesheet(files, fonts);
    String playerStyle = add(files, "play", ".css");
    return new Assets(
        stylesheet,
        add(files, "editorial", ".css"),
        playerStyle,
        modules(files, "play", MODULES.stream().map(name -> "play/" + name).toList()),
        MODULES,
        new String(read("play/start.js"), StandardCharsets.UTF_8).strip(),
        text(FIRST_SHEETS),
        modules(files, "keys", List.of("keys.js", "play/search-link.js")),
        add(files, "play-all", ".js"),
        modules(
            files,
            "search",
            List.of(
                "play/clock.js",
                "search/corpus.js",
                "search/main.js",
                "search/overlay.js",
                "search/search.js")),
        List.of(font(fonts, "newsreader-latin"), font(fonts, "instrument-sans-latin")),
        Collections.unmodifiableSortedMap(files));
  }

  static String modules(SortedMap<String, byte[]> files, String purpose, List<String> sources) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    sources.forEach(source -> all.writeBytes(read(source)));
    String folder = "assets/" + purpose + "-" + digest(all.toByteArray()) + "/";
    sources.forEach(
        source -> files.put(folder + source.substring(source.indexOf('/') + 1), read(source)));
    return folder;
  }

  private static String font(SortedMap<String, String> fonts, String name) {
    return Objects.requireNonNull(fonts.get(name), name);
  }

  /**
   * The style sheet, with the fonts under the names they have beside it. It is one file: every page
   * waits for it before it is drawn, and goes on with it in the cache.
   */
  private static String addStylesheet(
      SortedMap<String, byte[]> files, SortedMap<String, String> fonts) {
    String css = text(SHEETS);
    for (var font : fonts.entrySet()) {
      css =
          css.replace(
              "url(\"fonts/" + font.getKey() + ".woff2\")",
              "url(\"" + font.getValue().substring("assets/".length()) + "\")");
    }
    byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
    String path = "assets/site-" + digest(bytes) + ".css";
    files.put(path, bytes);
    return path;
  }

  private static String text(List<String> sheets) {
    return sheets.stream()
        .map(sheet -> new String(read("site/" + sheet + ".css"), StandardCharsets.UTF_8))
        .collect(Collectors.joining("\n"));
  }

  static String add(SortedMap<String, byte[]> files, String name, String extension) {
    byte[] bytes = read(name + extension);
    String path =
        "assets/" + name.substring(name.lastIndexOf('/') + 1) + "-" + digest(bytes) + extension;
    files.put(path, bytes);
    return path;
  }

  static byte[] read(String name) {
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
