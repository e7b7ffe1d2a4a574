package boxset.channel.air;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.channel.Airing;
import boxset.channel.Channel;
import boxset.channel.Content;
import boxset.channel.Numbering;
import boxset.channel.Profile;
import boxset.channel.Revision;
import boxset.channel.Schedules;
import boxset.formats.mpegts.TransportStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HlsChannelTest {
  private static final Profile PROFILE = Schedules.profile(Schedules.FILM, Duration.ofSeconds(20));
  private static final Content A = Schedules.content("A", 240, 96, Schedules.FILM);
  private static final Content B = Schedules.content("B", 120, 96, Schedules.FILM);

  private final Channel channel =
      Channel.of(List.of(Schedules.inOrder(PROFILE, List.of(A, B, A, B, A, B))));
  private final HlsChannel hls = new HlsChannel(channel);

  @Test
  void aPlaylistHoldsWhatWasJustOnAndBreaksWhereItemsMeet() {
    assertThat(live("en", "14.1"))
        .isEqualTo(
            """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-TARGETDURATION:4
            #EXT-X-MEDIA-SEQUENCE:0
            #EXT-X-DISCONTINUITY-SEQUENCE:0
            #EXT-X-SERVER-CONTROL:HOLD-BACK=12
            #EXT-X-INDEPENDENT-SEGMENTS
            #EXT-X-DATERANGE:ID="a1",CLASS="org.boxset.programme",START-DATE="2026-06-07T21:00:00.000Z",DURATION=10.010,X-EPISODE="2",X-EPISODE-TITLE="The ”A” & the sea",X-RATING="PG",X-SEASON="1",X-TITLE="Islands"
            #EXT-X-DATERANGE:ID="a2",CLASS="org.boxset.programme",START-DATE="2026-06-07T21:00:10.010Z",DURATION=5.005,X-EPISODE="2",X-EPISODE-TITLE="The ”B” & the sea",X-RATING="PG",X-SEASON="1",X-TITLE="Islands"
            #EXT-X-MAP:URI="../A/en.mp4",BYTERANGE="700@0"
            #EXT-X-PROGRAM-DATE-TIME:2026-06-07T21:00:00.000Z
            #EXTINF:4.010667,
            #EXT-X-BYTERANGE:1000@800
            ../A/en.mp4
            #EXT-X-PROGRAM-DATE-TIME:2026-06-07T21:00:04.010Z
            #EXTINF:3.989333,
            #EXT-X-BYTERANGE:1000@1800
            ../A/en.mp4
            #EXT-X-PROGRAM-DATE-TIME:2026-06-07T21:00:08.000Z
            #EXTINF:2.010000,
            #EXT-X-BYTERANGE:1000@2800
            ../A/en.mp4
            #EXT-X-DISCONTINUITY
            #EXT-X-MAP:URI="../B/en.mp4",BYTERANGE="700@0"
            #EXT-X-PROGRAM-DATE-TIME:2026-06-07T21:00:10.010Z
            #EXTINF:4.010667,
            #EXT-X-BYTERANGE:1000@800
            ../B/en.mp4
            """);
  }

  @Test
  void captionsAreCutWithThePicture() {
    assertThat(live("fr", "9"))
        .contains("#EXT-X-TARGETDURATION:4\n")
        .endsWith(
            """
            #EXT-X-PROGRAM-DATE-TIME:2026-06-07T21:00:00.000Z
            #EXTINF:4.004000,
            ../A/fr-1.vtt
            #EXT-X-PROGRAM-DATE-TIME:2026-06-07T21:00:04.004Z
            #EXTINF:4.004000,
            ../A/fr-2.vtt
            """);
  }

  /** With a window of 6 s, which is too short for players. */
  @Test
  void theWindowBeginsWithTheSegmentThatContainsItsBeginning() {
    assertThat(span("12")).isEqualTo("MSN 1, DSN 0, A1 to A2");
    assertThat(span("15")).isEqualTo("MSN 2, DSN 0, A2 to B0");
    assertThat(span("17")).isEqualTo("MSN 3, DSN 1, B0 to B1");
  }

  @Test
  void anItemThatLeftTheWindowTakesItsDiscontinuityWithIt() {
    assertThat(live("720p", "31"))
        .contains("#EXT-X-MEDIA-SEQUENCE:3\n#EXT-X-DISCONTINUITY-SEQUENCE:1\n")
        .contains("#EXT-X-MAP:URI=\"../B/720p.mp4\"")
        .doesNotContain("SEQUENCE:1\n#EXT-X-INDEPENDENT-SEGMENTS\n#EXT-X-DISCONTINUITY\n");
  }

  @Test
  void theRunEndsAndTheWindowStaysForItsLength() {
    assertThat(live("720p", "45")).doesNotContain("ENDLIST");
    assertThat(live("720p", "45.046")).endsWith("../B/720p.mp4\n#EXT-X-ENDLIST\n");
    assertThat(live("720p", "65")).isEqualTo(live("720p", "45.046"));
    assertThat(hls.live("720p", "../", at("65.1"))).isInstanceOf(Answer.Gone.class);
  }

  @Test
  void beforeTheRunThereIsNothingYet() {
    assertThat(hls.live("720p", "../", at("-60")))
        .isEqualTo(new Answer.NotYet(Duration.ofMillis(64_005)));
    assertThat(hls.live("720p", "../", at("4"))).isEqualTo(new Answer.NotYet(Duration.ofMillis(5)));
    assertThat(hls.live("720p", "../", at("4.005"))).isInstanceOf(Answer.Found.class);
  }

  @Test
  void anAiringGrowsFromItsBeginningAndThenStays() {
    assertThat(text(hls.airing("a2", "720p", "../", at("14.1"))))
        .contains("#EXT-X-MEDIA-SEQUENCE:3\n#EXT-X-DISCONTINUITY-SEQUENCE:1\n")
        .contains("#EXT-X-PLAYLIST-TYPE:EVENT\n")
        .contains("#EXT-X-START:TIME-OFFSET=0,PRECISE=YES\n")
        .doesNotContain("ENDLIST");
    String whole = text(hls.airing("a2", "720p", "../", at("15.1")));
    assertThat(whole).endsWith("@1800\n../B/720p.mp4\n#EXT-X-ENDLIST\n");
    assertThat(text(hls.airing("a2", "720p", "../", at("3600")))).isEqualTo(whole);
    assertThat(hls.airing("a9", "720p", "../", at("1"))).isInstanceOf(Answer.Unknown.class);
    assertThat(hls.airing("a2", "720p", "../", at("12")))
        .isEqualTo(new Answer.NotYet(Duration.ofMillis(2_015)));
    assertThat(hls.airing("a2", "720p", "../", at("" + (8 * 86_400))))
        .isInstanceOf(Answer.Gone.class);
  }

  @Test
  void whateverWasOnCanBeSeenAgain() {
    String past = text(hls.between(at("9"), at("16"), "en", "../", at("500")));
    assertThat(past)
        .contains("#EXT-X-MEDIA-SEQUENCE:2\n#EXT-X-DISCONTINUITY-SEQUENCE:0\n")
        .endsWith("@1800\n../B/en.mp4\n#EXT-X-ENDLIST\n");
    assertThat(past.split("#EXTINF", -1)).hasSize(4);
    assertThat(text(hls.between(at("9"), at("40"), "en", "../", at("15.5"))))
        .doesNotContain("ENDLIST");
  }

  @Test
  void whatRightsHaveRunOutOfIsGone() {
    Revision revision = Schedules.inOrder(PROFILE, List.of(A, B));
    List<Airing> airings =
        List.of(
            new Airing("a1", "A", true, Optional.empty(), Optional.of(at("3600"))),
            revision.airings().getLast());
    HlsChannel limited =
        new HlsChannel(
            Channel.of(
                List.of(
                    Schedules.revision(
                        PROFILE,
                        1,
                        Numbering.FIRST,
                        revision.programmes(),
                        airings,
                        revision.items(),
                        List.of(A, B)))));
    assertThat(limited.airing("a1", "720p", "../", at("3599.9"))).isInstanceOf(Answer.Found.class);
    assertThat(limited.airing("a1", "720p", "../", at("3600")))
        .isEqualTo(new Answer.Gone("\"Islands\" can no longer be watched"));
    assertThat(limited.between(at("5"), at("6"), "720p", "../", at("3600")))
        .isInstanceOf(Answer.Gone.class);
    assertThat(limited.airing("a2", "720p", "../", at("3600"))).isInstanceOf(Answer.Found.class);
  }

  @Test
  void answersAreFreshUntilSomethingIsAdded() {
    assertThat(caching(hls.live("720p", "../", at("9"))))
        .isEqualTo(new Answer.Caching("l-720p-1-0-1", Duration.ofMillis(1_010), false));
    assertThat(caching(hls.live("720p", "../", at("10.5"))))
        .isEqualTo(new Answer.Caching("l-720p-1-0-2", Duration.ofSeconds(2), false));
    assertThat(caching(hls.airing("a1", "720p", "../", at("10.5"))))
        .isEqualTo(new Answer.Caching("e-720p-1-0-2-end", Duration.ofSeconds(2), true));
  }

  @Test
  void theMultivariantPlaylistNeverChanges() {
    assertThat(hls.multivariant(""))
        .isEqualTo(
            """
            #EXTM3U
            #EXT-X-VERSION:7
            #EXT-X-INDEPENDENT-SEGMENTS
            #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="aac-2",NAME="English",LANGUAGE="en",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="2",URI="en.m3u8"
            #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="text",NAME="Français",LANGUAGE="fr",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,URI="fr.m3u8"
            #EXT-X-STREAM-INF:BANDWIDTH=2292000,AVERAGE-BANDWIDTH=1570000,CODECS="avc1.64001f,mp4a.40.2",RESOLUTION=1280x720,FRAME-RATE=23.976,AUDIO="aac-2",SUBTITLES="text",CLOSED-CAPTIONS=NONE
            720p.m3u8
            #EXT-X-STREAM-INF:BANDWIDTH=1212000,AVERAGE-BANDWIDTH=850000,CODECS="avc1.64001f,mp4a.40.2",RESOLUTION=640x360,FRAME-RATE=23.976,AUDIO="aac-2",SUBTITLES="text",CLOSED-CAPTIONS=NONE
            360p.m3u8
            """);
    assertThat(hls.multivariant("?utc=1&lutc=2")).contains("\n720p.m3u8?utc=1&lutc=2\n");
  }

  @Test
  void theSeamlessChannelHasNoDiscontinuitiesAndOneStreamOfEachRung() {
    assertThat(hls.seamlessMultivariant("?ahead=1"))
        .isEqualTo(
            """
            #EXTM3U
            #EXT-X-VERSION:3
            #EXT-X-INDEPENDENT-SEGMENTS
            #EXT-X-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,CODECS="avc1.64001f,mp4a.40.2",RESOLUTION=1280x720,FRAME-RATE=23.976,CLOSED-CAPTIONS=NONE
            seamless/720p.m3u8?ahead=1
            #EXT-X-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,CODECS="avc1.64001f,mp4a.40.2",RESOLUTION=640x360,FRAME-RATE=23.976,CLOSED-CAPTIONS=NONE
            seamless/360p.m3u8?ahead=1
            """
                .formatted(
                    TransportStream.bitsPerSecond(2_290_000, 1),
                    TransportStream.bitsPerSecond(1_568_000, 1),
                    TransportStream.bitsPerSecond(1_210_000, 1),
                    TransportStream.bitsPerSecond(848_000, 1)));
    assertThat(text(hls.seamless("720p", "?ahead=1", at("14.1"))))
        .isEqualTo(
            """
            #EXTM3U
            #EXT-X-VERSION:3
            #EXT-X-TARGETDURATION:4
            #EXT-X-MEDIA-SEQUENCE:0
            #EXT-X-DISCONTINUITY-SEQUENCE:0
            #EXT-X-SERVER-CONTROL:HOLD-BACK=12
            #EXT-X-INDEPENDENT-SEGMENTS
            #EXT-X-DATERANGE:ID="a1",CLASS="org.boxset.programme",START-DATE="2026-06-07T21:00:00.000Z",DURATION=10.010,X-EPISODE="2",X-EPISODE-TITLE="The ”A” & the sea",X-RATING="PG",X-SEASON="1",X-TITLE="Islands"
            #EXT-X-DATERANGE:ID="a2",CLASS="org.boxset.programme",START-DATE="2026-06-07T21:00:10.010Z",DURATION=5.005,X-EPISODE="2",X-EPISODE-TITLE="The ”B” & the sea",X-RATING="PG",X-SEASON="1",X-TITLE="Islands"
            #EXT-X-PROGRAM-DATE-TIME:2026-06-07T21:00:00.000Z
            #EXTINF:4.004000,
            720p/0.ts?ahead=1
            #EXT-X-PROGRAM-DATE-TIME:2026-06-07T21:00:04.004Z
            #EXTINF:4.004000,
            720p/96.ts?ahead=1
            #EXT-X-PROGRAM-DATE-TIME:2026-06-07T21:00:08.008Z
            #EXTINF:2.002000,
            720p/192.ts?ahead=1
            #EXT-X-PROGRAM-DATE-TIME:2026-06-07T21:00:10.010Z
            #EXTINF:4.004000,
            720p/240.ts?ahead=1
            """);
    assertThat(text(hls.seamless("720p", "", at("40"))))
        .contains("#EXT-X-DISCONTINUITY-SEQUENCE:0\n")
        .doesNotContain("#EXT-X-DISCONTINUITY\n");
    assertThat(hls.seamless("en", "", at("14.1"))).isInstanceOf(Answer.Unknown.class);
  }

  @Test
  void aSeamlessSegmentIsThereFromItsTimeOn() {
    HlsChannel.Place third = hls.seamlessSegment("720p", 240, at("14.1")).orElseThrow();
    assertThat(third.showing().content().id()).isEqualTo("B");
    assertThat(third.index()).isZero();
    assertThat(hls.seamlessSegment("720p", 192, at("14.1")).orElseThrow().index()).isEqualTo(2);

    assertThat(hls.seamlessSegment("720p", 240, at("10"))).as("not on yet").isEmpty();
    assertThat(hls.seamlessSegment("720p", 241, at("14.1"))).as("inside a segment").isEmpty();
    assertThat(hls.seamlessSegment("en", 240, at("14.1"))).as("no pictures").isEmpty();
    assertThat(hls.seamlessSegment("720p", -96, at("14.1"))).as("before the first").isEmpty();
    assertThat(hls.seamlessSegment("720p", Long.MAX_VALUE, at("14.1"))).isEmpty();
    assertThat(hls.seamlessSegment("720p", 240, at("9000000"))).as("long ago").isEmpty();
  }

  private String span(String seconds) {
    long to = channel.picture(at(seconds));
    Span span = Span.of(channel, channel.picture(at(seconds).minusSeconds(6)), to).orElseThrow();
    return "MSN %d, DSN %d, %s%d to %s%d"
        .formatted(
            span.firstNumber(),
            span.first().discontinuitySequence(),
            span.first().content().id(),
            span.first().first() + span.firstSegment(),
            span.last().content().id(),
            span.last().first() + span.lastSegment());
  }

  private String live(String rendition, String seconds) {
    return text(hls.live(rendition, "../", at(seconds)));
  }

  private static String text(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Found.class);
    return ((Answer.Found) answer).text();
  }

  private static Answer.Caching caching(Answer answer) {
    return ((Answer.Found) answer).caching();
  }

  private static Instant at(String seconds) {
    return Schedules.EPOCH.plus(
        Duration.ofMillis(new java.math.BigDecimal(seconds).movePointRight(3).longValueExact()));
  }
}
