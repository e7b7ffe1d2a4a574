package boxset.formats.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.cmaf.Presentation;
import boxset.formats.cmaf.Presentations;
import boxset.formats.cmaf.TextPurpose;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HlsPresentationTest {
  private final Presentation full = Presentations.full();
  private final HlsPresentation hls = new HlsPresentation(full);

  @Test
  void theMultivariantPlaylistNamesEverythingThatCanBePlayedTogether() {
    assertThat(hls.multivariant())
        .isEqualTo(
            """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-INDEPENDENT-SEGMENTS
            #EXT-X-SESSION-DATA:DATA-ID="com.apple.hls.chapters",URI="chapters.json"
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="aac-2",NAME="English",LANGUAGE="en",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",URI="en.m3u8"
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="aac-2",NAME="Deutsch",LANGUAGE="de",DEFAULT=NO,AUTOSELECT=YES,CHANNELS="2",URI="de.m3u8"
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="aac-2",NAME="Director's commentary",LANGUAGE="en",DEFAULT=NO,AUTOSELECT=NO,CHANNELS="2",URI="talk.m3u8"
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="aac-2",NAME="English (described)",LANGUAGE="en",DEFAULT=NO,AUTOSELECT=YES,CHARACTERISTICS="public.accessibility.describes-video",CHANNELS="2",URI="ad.m3u8"
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="ac-3-6",NAME="English",LANGUAGE="en",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="6",URI="en51.m3u8"
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="ac-3-6",NAME="Deutsch",LANGUAGE="de",DEFAULT=NO,AUTOSELECT=YES,CHANNELS="2",URI="de.m3u8"
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="ac-3-6",NAME="Director's commentary",LANGUAGE="en",DEFAULT=NO,AUTOSELECT=NO,CHANNELS="2",URI="talk.m3u8"
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="ac-3-6",NAME="English (described)",LANGUAGE="en",DEFAULT=NO,AUTOSELECT=YES,CHARACTERISTICS="public.accessibility.describes-video",CHANNELS="2",URI="ad.m3u8"
            #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="text",NAME="English (SDH)",LANGUAGE="en",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,CHARACTERISTICS="public.accessibility.transcribes-spoken-dialog,public.accessibility.describes-music-and-sound",URI="sdh.m3u8"
            #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="text",NAME="Français",LANGUAGE="fr",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,URI="fr.m3u8"
            #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="text",NAME="English (forced)",LANGUAGE="en",DEFAULT=NO,AUTOSELECT=YES,FORCED=YES,URI="forced.m3u8"
            #EXT-X-STREAM-INF:BANDWIDTH=4128800,AVERAGE-BANDWIDTH=4128800,CODECS="avc1.64001f,mp4a.40.2",RESOLUTION=1280x720,FRAME-RATE=23.976,AUDIO="aac-2",SUBTITLES="text",CLOSED-CAPTIONS=NONE
            720p.m3u8
            #EXT-X-STREAM-INF:BANDWIDTH=1128800,AVERAGE-BANDWIDTH=1128800,CODECS="avc1.64001f,mp4a.40.2",RESOLUTION=640x360,FRAME-RATE=23.976,AUDIO="aac-2",SUBTITLES="text",CLOSED-CAPTIONS=NONE
            360p.m3u8
            #EXT-X-STREAM-INF:BANDWIDTH=4384800,AVERAGE-BANDWIDTH=4384800,CODECS="avc1.64001f,ac-3,mp4a.40.2",RESOLUTION=1280x720,FRAME-RATE=23.976,AUDIO="ac-3-6",SUBTITLES="text",CLOSED-CAPTIONS=NONE
            720p.m3u8
            #EXT-X-STREAM-INF:BANDWIDTH=1384800,AVERAGE-BANDWIDTH=1384800,CODECS="avc1.64001f,ac-3,mp4a.40.2",RESOLUTION=640x360,FRAME-RATE=23.976,AUDIO="ac-3-6",SUBTITLES="text",CLOSED-CAPTIONS=NONE
            360p.m3u8
            #EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=64000,AVERAGE-BANDWIDTH=64000,CODECS="avc1.64100c",RESOLUTION=320x180,URI="trick.m3u8"
            """);
  }

  @Test
  void aRungIsRangesOfOneFile() {
    assertThat(hls.media(full.pictures().getFirst()))
        .isEqualTo(
            """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-TARGETDURATION:4
            #EXT-X-MEDIA-SEQUENCE:0
            #EXT-X-PLAYLIST-TYPE:VOD
            #EXT-X-INDEPENDENT-SEGMENTS
            #EXT-X-MAP:URI="720p.mp4",BYTERANGE="700@0"
            #EXTINF:2.002000,
            #EXT-X-BYTERANGE:1001000@768
            720p.mp4
            #EXTINF:4.004000,
            #EXT-X-BYTERANGE:2002000@1001768
            720p.mp4
            #EXTINF:3.503500,
            #EXT-X-BYTERANGE:1751750@3003768
            720p.mp4
            #EXT-X-ENDLIST
            """);
  }

  @Test
  void captionsAreOneSegmentAsLongAsThePicture() {
    assertThat(hls.media(full.texts().getFirst()))
        .isEqualTo(
            """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-TARGETDURATION:10
            #EXT-X-MEDIA-SEQUENCE:0
            #EXT-X-PLAYLIST-TYPE:VOD
            #EXT-X-INDEPENDENT-SEGMENTS
            #EXTINF:9.509500,
            sdh.vtt
            #EXT-X-ENDLIST
            """);
  }

  @Test
  void trickPicturesAreIFramesWithTheirHeader() {
    assertThat(hls.iFrames(full.trick().orElseThrow()))
        .startsWith(
            """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-TARGETDURATION:1
            #EXT-X-MEDIA-SEQUENCE:0
            #EXT-X-PLAYLIST-TYPE:VOD
            #EXT-X-I-FRAMES-ONLY
            #EXT-X-MAP:URI="trick.mp4",BYTERANGE="700@0"
            #EXTINF:1.001000,
            #EXT-X-BYTERANGE:8008@852
            trick.mp4
            #EXTINF:1.001000,
            #EXT-X-BYTERANGE:8008@8860
            """)
        .endsWith(
            """
            #EXTINF:0.500500,
            #EXT-X-BYTERANGE:4004@72924
            trick.mp4
            #EXT-X-ENDLIST
            """);
  }

  @Test
  void soundAndPictureShareATargetDuration() {
    assertThat(hls.media(full.sounds().getFirst())).contains("#EXT-X-TARGETDURATION:4\n");
    assertThat(hls.media(full.pictures().getFirst())).contains("#EXT-X-TARGETDURATION:4\n");
  }

  @Test
  void aSilentProgrammeHasNoGroups() {
    assertThat(new HlsPresentation(Presentations.silent()).multivariant())
        .doesNotContain("EXT-X-MEDIA", "AUDIO=", "SUBTITLES=")
        .contains("CODECS=\"avc1.64001f\"");
  }

  @Test
  void aNameThatAPlaylistCannotQuoteIsRefused() {
    for (String name : List.of("the \"real\" one", "two\nlines", "two\rlines")) {
      Presentation presentation =
          new Presentation(
              full.pictures(),
              Optional.empty(),
              List.of(),
              List.of(Presentations.text("en", name, "en", TextPurpose.SUBTITLES)),
              Optional.empty(),
              Optional.empty());
      assertThatThrownBy(() -> new HlsPresentation(presentation).multivariant())
          .hasMessageStartingWith("NAME: a quoted string cannot hold");
    }
  }

  @Test
  void namesThatAPlayerCouldNotTellApartAreRefused() {
    List<Presentation.TextTrack> texts =
        List.of(
            Presentations.text("en", "English", "en", TextPurpose.SUBTITLES),
            Presentations.text("sdh", "English", "en", TextPurpose.CAPTIONS));
    Presentation twoTexts =
        new Presentation(
            full.pictures(),
            Optional.empty(),
            full.sounds(),
            texts,
            Optional.empty(),
            Optional.empty());
    assertThatThrownBy(() -> new HlsPresentation(twoTexts))
        .hasMessage("Two caption files are called \"English\"");
    Presentation.SoundTrack sound = full.sounds().getFirst();
    Presentation twoMixes =
        new Presentation(
            full.pictures(),
            Optional.empty(),
            List.of(
                sound,
                new Presentation.SoundTrack(
                    "b.mp4", "b.m3u8", sound.index(), sound.name(), "en", sound.purpose(), false)),
            List.of(),
            Optional.empty(),
            Optional.empty());
    assertThatThrownBy(() -> new HlsPresentation(twoMixes))
        .hasMessage("Two encodings of \"English\" are both aac-2");
  }

  @Test
  void aUriThatIsNotPercentEncodedIsRefused() {
    for (String uri : List.of("part 1.mp4", "é.mp4", "#1.mp4", "")) {
      assertThatThrownBy(() -> segment(4_000_000, uri))
          .hasMessage("A URI of a playlist must be percent-encoded: " + uri);
    }
  }

  @Test
  void aSegmentLongerThanTheTargetDurationIsRefused() {
    List<MediaPlaylist.Segment> long45 = List.of(segment(4_500_000, "a.mp4"));
    assertThatThrownBy(() -> MediaPlaylist.finished(7, 4, false, long45))
        .hasMessage("A segment of 4.500000 s is longer than the target duration of 4 s");
  }

  private static MediaPlaylist.Segment segment(long microseconds, String uri) {
    return new MediaPlaylist.Segment(microseconds, uri, Optional.empty(), Optional.empty());
  }
}
