package boxset.series.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.series.diagnostics.DiagnosticsText.Style;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagnosticsTextTest {
  @Test
  void findingsAreInTheOrderOfTheFileAndCounted() {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.add(new Diagnostic(Severity.NOTE, Optional.empty(), "no network is used", ""));
    diagnostics.warn(place(9, 1, "noun: Part", 4), "second", "Do this.\nOr that.");
    diagnostics.error(place(2, 8, "title: Foo", 3), "first", "");
    diagnostics.error(place(2, 8, "title: Foo", 3), "first", "");
    assertThat(DiagnosticsText.render(diagnostics, Style.PLAIN))
        .isEqualTo(
            """
            series.yaml:2:8: error: first
                2 | title: Foo
                  |        ^^^

            series.yaml:9:1: warning: second
                9 | noun: Part
                  | ^^^^
                  Do this.
                  Or that.

            note: no network is used

            1 error, 1 warning, 1 note
            """);
  }

  @Test
  void nothingFoundIsNothingSaid() {
    assertThat(DiagnosticsText.render(new Diagnostics(), Style.COLOURED)).isEmpty();
  }

  @Test
  void markerStandsUnderTabsAndWideCharacters() {
    assertThat(render(place(1, 3, "\ta\tb", 1))).isEqualTo("    1 |     a   b\n      |      ^^^\n");
    assertThat(render(place(1, 4, "題名: 山の上", 3)))
        .isEqualTo("    1 | 題名: 山の上\n      |      ^^^^^\n");
    assertThat(render(place(1, 4, "e\u0301 🎬x", 1)))
        .isEqualTo("    1 | e\u0301 🎬x\n      |   ^^\n");
  }

  @Test
  void markerAtTheEndOfALineStandsBehindIt() {
    assertThat(render(place(1, 4, "abc", 5))).isEqualTo("    1 | abc\n      |    ^\n");
    assertThat(render(place(1, 1, "", 1))).isEqualTo("    1 | \n      | ^\n");
  }

  @Test
  void longLinesAreCutAroundTheMark() {
    String line = "x".repeat(500) + "HERE" + "y".repeat(500);
    String[] rows = render(place(1, 501, line, 4)).split("\n", -1);
    assertThat(rows[0]).hasSizeLessThan(130).startsWith("    1 | …x").endsWith("y…");
    assertThat(rows[1].indexOf('^')).isEqualTo(rows[0].indexOf("HERE"));
    assertThat(rows[1]).endsWith(" ^^^^");
  }

  @Test
  void charactersThatATerminalWouldObeyAreNotPrinted() {
    Diagnostic diagnostic =
        new Diagnostic(
            Severity.ERROR, Optional.of(place(1, 1, "a\u001b[2Jb", 1)), "x\u0007", "y\u001b");
    assertThat(DiagnosticsText.render(diagnostic, Style.PLAIN))
        .doesNotContain("\u001b", "\u0007")
        .contains("a\uFFFD[2Jb");
  }

  @Test
  void colourChangesNothingButColour() {
    Diagnostic diagnostic =
        new Diagnostic(Severity.WARNING, Optional.of(place(4, 2, "abc", 1)), "what", "how");
    String coloured = DiagnosticsText.render(diagnostic, Style.COLOURED);
    assertThat(coloured).contains("\u001b[1;33mwarning: \u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(DiagnosticsText.render(diagnostic, Style.PLAIN));
  }

  @Test
  void fileAsAWholeHasNoLine() {
    Diagnostic diagnostic =
        new Diagnostic(
            Severity.ERROR,
            Optional.of(Place.whole("series.yaml")),
            "this file is empty",
            "Begin.");
    assertThat(DiagnosticsText.render(diagnostic, Style.PLAIN))
        .isEqualTo("series.yaml: error: this file is empty\n   Begin.\n");
  }

  private static Place place(int line, int column, String text, int length) {
    return new Place("series.yaml", line, column, text, length);
  }

  /** The line and its marker. */
  private static String render(Place place) {
    Diagnostic diagnostic = new Diagnostic(Severity.ERROR, Optional.of(place), "x", "");
    String text = DiagnosticsText.render(diagnostic, Style.PLAIN);
    return text.substring(text.indexOf('\n') + 1);
  }
}
