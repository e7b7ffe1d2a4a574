package boxset.series.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said about ids and what refers to them. */
class ReferenceMessagesTest {
  @Test
  void idsAreUnique() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                  - {id: p1, title: Contract, master: masters/part2.mov}
                interviews:
                  - {id: p1, name: Dee Marsh, file: interviews/dee.mov}
                """))
        .isEqualTo(
            """
            series.yaml:6:10: error: `p1` is the id of a part already, on line 5
                6 |   - {id: p1, title: Contract, master: masters/part2.mov}
                  |          ^^
                  Choose another id for one of them.

            series.yaml:8:10: error: `p1` is the id of a part already, on line 5
                8 |   - {id: p1, name: Dee Marsh, file: interviews/dee.mov}
                  |          ^^
                  Choose another id for one of them.

            2 errors
            """);
  }

  @Test
  void idsHaveAForm() {
    assertThat(
            Report.of(
                """
                id: Long Way Up!
                title: S
                language: en
                parts:
                  - {id: Part_1, title: Basement, master: masters/part1.mov}
                """))
        .isEqualTo(
            """
            series.yaml:1:5: error: `Long Way Up!` is not an id: lower case letters, digits and dashes, at most 60
                1 | id: Long Way Up!
                  |     ^^^^^^^^^^^^
                  Write: long-way-up

            series.yaml:5:10: error: `Part_1` is not an id: lower case letters, digits and dashes, at most 60
                5 |   - {id: Part_1, title: Basement, master: masters/part1.mov}
                  |          ^^^^^^
                  Write: part-1

