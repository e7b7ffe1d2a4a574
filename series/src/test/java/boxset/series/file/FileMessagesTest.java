package boxset.series.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said about files and texts. */
class FileMessagesTest {
  @Test
  void nearNameIsOffered() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                parts:
                  - {id: p1, title: Basement, master: masters/prat1.mov}
                """))
        .isEqualTo(
            """
            series.yaml:5:39: error: there is no file `masters/prat1.mov`
                5 |   - {id: p1, title: Basement, master: masters/prat1.mov}
                  |                                       ^^^^^^^^^^^^^^^^^
                  Did you mean `masters/part1.mov`?

            1 error
            """);
  }

  @Test
  void sameNameInAnotherFolderIsOffered() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                parts:
                  - {id: p1, title: Basement, master: part1.mov}
                """))
        .isEqualTo(
            """
            series.yaml:5:39: error: there is no file `part1.mov`
                5 |   - {id: p1, title: Basement, master: part1.mov}
                  |                                       ^^^^^^^^^
                  Did you mean `masters/part1.mov`?

            1 error
            """);
  }

  @Test
  void missingFolder() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                stills: still/
                art: {background: kunst/wall.tif}
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                """))
        .isEqualTo(
            """
            series.yaml:4:9: error: there is no file or folder `still/`
                4 | stills: still/
                  |         ^^^^^^
                  Did you mean `stills`?

            series.yaml:5:19: error: there is no file `kunst/wall.tif`
                5 | art: {background: kunst/wall.tif}
                  |                   ^^^^^^^^^^^^^^
                  There is no folder `kunst`. Paths begin at the folder of the series file.

            2 errors
            """);
  }

  @Test
  void folderInsteadOfAFile() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                art: {background: art}
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                """))
        .isEqualTo(
            """
            series.yaml:4:19: error: `art` is a folder, and a file is needed
                4 | art: {background: art}
                  |                   ^^^
                  It holds title.svg, wall.tif.

            1 error
            """);
  }

  @Test
  void aTranscriptIsTextAndNoDocument() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                people: [{id: dee, name: Dee}]
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                interviews:
                  - {id: i, person: dee, file: masters/part1.mov, transcript: Dee.docx}
                """))
        .isEqualTo(
            """
            series.yaml:8:63: error: `Dee.docx` is a document of a word processor
                8 |   - {id: i, person: dee, file: masters/part1.mov, transcript: Dee.docx}
                  |                                                               ^^^^^^^^
                  Save it as plain text (.txt), or name captions: WebVTT, SRT or TTML.

            1 error
            """);
  }

  @Test
  void backslashesAddressesAndHomes() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                art: {background: 'art\\wall.tif', title: https://example.com/t.svg, logo: ~/logo.svg}
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                """))
        .isEqualTo(
            """
            series.yaml:4:19: error: this path has backslashes
                4 | art: {background: 'art\\wall.tif', title: https://example.com/t.svg, logo: ~/logo.svg}
                  |                   ^^^^^^^^^^^^^^
                  Write: art/wall.tif

            series.yaml:4:42: error: this is an address, and a file is needed
                4 | art: {background: 'art\\wall.tif', title: https://example.com/t.svg, logo: ~/logo.svg}
                  |                                          ^^^^^^^^^^^^^^^^^^^^^^^^^
                  Download it beside the series file.

            series.yaml:4:75: error: `~` does not stand for your folder here
                4 | art: {background: 'art\\wall.tif', title: https://example.com/t.svg, logo: ~/logo.svg}
                  |                                                                           ^^^^^^^^^^
                  Write the whole path.

            3 errors
            """);
  }

  @Test
  void synopsisThatIsTooLong() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                synopsis: {short: word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word, long: text/long.txt}
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                """))
        .isEqualTo(
            """
            series.yaml:4:19: warning: the short synopsis has 53 words, and 50 are the limit
                4 | synopsis: {short: word word word word word word word word word word word word word word word word word word wo…
                  |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                  Take out 3: stores and guides cut what is longer.

            1 warning
            """);
  }

  @Test
  void textFileThatIsMissing() {
    assertThat(
            Report.of(
                """
                id: s
                title: S
                language: en
                synopsis: {short: text/shrt.txt}
                parts:
                  - {id: p1, title: Basement, master: masters/part1.mov}
                """))
        .isEqualTo(
            """
            series.yaml:4:19: error: there is no file `text/shrt.txt`
                4 | synopsis: {short: text/shrt.txt}
                  |                   ^^^^^^^^^^^^^
                  Did you mean `text/short.txt`?

            1 error
            """);
  }
}
