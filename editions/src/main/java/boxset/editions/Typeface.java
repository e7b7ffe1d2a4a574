package boxset.editions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** A typeface of the site in one weight, as TrueType: for all that is drawn and not styled. */
public enum Typeface {
  /** Titles and headings. */
  SERIF("newsreader", 400),
  /** What stands below and beside. */
  SANS("instrument-sans", 400),
  /** Labels, buttons and captions. */
  SANS_BOLD("instrument-sans", 600);

  private static final List<String> SUBSETS = List.of("latin", "latin-ext");

  private final String family;
  private final int weight;

  Typeface(String family, int weight) {
    this.family = family;
    this.weight = weight;
  }

  /** Its files, in the order in which a letter is looked for. */
  public List<byte[]> files() {
    return SUBSETS.stream().map(this::file).toList();
  }

  private byte[] file(String subset) {
    String name = "fonts/" + family + "-" + subset + "-" + weight + ".ttf";
    try (InputStream in = Typeface.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
