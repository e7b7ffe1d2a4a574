package boxset.series.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunMessagesTest {
  @Test
  void whatARunCannotBe() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                time_zone: Europe/Berlin
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                windows:
                  run:
                    channel: C
                    premiere: 2026-06-14 21:00
                    closes: 2026-06-14 20:00
                    marathon_at: 14:00
                    fill: loop
                    grid: 90
                    breaks: 120
                    overrun: 5
                    double_hour: never
                """))
        .isEqualTo(
            """
            series.yaml:10:15: error: the premiere is when the run has closed
               10 |     premiere: 2026-06-14 21:00
                  |               ^^^^^^^^^^^^^^^^
                  Correct one of the two dates.

            series.yaml:12:5: error: this run has no marathon that could begin
               12 |     marathon_at: 14:00
                  |     ^^^^^^^^^^^
                  Say on which day: marathon: sunday

            series.yaml:13:11: error: `loop` is no fill
               13 |     fill: loop
                  |           ^^^^
                  It is one of: wheel, extras, slates.

            series.yaml:14:11: error: `90` is not a number of minutes from 1 to 60
               14 |     grid: 90
                  |           ^^
                  Write digits only, such as 15.

            series.yaml:15:13: error: `120` is not a length
               15 |     breaks: 120
                  |             ^^^
                  Write minutes and seconds, such as 2:00.

            series.yaml:16:14: error: `5` is no choice
               16 |     overrun: 5
                  |              ^
                  It is `error`, `cut`, or minutes and seconds: 5:00.

            series.yaml:17:18: error: `never` is no choice
               17 |     double_hour: never
                  |                  ^^^^^
                  It is one of: first, second, both.

            7 errors
            """);
  }
}
