package boxset.series.diagnostics;

/** Prints findings for people: where, what, the line with a marker under it, what to do. */
public final class DiagnosticsText {
  /** Whether to colour for a terminal. */
  public enum Style {
    PLAIN,
    COLOURED
  }

  private DiagnosticsText() {}

  /** All findings, each ended by an empty line, then how many there are; empty for none. */
  public static String render(Diagnostics diagnostics, Style style) {
    throw new UnsupportedOperationException();
  }

  /** One finding. */
  public static String render(Diagnostic diagnostic, Style style) {
    throw new UnsupportedOperationException();
  }
}
