package boxset.editions.preflight;

import boxset.editions.press.SheetWords;
import boxset.editions.press.SheetWords.Unset;
import boxset.series.model.Series;

/** Whether the one-sheet of the press page can be set. */
final class SheetChecks {
  private SheetChecks() {}

  static void run(Series series, Findings.Sink findings) {
    for (Unset unset : SheetWords.unset(series)) {
      findings.warn(
          Rule.SHEET_LETTERS,
          unset.place(),
          "the typefaces of the one-sheet have no letter for " + unset.letters(),
          "They know Latin alone. The press page is made without a one-sheet, and says all of it in"
              + " the reader's own typefaces. To have one, write this in Latin letters.");
    }
  }
}
