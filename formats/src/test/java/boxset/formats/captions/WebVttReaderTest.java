package boxset.formats.captions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebVttReaderTest {

  @Test
  void readsVoicesClassesLanguagesRubyTimestampsAndPlaces() {
    assertThat(
            Shown.reading(
                """
                WEBVTT - with a title
                Kind: captions

                NOTE
                nobody sees this

                intro
                00:01.000 --> 00:03.000 line:10% position:20%,line-left size:50% align:start
                <v.loud Esme &amp; Co>Hello <c.yellow>there</c></v>

                00:00:04.000 --> 00:00:08.000 vertical:rl
                <ruby>漢<rt>kan</rt></ruby> <lang fr>bon <b>jour</b></lang> <00:00:05.000>now
                """))
        .isEqualTo(
            """
            WebVTT, UTF-8
            00:00:01.000 - 00:00:03.000 line:10% position:20%,line-left size:50% align:start \
            | <v Esme &amp; Co>Hello there</v>
            00:00:04.000 - 00:00:08.000 vertical:rl \
            | <ruby>漢<rt>kan</rt></ruby> <lang fr>bon <b>jour</b></lang> <00:00:05.000>now
            """);
  }

  @Test
  void keepsTheHalfOfThePictureOfARegionAndSaysThatColoursAreDropped() {
    assertThat(
            Shown.reading(
                """
                WEBVTT

                STYLE
                ::cue { color: red }

                REGION
                id:up
                viewportanchor:10%,10%

                REGION
                id:down
                viewportanchor:10%,90%

                00:00:01.000 --> 00:00:02.000 region:up
                above

                00:00:02.000 --> 00:00:03.000 region:down
                below
                """))
        .isEqualTo(
            """
            WebVTT, UTF-8
            00:00:01.000 - 00:00:02.000 line:0 | above
            00:00:02.000 - 00:00:03.000 | below
            line 3: STYLING_DROPPED: Colours and fonts are left to the player.
            """);
  }

  @Test
  void endsACaptionAtTheNextTimesAsBrowsersDo() {
    assertThat(
            Shown.reading(
                """
                WEBVTT
                00:00:01.000 --> 00:00:02.000
                one
                00:00:02.000 --> 00:00:03.000
                two

                three
                """))
        .isEqualTo(
            """
            WebVTT, UTF-8
            00:00:01.000 - 00:00:02.000 | one
            00:00:02.000 - 00:00:03.000 | two
            line 7: STRAY_TEXT: Text without times; left out, as browsers do.
            """);
  }

  @Test
  void repairsTimesThatBrowsersPassOver() {
    assertThat(
            Shown.reading(
                """
                WEBVTT

                00:00:01,000 --> 00:00:02,000
                commas

                00:00:03 --> 00:00:04.5
                short

                00:00:05.000 --> soon
                lost
                """))
        .isEqualTo(
            """
            WebVTT, UTF-8
            00:00:01.000 - 00:00:02.000 | commas
            00:00:03.000 - 00:00:04.500 | short
            line 3: SLOPPY_TIME: Browsers pass over times that are not written as 00:00:01.000 --> \
            00:00:02.500; read as 00:00:01.000 to 00:00:02.000.
            line 6: SLOPPY_TIME: Browsers pass over times that are not written as 00:00:01.000 --> \
            00:00:02.500; read as 00:00:03.000 to 00:00:04.500.
            line 9: UNREADABLE: The times cannot be read, and the caption is left out. Write them as \
            00:00:01.000 --> 00:00:02.500.
            """);
  }

  @Test
  void nulsBecomeReplacementCharacters() {
    assertThat(Shown.reading("WEBVTT\n\n00:01.000 --> 00:02.000\na\0b\n")).contains("| a\uFFFDb");
  }
}
