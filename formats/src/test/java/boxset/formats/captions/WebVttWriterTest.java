package boxset.formats.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebVttWriterTest {

  private static String write(Cue... cues) {
    return new String(WebVttWriter.write(List.of(cues)), StandardCharsets.UTF_8);
  }

  private static Cue cue(long start, long end, CuePlacement placement, Inline... content) {
    return new Cue(1, 1, start, end, List.of(content), placement);
  }

  @Test
  void sortsEscapesAndPlaces() {
    assertThat(
            write(
                cue(5_000, 6_000, CuePlacement.TOP, new Inline.Text("1 < 2 && --> <b>")),
                cue(
                    1_000,
                    3_601_500,
                    CuePlacement.DEFAULT,
                    new Inline.Voice("A > B\n& Co", List.of(new Inline.Text("hi"))))))
        .isEqualTo(
            """
            WEBVTT
            X-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000

            00:00:01.000 --> 01:00:01.500
            <v A &gt; B &amp; Co>hi</v>

            00:00:05.000 --> 00:00:06.000 line:0
            1 &lt; 2 &amp;&amp; --&gt; &lt;b&gt;
            """);
  }

  @Test
  void noEmptyLineEndsACaptionEarly() {
    assertThat(
            write(
                cue(
                    0,
                    1_000,
                    CuePlacement.DEFAULT,
                    new Inline.Text("one"),
                    new Inline.Break(),
                    new Inline.Break(),
                    new Inline.Text("\n\r\ntwo\u0085\u0000"),
                    new Inline.Break())))
        .endsWith("00:00:01.000\none\ntwo  \n");
  }

  @Test
  void onlyTimestampsWithinTheCaptionAreKept() {
    assertThat(
            write(
                cue(
                    1_000,
                    4_000,
                    CuePlacement.DEFAULT,
                    new Inline.Timestamp(500),
                    new Inline.Text("a "),
                    new Inline.Timestamp(3_000),
                    new Inline.Text("b "),
                    new Inline.Timestamp(2_000),
                    new Inline.Text("c "),
                    new Inline.Timestamp(4_000),
                    new Inline.Text("d"))))
        .contains("\na <00:00:03.000>b c d\n");
  }

  @Test
  void whatIsWrittenReadsBackTheSame() {
    String file =
        """
        WEBVTT

        00:00:01.000 --> 00:00:03.000 vertical:lr line:-2,center position:33.3%,center size:40% align:end
        <v Ann>a &lt; b &amp; <i>c <u>d</u></i></v><v Ben>no</v>

        00:00:02.000 --> 00:00:09.000
        <ruby>x<rt>y</rt></ruby> <lang pt-BR>sim</lang>
        """;
    Captions captions = (Captions) CaptionReading.read(file.getBytes(StandardCharsets.UTF_8));
    byte[] written = WebVttWriter.write(captions.cues());
    Captions again = (Captions) CaptionReading.read(written);
    assertThat(again.cues())
        .usingRecursiveComparison()
        .ignoringFields("line")
        .isEqualTo(captions.cues());
    assertThat(WebVttWriter.write(again.cues())).isEqualTo(written);
  }

  @Test
  void hoverPreviewsPointIntoSheets() {
    byte[] track =
        ThumbnailTrack.write(
            List.of(
                new ThumbnailTrack.Thumbnail(0, 10_000, "tiles-1.jpg", 0, 0, 160, 90),
                new ThumbnailTrack.Thumbnail(10_000, 20_000, "tiles-1.jpg", 160, 0, 160, 90)));
    assertThat(new String(track, StandardCharsets.UTF_8))
        .isEqualTo(
            """
            WEBVTT

            00:00:00.000 --> 00:00:10.000
            tiles-1.jpg#xywh=0,0,160,90

            00:00:10.000 --> 00:00:20.000
            tiles-1.jpg#xywh=160,0,160,90
            """);
  }
}
