package boxset.series.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said about timecodes, spans, chapters and breaks. */
class TimeMessagesTest {
  @Test
  void wrongTimecodesAreExplained() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                parts:
                  - id: p1
                    title: Basement
                    master: masters/part1.mov
                    breaks: [702, 11.42, 00.11.42, "00:11:42,500", 11m42s, 00:61:00, 00:00:75, 00:11:42:75, -00:00:01, 1:2:3, now]
                """))
        .isEqualTo(
            """
            series.yaml:8:14: error: `702` is not a timecode
                8 |     breaks: [702, 11.42, 00.11.42, "00:11:42,500", 11m42s, 00:61:00, 00:00:75, 00:11:42:75, -00:00:01, 1:2:3, …
                  |              ^^^
                  Write hours, minutes and seconds: 00:11:42. More exactly 00:11:42.500, or with a frame: 00:11:42:12.
                  702 seconds are 00:11:42.

            series.yaml:8:19: error: `11.42` is not a timecode
                8 |     breaks: [702, 11.42, 00.11.42, "00:11:42,500", 11m42s, 00:61:00, 00:00:75, 00:11:42:75, -00:00:01, 1:2:3, …
                  |                   ^^^^^
                  Write colons: 11:42

            series.yaml:8:26: error: `00.11.42` is not a timecode
                8 |     breaks: [702, 11.42, 00.11.42, "00:11:42,500", 11m42s, 00:61:00, 00:00:75, 00:11:42:75, -00:00:01, 1:2:3, …
                  |                          ^^^^^^^^
                  Write colons: 00:11:42

            series.yaml:8:37: error: `00:11:42,500` is not a timecode
                8 |     breaks: [702, 11.42, 00.11.42, "00:11:42,500", 11m42s, 00:61:00, 00:00:75, 00:11:42:75, -00:00:01, 1:2:3, …
                  |                                     ^^^^^^^^^^^^
                  Write a point before the milliseconds: 00:11:42.500

            series.yaml:8:52: error: `11m42s` is not a timecode
                8 | …   breaks: [702, 11.42, 00.11.42, "00:11:42,500", 11m42s, 00:61:00, 00:00:75, 00:11:42:75, -00:00:01, 1:2:3, n…
                  |                                                    ^^^^^^
                  Write: 00:11:42

            series.yaml:8:60: error: `00:61:00` has 61 minutes, and they go to 59
                8 | …s: [702, 11.42, 00.11.42, "00:11:42,500", 11m42s, 00:61:00, 00:00:75, 00:11:42:75, -00:00:01, 1:2:3, now]
                  |                                                    ^^^^^^^^
                  Write hours, minutes and seconds: 00:11:42. More exactly 00:11:42.500, or with a frame: 00:11:42:12.

            series.yaml:8:70: error: `00:00:75` has 75 seconds, and they go to 59
                8 | …1.42, 00.11.42, "00:11:42,500", 11m42s, 00:61:00, 00:00:75, 00:11:42:75, -00:00:01, 1:2:3, now]
                  |                                                    ^^^^^^^^
                  Write hours, minutes and seconds: 00:11:42. More exactly 00:11:42.500, or with a frame: 00:11:42:12.

            series.yaml:8:80: error: `00:11:42:75` has frame 75, and no picture has so many a second
                8 | …1.42, "00:11:42,500", 11m42s, 00:61:00, 00:00:75, 00:11:42:75, -00:00:01, 1:2:3, now]
                  |                                                    ^^^^^^^^^^^
                  For hundredths of a second write a point: 00:11:42.75

            series.yaml:8:93: error: `-00:00:01` is not a timecode
                8 | …42,500", 11m42s, 00:61:00, 00:00:75, 00:11:42:75, -00:00:01, 1:2:3, now]
                  |                                                    ^^^^^^^^^
                  Timecodes count from the start of the part, 00:00:00.

            series.yaml:8:104: error: `1:2:3` is not a timecode
                8 | …m42s, 00:61:00, 00:00:75, 00:11:42:75, -00:00:01, 1:2:3, now]
                  |                                                    ^^^^^
                  Write hours, minutes and seconds: 00:11:42. More exactly 00:11:42.500, or with a frame: 00:11:42:12.

            series.yaml:8:111: error: `now` is not a timecode
                8 | …0:61:00, 00:00:75, 00:11:42:75, -00:00:01, 1:2:3, now]
                  |                                                    ^^^
                  Write hours, minutes and seconds: 00:11:42. More exactly 00:11:42.500, or with a frame: 00:11:42:12.

            11 errors
            """);
  }

  @Test
  void chaptersGoUp() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                parts:
                  - id: p1
                    title: Basement
                    master: masters/part1.mov
                    chapters:
                      00:00:00: Start
                      00:24:08: Silence
                      00:11:42: The first cheque
                      00:11:42.000: Again
                """))
        .isEqualTo(
            """
            series.yaml:11:7: error: this chapter is at 00:11:42, not after the one before it at 00:24:08
               11 |       00:11:42: The first cheque
                  |       ^^^^^^^^
                  Correct the timecode, or put them in order.

            series.yaml:12:7: error: this chapter is at 00:11:42, not after the one before it at 00:11:42
               12 |       00:11:42.000: Again
                  |       ^^^^^^^^^^^^
                  Correct the timecode, or put them in order.

            2 errors
            """);
  }

  @Test
  void breaksGoUp() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                parts:
                  - id: p1
                    title: Basement
                    master: masters/part1.mov
                    breaks: [00:15:30, 00:13:05]
                """))
        .isEqualTo(
            """
            series.yaml:8:24: error: this break is at 00:13:05, not after the one before it at 00:15:30
                8 |     breaks: [00:15:30, 00:13:05]
                  |                        ^^^^^^^^
                  Correct the timecode, or put them in order.

            1 error
            """);
  }

  @Test
  void chapterNeedsATitle() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                parts:
                  - id: p1
                    title: Basement
                    master: masters/part1.mov
                    chapters:
                      00:00:00: Start
                      00:11:42:
                   \s
                """))
        .isEqualTo(
            """
            series.yaml:10:7: error: nothing follows `00:11:42:`
               10 |       00:11:42:
                  |       ^^^^^^^^
                  Write: 00:11:42: The first cheque

            1 error
            """);
  }

  @Test
  void chapterLinesNeedTitles() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                parts:
                  - id: p1
                    title: Basement
                    master: masters/part1.mov
                    chapters:
                      - 00:00:00 Start
                      - 00:11:42
                      - Silence
                """))
        .isEqualTo(
            """
            series.yaml:10:9: error: this chapter has no title
               10 |       - 00:11:42
                  |         ^^^^^^^^
                  Write: - 00:11:42 The first cheque

            series.yaml:11:9: error: `Silence` is not a timecode
               11 |       - Silence
                  |         ^^^^^^^
                  Write hours, minutes and seconds: 00:11:42. More exactly 00:11:42.500, or with a frame: 00:11:42:12.

            2 errors
            """);
  }

  @Test
  void spanRunsForward() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                parts:
                  - id: p1
                    title: Basement
                    master: masters/part1.mov
                    segments:
                      intro: 00:00:48-00:00:10
                      credits: 00:50:10
                """))
        .isEqualTo(
            """
            series.yaml:9:14: error: this span ends at 00:00:10, which is not after its start at 00:00:48
                9 |       intro: 00:00:48-00:00:10
                  |              ^^^^^^^^^^^^^^^^^
                  Swap the two, or correct one of them.

            series.yaml:10:16: error: `00:50:10` is not a span
               10 |       credits: 00:50:10
                  |                ^^^^^^^^
                  Write where it begins, a dash, and where it ends: 00:14:10-00:15:02.

            2 errors
            """);
  }

  @Test
  void framesMustExistAtTheRateOfTheFile() {
    assertThat(
            Report.of(
                """
                frame_rate: 29.97
                id: s
                title: S
                language: en
                parts:
                  - id: p1
                    title: Basement
                    master: masters/part1.mov
                    chapters:
                      00:00:00:00: Start
                      00:01:00;00: Dropped
                      00:02:00:30: Late
                """))
        .isEqualTo(
            """
            series.yaml:11:7: error: there is no 00:01:00;00: drop-frame leaves this number out; the next one is 00:01:00;02
               11 |       00:01:00;00: Dropped
                  |       ^^^^^^^^^^^
                  Correct it, or write clock time.

            series.yaml:12:7: error: there is no 00:02:00:30: frame 30 is past the last frame of a second at 29.97, which is 29
               12 |       00:02:00:30: Late
                  |       ^^^^^^^^^^^
                  Correct it, or write clock time.

            2 errors
            """);
  }

  @Test
  void dropFrameOnlyWhereItExists() {
    assertThat(
            Report.of(
                """
                frame_rate: 25
                id: s
                title: S
                language: en
                parts:
                  - id: p1
                    title: Basement
                    master: masters/part1.mov
                    poster: 00:01:00;10
                """))
        .isEqualTo(
            """
            series.yaml:9:13: error: there is no 00:01:00;10: a semicolon means drop-frame, which exists at 29.97 and 59.94 only, not at 25
                9 |     poster: 00:01:00;10
                  |             ^^^^^^^^^^^
                  Correct it, or write clock time.

            1 error
            """);
  }
}
