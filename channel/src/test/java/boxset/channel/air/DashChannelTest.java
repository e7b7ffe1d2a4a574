package boxset.channel.air;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.channel.Airing;
import boxset.channel.Channel;
import boxset.channel.Content;
import boxset.channel.Item;
import boxset.channel.Numbering;
import boxset.channel.Profile;
import boxset.channel.Schedules;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class DashChannelTest {
  private static final Profile PROFILE = Schedules.profile(Schedules.FILM, Duration.ofSeconds(20));
  private static final Content A = Schedules.content("A", 240, 96, Schedules.FILM);
  private static final Content B = Schedules.content("B", 120, 96, Schedules.FILM);

  private final Channel channel =
      Channel.of(
          List.of(
              Schedules.inOrder(
                  PROFILE,
                  List.of(A, B, A, B, A, B, A, B, A, B, A, B, A, B, A, B, A, B, A, B, A, B))));
  private final DashChannel dash = new DashChannel(channel);

  @Test
  void aPeriodIsAnItemWithAllItsTracks() {
    assertThat(manifest("33"))
        .startsWith(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <MPD xmlns="urn:mpeg:dash:schema:mpd:2011" profiles="urn:mpeg:dash:profile:full:2011" type="dynamic" availabilityStartTime="2026-06-07T21:00:00Z" publishTime="2026-06-07T21:00:30.030Z" minimumUpdatePeriod="PT10.000000S" timeShiftBufferDepth="PT20.000000S" suggestedPresentationDelay="PT12.000000S" minBufferTime="PT4.000000S" maxSegmentDuration="PT4.500000S">
              <Period id="1-1" start="PT10.010000S" duration="PT5.005000S">
                <AdaptationSet id="1" contentType="video" mimeType="video/mp4" segmentAlignment="true" subsegmentAlignment="true" startWithSAP="1" subsegmentStartsWithSAP="1">
                  <Role schemeIdUri="urn:mpeg:dash:role:2011" value="main"/>
                  <Representation id="720p" bandwidth="2160000" codecs="avc1.64001f" width="1280" height="720" frameRate="24000/1001" sar="1:1">
                    <BaseURL>../B/720p.mp4</BaseURL>
                    <SegmentBase timescale="24000" presentationTimeOffset="0" indexRange="700-799">
                      <Initialization range="0-699"/>
                    </SegmentBase>
                  </Representation>
            """)
        .contains(
            """
                  <Representation id="fr" bandwidth="2000">
                    <SegmentTemplate timescale="1000" presentationTimeOffset="0" startNumber="1" media="../B/fr-$Number$.vtt">
                      <SegmentTimeline>
                        <S t="0" d="4004"/>
                        <S t="4004" d="1001"/>
                      </SegmentTimeline>
                    </SegmentTemplate>
                  </Representation>
            """)
        .endsWith(
            """
              <UTCTiming schemeIdUri="urn:mpeg:dash:utc:http-iso:2014" value="/time"/>
            </MPD>
            """);
  }

  /** A file of eight seconds in two pieces, with a break between them that is a file of its own. */
  private static Channel withBreaks() {
    List<Item> items = new ArrayList<>();
    long at = 0;
    for (int i = 0; i < 12; i++) {
      Optional<String> airing = Optional.of("a" + i);
      for (Item item :
          List.of(
              new Item(0, "A", 0, 2, airing),
              Item.whole(0, B, airing),
              new Item(0, "A", 2, 1, airing))) {
        items.add(new Item(at, item.content(), item.first(), item.count(), airing));
        at += item.frames(item.content().equals("A") ? A : B);
      }
    }
    List<Airing> airings =
        IntStream.range(0, 12)
            .mapToObj(i -> new Airing("a" + i, "A", i == 0, Optional.empty(), Optional.empty()))
            .toList();
    return Channel.of(
        List.of(
            Schedules.revision(
                PROFILE,
                1,
                Numbering.FIRST,
                List.of(Schedules.programme("A")),
                airings,
                items,
                List.of(A, B))));
  }

  @Test
  void theLastPeriodOfAManifestIsNeverOneWhoseFileGoesOn() throws Exception {
    DashChannel broken = new DashChannel(withBreaks());
    Set<Integer> last = new TreeSet<>();
    TreeMap<String, String> published = new TreeMap<>();
    for (int ms = -19_000; ms < 170_000; ms += 333) {
      Instant now = Schedules.EPOCH.plusMillis(ms);
      String text = text(broken.manifest("../", "/time", now));
      Element mpd = parsed(text);
      String id = children(mpd, "Period").getLast().getAttribute("id");
      last.add(Integer.parseInt(id.substring(id.indexOf('-') + 1)) % 3);
      Instant publish = Instant.parse(mpd.getAttribute("publishTime"));
      assertThat(publish).isBeforeOrEqualTo(now);
      String before = published.put(publish.toString(), text);
      assertThat(before == null ? text : before).isEqualTo(text);
      assertThat(published.lastKey()).isEqualTo(publish.toString());
    }
    assertThat(last).as("breaks and second pieces, never a first one").containsExactly(1, 2);
  }

  /** What a manifest is follows from what it tells of, and both only ever go on. */
  @Test
  void periodsNeverChangeAndAreGoneOnlyWhenTheyLeftTheWindow() throws Exception {
    TreeMap<String, String> seen = new TreeMap<>();
    TreeMap<String, String> published = new TreeMap<>();
    for (int ms = -19_000; ms < 185_000; ms += 333) {
      Instant now = Schedules.EPOCH.plusMillis(ms);
      String text = text(dash.manifest("../", "/time", now));
      Element mpd = parsed(text);
      Instant publish = Instant.parse(mpd.getAttribute("publishTime"));
      assertThat(publish).isBeforeOrEqualTo(now);
      String before = published.put(publish.toString(), text);
      assertThat(before == null ? text : before).isEqualTo(text);
      assertThat(published.lastKey()).isEqualTo(publish.toString());
      BigDecimal end = null;
      for (Element period : children(mpd, "Period")) {
        BigDecimal start = seconds(period.getAttribute("start"));
        assertThat(end == null ? start : end).isEqualByComparingTo(start);
        end = start.add(seconds(period.getAttribute("duration")));
        String id = period.getAttribute("id");
        String shape =
            start + " " + end + " " + period.getElementsByTagName("AdaptationSet").getLength();
        String known = seen.putIfAbsent(id, shape);
        assertThat(known == null ? shape : known).isEqualTo(shape);
      }
      BigDecimal first = seconds(children(mpd, "Period").getFirst().getAttribute("start"));
      BigDecimal at = BigDecimal.valueOf(ms, 3);
      assertThat(first)
          .as("the whole window is told of")
          .isLessThanOrEqualTo(at.subtract(BigDecimal.valueOf(20)).max(BigDecimal.ZERO));
      if (!mpd.getAttribute("minimumUpdatePeriod").isEmpty()) {
        assertThat(end).isGreaterThan(at.add(BigDecimal.valueOf(10)));
      } else {
        assertThat(end).isEqualByComparingTo("165.165");
      }
    }
    assertThat(seen).hasSize(22);
  }

  @Test
  void theRunHasAnEndAndThenIsGone() {
    assertThat(manifest("146")).contains("mediaPresentationDuration=\"PT165.165000S\"");
    assertThat(manifest("185")).isEqualTo(manifest("146"));
    assertThat(dash.manifest("../", "/time", at("185.3"))).isInstanceOf(Answer.Gone.class);
    assertThat(dash.manifest("../", "/time", at("-21"))).isInstanceOf(Answer.NotYet.class);
  }

  private String manifest(String seconds) {
    return text(dash.manifest("../", "/time", at(seconds)));
  }

  private static String text(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Found.class);
    return ((Answer.Found) answer).text();
  }

  private static Instant at(String seconds) {
    return Schedules.EPOCH.plusMillis(new BigDecimal(seconds).movePointRight(3).longValueExact());
  }

  private static BigDecimal seconds(String duration) {
    return new BigDecimal(duration.substring(2, duration.length() - 1));
  }

  private static Element parsed(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)))
        .getDocumentElement();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> children = new ArrayList<>();
    for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
      if (parent.getChildNodes().item(i) instanceof Element child
          && child.getTagName().equals(name)) {
        children.add(child);
      }
    }
    return children;
  }
}
