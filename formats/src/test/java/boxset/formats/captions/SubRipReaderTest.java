package boxset.formats.captions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubRipReaderTest {

  @Test
  void readsTimesTextAndMarks() {
    assertThat(
            Shown.reading(
                """
                1
                00:00:01,000 --> 00:00:03,500
                Two <i>lines</i>
                of 5 < 6 & 6 > 5

                2
                00:00:04,000 --> 00:00:06,000
                {\\an8}Above, in <font color="red">red</font>
                """))
        .isEqualTo(
            """
            SubRip, UTF-8
            00:00:01.000 - 00:00:03.500 | Two <i>lines</i> / of 5 &lt; 6 &amp; 6 &gt; 5
            00:00:04.000 - 00:00:06.000 line:0 | Above, in red
            """);
  }

  @Test
  void doesWithoutNumbersAndEmptyLines() {
    assertThat(
            Shown.reading(
                """
                00:00:01,000 --> 00:00:02,000
                one
                2
                00:00:03,000 --> 00:00:04,000
                two
                00:00:05,000 --> 00:00:06,000
                1984

                00:00:07,000 --> 00:00:08,000
                1985

                x
                00:00:09,000 --> 00:00:10,000
                last

                6
                """))
        .isEqualTo(
            """
            SubRip, UTF-8
            00:00:01.000 - 00:00:02.000 | one
            00:00:03.000 - 00:00:04.000 | two
            00:00:05.000 - 00:00:06.000 | 1984
            00:00:07.000 - 00:00:08.000 | 1985
            00:00:09.000 - 00:00:10.000 | last
            """);
  }

  @Test
  void readsSloppyTimesAndSaysHow() {
    assertThat(
            Shown.reading(
                """
                1
                0:0:1.5 -> 0:0:3
                short

                2
                00:00:04:500 --> 00:00:06:250
                colon
                """))
        .isEqualTo(
            """
            SubRip, UTF-8
            00:00:01.500 - 00:00:03.000 | short
            00:00:04.500 - 00:00:06.250 | colon
            line 2: SLOPPY_TIME: The times are not written as 00:00:01,000 --> 00:00:02,500; read as \
            00:00:01.500 to 00:00:03.000.
            line 6: SLOPPY_TIME: The times are not written as 00:00:01,000 --> 00:00:02,500; read as \
            00:00:04.500 to 00:00:06.250.
            """);
  }

  @Test
  void leavesOutWhatCannotBeShownAndSaysWhy() {
    assertThat(
            Shown.reading(
                """
                1
                -00:00:01,000 --> 00:00:02,000
                early

                2
                00:00:09,000 --> 00:00:05,000
                reversed

                3
                00:00:10,000 --> 00:00:10,000
                no time

                4
                00:00:11:12 --> 00:00:13:00
                counted in frames

                5
                00:00:12,000 --> 00:00:13,000

                6
                00:00:14,000 --> 00:00:15,000
                good
                """))
        .isEqualTo(
            """
            SubRip, UTF-8
            00:00:00.000 - 00:00:02.000 | early
            00:00:14.000 - 00:00:15.000 | good
            line 2: NEGATIVE: Starts before the part does (at -00:00:01.000), and is shown from its \
            start. Correct its times.
            line 6: REVERSED: Ends before it starts (from 00:00:09.000 to 00:00:05.000), and is left \
            out. Correct its times.
            line 10: ZERO_LENGTH: Ends at the moment it starts, and is left out. Give it a later end.
            line 14: UNREADABLE: The times cannot be read, and the caption is left out. Write them as \
            00:00:01,000 --> 00:00:02,500.
            line 18: EMPTY: Has no text, and is left out.
            """);
  }

  @Test
  void putsInOrderAndSeesOverlapLengthAndPace() {
    assertThat(
            Shown.reading(
                """
                1
                00:00:08,000 --> 00:00:17,000
                long

                2
                00:00:01,000 --> 00:00:03,000
                first

                3
                00:00:02,900 --> 00:00:03,900
                far too many words for a second
                """))
        .isEqualTo(
            """
            SubRip, UTF-8
            00:00:01.000 - 00:00:03.000 | first
            00:00:02.900 - 00:00:03.900 | far too many words for a second
            00:00:08.000 - 00:00:17.000 | long
            line 2: LONG: Stays for 9.0 s; at most 8 s is usual.
            line 6: OUT_OF_ORDER: Stands after a caption that starts later (at 00:00:08.000); put in \
            order.
            line 10: OUT_OF_ORDER: Stands after a caption that starts later (at 00:00:08.000); put in \
            order.
            line 10: OVERLAP: Comes while the caption of line 6 is still shown (until 00:00:03.000).
            line 10: FAST: 31 characters in 1.0 s; more than 20 a second cannot be read.
            """);
  }

  @Test
  void twoCaptionsAtOnceInTwoPlacesAreNoOverlap() {
    assertThat(
            Shown.reading(
                """
                00:00:01,000 --> 00:00:03,000
                below

                00:00:01,000 --> 00:00:03,000
                {\\an8}above
                """))
        .doesNotContain("OVERLAP");
  }

  @Test
  void takesOutScriptsAndPictures() {
    assertThat(
            Shown.reading(
                """
                00:00:01,000 --> 00:00:03,000
                a<script>alert(1)</script>b <img src=x onerror=alert(2)>c <laughs> &eacute;&#x1F600;
                """))
        .isEqualTo(
            """
            SubRip, UTF-8
            00:00:01.000 - 00:00:03.000 | ab c &lt;laughs&gt; é😀
            line 2: MARKUP_REMOVED: Has mark-up of web pages (<script>), which is taken out.
            line 2: MARKUP_REMOVED: Has mark-up of web pages (<img>), which is taken out.
            """);
  }

  @Test
  void keepsTextAfterAnEmptyLine() {
    assertThat(
            Shown.reading(
                """
                00:00:01,000 --> 00:00:03,000
                before

                behind

                00:00:04,000 --> 00:00:05,000
                next
                """))
        .isEqualTo(
            """
            SubRip, UTF-8
            00:00:01.000 - 00:00:03.000 | before / behind
            00:00:04.000 - 00:00:05.000 | next
            line 4: STRAY_TEXT: Text after an empty line, without times; kept with the caption above \
            it.
            """);
  }
}
