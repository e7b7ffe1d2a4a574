package boxset.editions.disc;

import boxset.editions.Typeface;
import boxset.steps.CaptionLetters;

/** The typeface that captions on discs are set in: the site's sans serif, in its bold cut. */
public final class CaptionTypeface {
  /** Part of the keys of what is drawn with it. */
  public static final String NAME = "instrument-sans-600";

  private static final class Read {
    private static final CaptionLetters LETTERS = new CaptionLetters(Typeface.SANS_BOLD.files());
  }

  private CaptionTypeface() {}

  /** Reads it, once and only when something is set in it. */
  public static CaptionLetters letters() {
    return Read.LETTERS;
  }
}
