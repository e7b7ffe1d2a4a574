package boxset.formats.captions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TtmlReaderTest {

  private static String tt(String attributes, String head, String body) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling"
        xmlns:ttp="http://www.w3.org/ns/ttml#parameter"
        xmlns:ttm="http://www.w3.org/ns/ttml#metadata" %s>
      <head>%s</head>
      %s
    </tt>
    """
        .formatted(attributes, head, body);
  }

  @Test
  void timesOfWhatEncloses() {
    String body =
        """
        <body begin="10s">
          <div begin="5s" end="20s">
            <p begin="1s" dur="2s">counted from 15 s</p>
            <p begin="3s">until its div ends,<br/>  on two   lines</p>
            <p begin="30s" dur="1s">cut away</p>
          </div>
          <div timeContainer="seq" begin="30s">
            <p dur="2s">one</p>
            <p begin="1s" dur="2s">another</p>
          </div>
        </body>
        """;
    assertThat(Shown.reading(tt("", "", body)))
        .isEqualTo(
            """
            TTML, UTF-8
            00:00:16.000 - 00:00:18.000 | counted from 15 s
            00:00:18.000 - 00:00:30.000 | until its div ends, / on two lines
            00:00:40.000 - 00:00:42.000 | one
            00:00:43.000 - 00:00:45.000 | another
            line 9: LONG: Stays for 12.0 s; at most 8 s is usual.
            line 10: ZERO_LENGTH: Is never shown: the part of the document it stands in has ended by \
            then.
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "ttp:frameRate='25', 00:00:01:05, 00:00:01.200",
    "ttp:frameRate='24' ttp:frameRateMultiplier='1000 1001', 00:00:01:12, 00:00:01.501",
    "ttp:frameRate='24' ttp:frameRateMultiplier='1000 1001' ttp:timeBase='smpte', 01:00:00:00, 01:00:03.600",
    "ttp:frameRate='30' ttp:frameRateMultiplier='1000:1001' ttp:timeBase='smpte' ttp:dropMode='dropNTSC', 01:00:00:00, 00:59:59.996",
    "ttp:tickRate='10000000', 15000000t, 00:00:01.500",
    "ttp:frameRate='25', 50f, 00:00:02.000",
    "'', 1.5m, 00:01:30.000",
    "'', 00:00:01.25, 00:00:01.250",
  })
  void timeExpressions(String attributes, String begin, String expected) {
    String body = "<body><div><p begin=\"" + begin + "\" end=\"2h\">x</p></div></body>";
    assertThat(Shown.reading(tt(attributes, "", body))).contains("\n" + expected + " - 02:00:00.");
  }

  @Test
  void spansThatComeAndGoMakeCaptionsOfTheirOwn() {
    String body =
        """
        <body><div>
          <p begin="1s" end="4s">always <span begin="1s" end="2s">now and then</span></p>
        </div></body>
        """;
    assertThat(Shown.reading(tt("", "", body)))
        .isEqualTo(
            """
            TTML, UTF-8
            00:00:01.000 - 00:00:02.000 | always
            00:00:02.000 - 00:00:03.000 | always now and then
            00:00:03.000 - 00:00:04.000 | always
            """);
  }

  @Test
  void stylesSpeakersAndTheTopOfThePicture() {
    String head =
        """
        <metadata><ttm:agent xml:id="dee"><ttm:name>Dee Marsh</ttm:name></ttm:agent></metadata>
        <styling><style xml:id="slanted" style="slanted base" /><style xml:id="base"
          tts:fontStyle="italic"/></styling>
        <layout>
          <region xml:id="high" tts:origin="10% 10%" tts:extent="80% 20%"/>
          <region xml:id="low" tts:origin="10% 10%" tts:extent="80% 80%" tts:displayAlign="after"/>
        </layout>
        """;
    String body =
        """
        <body><div>
          <p begin="1s" end="2s" region="high" ttm:agent="dee">said <span style="slanted">so</span></p>
          <p begin="2s" end="3s" region="low" xml:space="preserve">as
        is</p>
        </div></body>
        """;
    assertThat(Shown.reading(tt("", head, body)))
        .isEqualTo(
            """
            TTML, UTF-8
            00:00:01.000 - 00:00:02.000 line:0 | <v Dee Marsh>said<i> so</i></v>
            00:00:02.000 - 00:00:03.000 | as / is
            """);
  }

  @Test
  void entitiesAndOtherFilesAreNotRead() {
    String xxe =
        """
        <?xml version="1.0"?>
        <!DOCTYPE tt [<!ENTITY x SYSTEM "file:///etc/hostname">]>
        <tt xmlns="http://www.w3.org/ns/ttml"><body><div>
        <p begin="0s" end="1s">&x;</p></div></body></tt>
        """;
    assertThat(Shown.reading(xxe))
        .isEqualTo("NOT_CAPTIONS: The XML is broken at line 4. Export the captions again.\n");
  }

  @Test
  void captionsWithoutAnEndLastUntilTheNext() {
    String body = "<body><div><p begin='1s'>one</p>\n<p begin='3s'>two</p></div></body>";
    assertThat(Shown.reading(tt("", "", body)))
        .isEqualTo(
            """
            TTML, UTF-8
            00:00:01.000 - 00:00:03.000 | one
            00:00:03.000 - 00:00:11.000 | two
            line 6: NO_END: Has no end; shown until 00:00:03.000. Give it an end.
            line 7: NO_END: Has no end; shown until 00:00:11.000. Give it an end.
            """);
  }

  @Test
  void captionsThatArePicturesAreRefused() {
    String body = "<body><div begin='1s' end='2s' smpte:backgroundImage='#i'/></body>";
    assertThat(Shown.reading(tt("", "", body)))
        .startsWith("UNSUPPORTED: These captions are pictures");
  }
}