            2 errors
            """);
  }

  @Test
  void referenceToNothing() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                  - {id: p2, title: Contract, master: masters/part2.mov}
                interviews:
                  - {id: dee, name: Dee Marsh, file: interviews/dee.mov, seen_in: [p1, p3 00:01:00-00:02:00]}
                extras:
                  - {title: Dee in full, kind: extended interview, use: de}
                  - {title: Tape, kind: deleted scene, file: extras/tape.mov, part: part2}
                """))
        .isEqualTo(
            """
            series.yaml:8:72: error: `p3` is not the id of a part
                8 |   - {id: dee, name: Dee Marsh, file: interviews/dee.mov, seen_in: [p1, p3 00:01:00-00:02:00]}
                  |                                                                        ^^
                  There are: p1, p2.

            series.yaml:10:57: error: `de` is not the id of a part or an interview
               10 |   - {title: Dee in full, kind: extended interview, use: de}
                  |                                                         ^^
                  There are: p1, p2, dee.

            series.yaml:11:69: error: `part2` is not the id of a part
               11 |   - {title: Tape, kind: deleted scene, file: extras/tape.mov, part: part2}
                  |                                                                     ^^^^^
                  There are: p1, p2.

            3 errors
            """);
  }

  @Test
  void referenceToTheWrongKind() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                interviews:
                  - {id: dee, name: Dee Marsh, file: interviews/dee.mov}
                extras:
                  - {title: Tape, kind: deleted scene, file: extras/tape.mov, part: dee}
                """))
        .isEqualTo(
            """
            series.yaml:9:69: error: `dee` is an interview; here a part is meant
                9 |   - {title: Tape, kind: deleted scene, file: extras/tape.mov, part: dee}
                  |                                                                     ^^^
                  There are: p1.

            1 error
            """);
  }

  @Test
  void themesNeedMomentsThatExist() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                moments:
                  handshake: p1 00:01:00-00:01:20
                themes:
                  loyalty: [handshake, handshakes, p1, p2 00:01:00-00:02:00]
                """))
        .isEqualTo(
            """
            series.yaml:9:24: error: `handshakes` is not the id of a moment
                9 |   loyalty: [handshake, handshakes, p1, p2 00:01:00-00:02:00]
                  |                        ^^^^^^^^^^
                  Did you mean `handshake`?

            series.yaml:9:36: error: `p1` is a part; here a moment is meant
                9 |   loyalty: [handshake, handshakes, p1, p2 00:01:00-00:02:00]
                  |                                    ^^
                  There are: handshake.

            series.yaml:9:40: error: `p2` is not the id of a part, an interview or an extra
                9 |   loyalty: [handshake, handshakes, p1, p2 00:01:00-00:02:00]
                  |                                        ^^
                  There are: p1.

            3 errors
            """);
  }

  @Test
  void extraIdFromItsTitleIsAnId() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                extras:
                  - {title: The tape!, kind: deleted scene, file: extras/tape.mov}
                  - {id: the-tape, title: Other, kind: trailer, file: extras/tape.mov}
                  - {title: "???", kind: trailer, file: extras/tape.mov}
                """))
        .isEqualTo(
            """
            series.yaml:8:10: error: `the-tape` is the id of an extra already, on line 7
                8 |   - {id: the-tape, title: Other, kind: trailer, file: extras/tape.mov}
                  |          ^^^^^^^^
                  Choose another id for one of them.

            series.yaml:9:6: error: no id can be made from this title
                9 |   - {title: "???", kind: trailer, file: extras/tape.mov}
                  |      ^^^^^
                  Add: id: extra-1

            2 errors
            """);
  }

  @Test
  void extraHasOneSource() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                interviews:
                  - {id: dee, name: Dee Marsh, file: interviews/dee.mov}
                extras:
                  - {title: A, kind: trailer}
                  - {title: B, kind: trailer, use: dee, file: extras/tape.mov}
                """))
        .isEqualTo(
            """
            series.yaml:9:5: error: this extra does not say where its picture comes from
                9 |   - {title: A, kind: trailer}
                  |     ^
                  Write either file: extras/tape.mov, or use: with the id of an interview.

            series.yaml:10:41: error: `use` and `file` cannot both be the picture
               10 |   - {title: B, kind: trailer, use: dee, file: extras/tape.mov}
                  |                                         ^^^^
                  Write either file: extras/tape.mov, or use: with the id of an interview.

            2 errors
            """);
  }

  @Test
  void trackHasOneSource() {
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
                    audio:
                      - {kind: mix}
                      - {file: masters/part1-51.wav, track: 1, kind: mix}
                    captions: {track: 0, kind: sdh}
                """))
        .isEqualTo(
            """
            series.yaml:9:9: error: this does not say where the track comes from
                9 |       - {kind: mix}
                  |         ^
                  Write either file: masters/part1-commentary.wav, or track: 1 for the first one inside the master.

            series.yaml:10:38: error: `file` and `track` cannot both be the source
               10 |       - {file: masters/part1-51.wav, track: 1, kind: mix}
                  |                                      ^^^^^
                  Write either file: masters/part1-commentary.wav, or track: 1 for the first one inside the master.

            series.yaml:11:23: error: `0` is not the number of a track from 1 to 99
               11 |     captions: {track: 0, kind: sdh}
                  |                       ^
                  Write digits only, such as 1.

            3 errors
            """);
  }

  @Test
  void interviewHasAName() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                people:
                  - {id: dee, name: Dee Marsh}
                interviews:
                  - {id: talk, file: interviews/dee.mov}
                  - {id: talk2, person: lee, file: interviews/dee.mov}
                """))
        .isEqualTo(
            """
            series.yaml:9:5: error: this interview does not say who talks
                9 |   - {id: talk, file: interviews/dee.mov}
                  |     ^
                  Add: name: Dee Marsh

            series.yaml:10:25: error: `lee` is not the id of a person
               10 |   - {id: talk2, person: lee, file: interviews/dee.mov}
                  |                         ^^^
                  Did you mean `dee`?

            2 errors
            """);
  }

  @Test
  void partsHaveNumbersOfTheirOwn() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                  - {id: p2, number: 1, title: Contract, master: masters/part1.mov}
                """))
        .isEqualTo(
            """
            series.yaml:6:5: error: `p2` has the number 1, as `p1` has
                6 |   - {id: p2, number: 1, title: Contract, master: masters/part1.mov}
                  |     ^
                  Give one of them another `number`, or a `noun` of its own.

            series.yaml:6:50: warning: `p1` has the same master
                6 |   - {id: p2, number: 1, title: Contract, master: masters/part1.mov}
                  |                                                  ^^^^^^^^^^^^^^^^^
                  Correct one of them, unless it is meant.

            1 error, 1 warning
            """);
  }

  @Test
  void captionsMustDiffer() {
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
                    captions:
                      - {file: captions/part1.en.srt, kind: subtitles}
                      - {file: captions/part1.de.srt, kind: subtitles}
                """))
        .isEqualTo(
            """
            series.yaml:10:9: warning: viewers cannot tell these captions from those on line 9
               10 |       - {file: captions/part1.de.srt, kind: subtitles}
                  |         ^
                  Give one of them a `language` or a `title` of its own.

            1 warning
            """);
  }
}
