package boxset.editions.dvd;

import boxset.steps.CaptionLetters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The typeface that captions on discs are set in: the site's sans serif, in its bold cut. */
final class CaptionTypeface {
  /** Part of the keys of what is drawn with it. */
  static final String NAME = "instrument-sans-600";

  private static final String FOLDER = "/boxset/editions/press/fonts/";

  private CaptionTypeface() {}

  static CaptionLetters letters() {
    return new CaptionLetters(
        List.of(file("instrument-sans-latin-600.ttf"), file("instrument-sans-latin-ext-600.ttf")));
  }

  private static byte[] file(String name) {
    try (InputStream in = CaptionTypeface.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
