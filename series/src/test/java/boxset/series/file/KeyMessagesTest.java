package boxset.series.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said about keys and the kinds of their values. */
class KeyMessagesTest {
  @Test
  void nearKeyIsNamed() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                langauge: en
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                """))
        .isEqualTo(
            """
            series.yaml:3:1: error: the series has no key `langauge`
                3 | langauge: en
                  | ^^^^^^^^
                  Did you mean `language`?

            1 error
            """);
  }

  @Test
  void keyUnderAnotherNameIsTranslated() {
    assertThat(
            Report.of(
                """
                name: S
                id: s
                language: en
                episodes:
                  - {id: p1, title: Basement, file: masters/part1.mov}
                """))
        .isEqualTo(
            """
            series.yaml:1:1: error: the series has no key `name`
                1 | name: S
                  | ^^^^
                  It is called `title` here.

            series.yaml:4:1: error: the series has no key `episodes`
                4 | episodes:
                  | ^^^^^^^^
                  It is called `parts` here.

            2 errors
            """);
  }

  @Test
  void keyInTheWrongPlaceIsSentHome() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                chapters:
                  00:00:00: Start
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                """))
        .isEqualTo(
            """
            series.yaml:4:1: error: the series has no key `chapters`
                4 | chapters:
                  | ^^^^^^^^
                  It is a key of a part, an interview or an extra: check the indentation.

            1 error
            """);
  }

  @Test
  void strangeKeyGetsTheListOfKeys() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                art: {colour: red}
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                """))
        .isEqualTo(
            """
            series.yaml:4:7: error: key art has no key `colour`
                4 | art: {colour: red}
                  |       ^^^^^^
                  Its keys are: background, title, focus, logo.

            1 error
            """);
  }

  @Test
  void missingKeysAreNamedWithThePart() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                parts:
                  - id: p1
                    title: Basement
                  - {title: Contract, master: masters/part2.mov}
                """))
        .isEqualTo(
            """
            series.yaml:5:5: error: part `p1` has no `master`
                5 |   - id: p1
                  |     ^^
                  Add: master: masters/part1.mov

            series.yaml:7:5: error: a part has no `id`
                7 |   - {title: Contract, master: masters/part2.mov}
                  |     ^
                  Add: id: p1

            2 errors
            """);
  }

  @Test
  void commaInsideBracesEndsAValue() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                parts:
                  - {id: p1, title: Salt, Sand and Sea, master: masters/part1.mov}
                """))
        .isEqualTo(
            """
            series.yaml:5:27: error: inside { } a comma ends a value, so `Sand and Sea` is read as a key
                5 |   - {id: p1, title: Salt, Sand and Sea, master: masters/part1.mov}
                  |                           ^^^^^^^^^^^^
                  If it belongs to `title`, use quotes: title: "Salt, Sand and Sea"

            1 error
            """);
  }

  @Test
  void listWhereOneValueBelongs() {
    assertThat(
            Report.of(
                """
                id: s
                title: [Untitled]
                language: en
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                """))
        .isEqualTo(
            """
            series.yaml:2:8: error: `title` needs a title, not a list
                2 | title: [Untitled]
                  |        ^
                  Write: title: The Long Way Up
                  If the brackets belong to it, use quotes.

            1 error
            """);
  }

  @Test
  void textWhereKeysBelong() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                art: art/wall.tif
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                """))
        .isEqualTo(
            """
            series.yaml:4:6: error: `art` needs key art with its keys
                4 | art: art/wall.tif
                  |      ^^^^^^^^^^^^
                  Write: art: {background: art/wall.tif, title: art/title.svg, focus: [62%, 40%]}

            1 error
            """);
  }

  @Test
  void oneValueWhereAListBelongs() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                parts:
                  id: p1
                  title: Basement
                  master: masters/part1.mov
                """))
        .isEqualTo(
            """
            series.yaml:5:3: error: `parts` needs a list
                5 |   id: p1
                  |   ^^
                  Begin each with a dash and a space: - {id: p1, title: Basement, master: masters/part1.mov}

            1 error
            """);
  }

  @Test
  void keyWithoutAValue() {
    assertThat(
            Report.of(
                """
                id: s
                title:
                language: en
                logline:
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                """))
        .isEqualTo(
            """
            series.yaml:2:1: error: nothing follows `title:`
                2 | title:
                  | ^^^^^
                  Write: title: The Long Way Up

            series.yaml:4:1: warning: nothing follows `logline:`
                4 | logline:
                  | ^^^^^^^
                  Write: logline: Two studio kids build a sound, a label and a fortune.
                  Or remove the line.

            1 error, 1 warning
            """);
  }

  @Test
  void emptyItemOfAList() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                check_for:
                  - pbs
                  -
                """))
        .isEqualTo(
            """
            series.yaml:8:4: error: nothing is written here
                8 |   -
                  |    ^
                  Write one of: amazon, apple, bbc, dpp, ebu, filmhub, google, max, netflix, pbs, warner, or remove it.

            1 error
            """);
  }

  @Test
  void duplicateKey() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                title: T
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                """))
        .isEqualTo(
            """
            series.yaml:4:1: error: `title` is here twice; the first is on line 2
                4 | title: T
                  | ^^^^^
                  Keep one of them. If each begins another of a list, put `- ` before its first key.

            1 error
            """);
  }

  @Test
  void wrongWordOfAFew() {
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
                    captions: {file: captions/part1.en.srt, kind: SDH}
                    audio: {file: masters/part1-51.wav, kind: surround}
                """))
        .isEqualTo(
            """
            series.yaml:8:51: error: `SDH` is no kind of captions
                8 |     captions: {file: captions/part1.en.srt, kind: SDH}
                  |                                                   ^^^
                  Did you mean `sdh`? It is one of: sdh, subtitles, forced.

            series.yaml:9:47: error: `surround` is no kind of sound
                9 |     audio: {file: masters/part1-51.wav, kind: surround}
                  |                                               ^^^^^^^^
                  It is one of: mix, commentary, description, m&e.

            2 errors
            """);
  }

  @Test
  void fileIsNoMapping() {
    assertThat(
            Report.of(
                """
                - id: p1
                """))
        .isEqualTo(
            """
            series.yaml:1:1: error: a series file is made of keys and values, and this is neither
                1 | - id: p1
                  | ^
                  Begin with: title: The Long Way Up

            1 error
            """);
  }

  @Test
  void newerForm() {
    assertThat(
            Report.of(
                """
                boxset: 2
                id: s
                title: S
                language: en
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                """))
        .isEqualTo(
            """
            series.yaml:1:9: error: this file is of form `2`, and this Boxset reads form 1
                1 | boxset: 2
                  |         ^
                  Write: boxset: 1, or use a newer Boxset.

            1 error
            """);
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    assertThat(
            Report.of(
                """
                id: Long Way Up
                titel: S
                language: english
                frame_rate: 24.97
                parts:
                  - {id: p1, title: Basement, master: masters/prat1.mov}
                  - {id: p1, title: Contract, master: masters/part2.mov, chapters: ["00:00:00", 00:65:00 x]}
                themes:
                  loyalty: [p9 00:01:00-00:02:00]
                """))
        .isEqualTo(
            """
            series.yaml:1:5: error: `Long Way Up` is not an id: lower case letters, digits and dashes, at most 60
                1 | id: Long Way Up
                  |     ^^^^^^^^^^^
                  Write: long-way-up

            series.yaml:2:1: error: the series has no key `titel`
                2 | titel: S
                  | ^^^^^
                  Did you mean `title`?

            series.yaml:3:11: error: `english` is not a language
                3 | language: english
                  |           ^^^^^^^
                  Write: en

            series.yaml:4:13: error: `24.97` is no frame rate
                4 | frame_rate: 24.97
                  |             ^^^^^
                  It is one of: 23.976, 23.98, 24000/1001, 24, 25, 29.97, 30000/1001, 30, 48, 50, 59.94, 60000/1001, 60.

            series.yaml:6:39: error: there is no file `masters/prat1.mov`
                6 |   - {id: p1, title: Basement, master: masters/prat1.mov}
                  |                                       ^^^^^^^^^^^^^^^^^
                  Did you mean `masters/part1.mov`?

            series.yaml:7:10: error: `p1` is the id of a part already, on line 6
                7 |   - {id: p1, title: Contract, master: masters/part2.mov, chapters: ["00:00:00", 00:65:00 x]}
                  |          ^^
                  Choose another id for one of them.

            series.yaml:7:69: error: this chapter has no title
                7 |   - {id: p1, title: Contract, master: masters/part2.mov, chapters: ["00:00:00", 00:65:00 x]}
                  |                                                                     ^^^^^^^^^^
                  Write: - 00:11:42 The first cheque

            series.yaml:7:81: error: `00:65:00` has 65 minutes, and they go to 59
                7 |   - {id: p1, title: Contract, master: masters/part2.mov, chapters: ["00:00:00", 00:65:00 x]}
                  |                                                                                 ^^^^^^^^
                  Write hours, minutes and seconds: 00:11:42. More exactly 00:11:42.500, or with a frame: 00:11:42:12.

            series.yaml:9:13: error: `p9` is not the id of a part, an interview or an extra
                9 |   loyalty: [p9 00:01:00-00:02:00]
                  |             ^^
                  There are: p1.

            9 errors
            """);
  }
}
