package boxset.series.file;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.series.diagnostics.Diagnostics;
import boxset.series.diagnostics.DiagnosticsText;
import boxset.series.diagnostics.DiagnosticsText.Style;
import org.junit.jupiter.api.Test;

class ReleasedIdsTest {
  private static final String YAML =
      """
      id: s
      title: S
      language: en
      parts:
        - {id: p1, title: Basement, master: masters/part1.mov}
        - {id: p2, title: Contract, master: masters/part2.mov}
      extras:
        - {title: The tape, kind: deleted scene, file: extras/tape.mov}
      """;

  private static final ReleasedIds RELEASED = ReleasedIds.NONE.with(Report.series(YAML));

  @Test
  void sameIdsPass() {
    assertThat(check(YAML, false)).isEmpty();
    assertThat(check(YAML.replace("title: Basement", "title: Cellar"), false)).isEmpty();
  }

  @Test
  void nothingReleasedPassesEverything() {
    Diagnostics diagnostics = new Diagnostics();
    ReleasedIds.NONE.check(Report.series(YAML), false, diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void changedIdIsRefusedWhereItStands() {
    assertThat(check(YAML.replace("id: p2", "id: contract"), false))
        .isEqualTo(
            """
            series.yaml:6:5: error: this part was released as `p2`, now it is `contract`
                6 |   - {id: contract, title: Contract, master: masters/part2.mov}
                  |     ^
                  Ids are permanent: addresses, codes and shops refer to them. Write: id: p2

            1 error
            """);
  }

  @Test
  void changedIdIsAWarningWhenItIsMeant() {
    assertThat(check(YAML.replace("id: p2", "id: contract"), true))
        .contains("warning: this part was released as `p2`, now it is `contract`")
        .contains("1 warning");
  }

  @Test
  void idOfTheSeriesIsPermanentToo() {
    assertThat(check(YAML.replace("id: s\n", "id: t\n"), false))
        .contains("this series was released as `s`, now it is `t`");
  }

  @Test
  void extraKnownByItsTitleKeepsItsFirstId() {
    assertThat(check(YAML.replace("The tape", "The missing tape"), false))
        .contains("this extra was released as `the-tape`, now it is `the-missing-tape`")
        .contains("Write: id: the-tape");
  }

  @Test
  void partThatMovesIsKnownByItsMaster() {
    String swapped =
        YAML.replace("part1.mov", "@@")
            .replace("part2.mov", "part1.mov")
            .replace("@@", "part2.mov");
    assertThat(check(swapped.replace("id: p2", "id: new"), false))
        .contains("this part was released as `p2`, now it is `new`");
  }

  @Test
  void partThatIsGoneIsAWarning() {
    String gone = YAML.lines().filter(l -> !l.contains("p2")).reduce("", (a, b) -> a + b + "\n");
    assertThat(check(gone, false))
        .isEqualTo(
            """
            series.yaml: warning: the part `p2` was released and is no longer in the file
               Its addresses will lead nowhere.

            1 warning
            """);
  }

  @Test
  void idsStayInTheLedgerForEver() {
    String gone = YAML.lines().filter(l -> !l.contains("p2")).reduce("", (a, b) -> a + b + "\n");
    ReleasedIds later = RELEASED.with(Report.series(gone));
    assertThat(later.entries())
        .extracting(ReleasedIds.Entry::id)
        .containsExactlyInAnyOrder("s", "p1", "p2", "the-tape");
  }

  @Test
  void ledgerIsReadAsItWasWritten() {
    assertThat(RELEASED.json())
        .isEqualTo(
            """
            [
            {"kind":"series","id":"s","source":"S","position":0},
            {"kind":"part","id":"p1","source":"masters/part1.mov","position":0},
            {"kind":"part","id":"p2","source":"masters/part2.mov","position":1},
            {"kind":"extra","id":"the-tape","source":"extras/tape.mov","position":0}
            ]
            """);
    assertThat(ReleasedIds.parse(RELEASED.json())).contains(RELEASED);
    assertThat(ReleasedIds.parse(ReleasedIds.NONE.json())).contains(ReleasedIds.NONE);
  }

  @Test
  void somethingElseIsNotALedger() {
    for (String wrong : new String[] {"", "{", "[{\"kind\":\"x\"}]", "[1]", "[{}]", "nul"}) {
      assertThat(ReleasedIds.parse(wrong)).as(wrong).isEmpty();
    }
  }

  private static String check(String yaml, boolean meant) {
    Diagnostics diagnostics = new Diagnostics();
    RELEASED.check(Report.series(yaml), meant, diagnostics);
    return DiagnosticsText.render(diagnostics, Style.PLAIN);
  }
}
