package boxset.channel.guide;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.channel.Channel;
import boxset.channel.Content;
import boxset.channel.Flicks;
import boxset.channel.Listing;
import boxset.channel.Profile;
import boxset.channel.Schedules;
import boxset.channel.air.Answer;
import boxset.channel.air.HlsChannel;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GuideTest {
  private static final Profile PROFILE = Schedules.profile(Schedules.FILM, Duration.ofSeconds(60));
  private static final Content A = Schedules.content("A", 240, 96, Schedules.FILM);
  private static final URI SITE = URI.create("https://summer.example.org/");

  /** What xmltv.dtd says of the elements that are written here. */
  private static final String STRUCTURE =
      """
      <!ELEMENT tv (channel*, programme*)>
      <!ATTLIST tv generator-info-name CDATA #IMPLIED>
      <!ELEMENT channel (display-name+, icon*, url*)>
      <!ATTLIST channel id CDATA #REQUIRED>
      <!ELEMENT display-name (#PCDATA)>
      <!ATTLIST display-name lang CDATA #IMPLIED>
      <!ELEMENT programme (title+, sub-title*, desc*, credits?, date?, category*, keyword*,
        language?, orig-language?, length?, icon*, url*, country*, episode-num*, video?, audio?,
        previously-shown?, premiere?, last-chance?, new?, subtitles*, rating*, star-rating*,
        review*, image*)>
      <!ATTLIST programme start CDATA #REQUIRED stop CDATA #IMPLIED channel CDATA #REQUIRED>
      <!ELEMENT title (#PCDATA)> <!ATTLIST title lang CDATA #IMPLIED>
      <!ELEMENT sub-title (#PCDATA)> <!ATTLIST sub-title lang CDATA #IMPLIED>
      <!ELEMENT desc (#PCDATA)> <!ATTLIST desc lang CDATA #IMPLIED>
      <!ELEMENT date (#PCDATA)>
      <!ELEMENT category (#PCDATA)> <!ATTLIST category lang CDATA #IMPLIED>
      <!ELEMENT length (#PCDATA)>
      <!ATTLIST length units (seconds | minutes | hours) #REQUIRED>
      <!ELEMENT icon EMPTY> <!ATTLIST icon src CDATA #REQUIRED>
      <!ELEMENT url (#PCDATA)>
      <!ELEMENT episode-num (#PCDATA)> <!ATTLIST episode-num system CDATA "onscreen">
      <!ELEMENT previously-shown EMPTY> <!ATTLIST previously-shown start CDATA #IMPLIED>
      <!ELEMENT premiere (#PCDATA)>
      <!ELEMENT new EMPTY>
      <!ELEMENT subtitles (language?)>
      <!ATTLIST subtitles type (teletext | onscreen | deaf-signed) #IMPLIED>
      <!ELEMENT language (#PCDATA)>
      <!ELEMENT rating (value, icon*)> <!ATTLIST rating system CDATA #IMPLIED>
      <!ELEMENT value (#PCDATA)>
      """;

  private static final Pattern DATE_RANGE =
      Pattern.compile("ID=\"([^\"]+)\".*START-DATE=\"([^\"]+)\",DURATION=([0-9.]+)");

  @Test
  void theStreamAndEveryFormOfTheGuideTellTheSame() throws Exception {
    Channel channel = Channel.of(Schedules.log(PROFILE, 2, 120, 23));
    Guide guide = new Guide(channel, SITE);
    Instant from = Flicks.instant(channel.flicks(channel.start()));
    Instant to = Flicks.instant(channel.flicks(channel.end())).plusSeconds(1);
    List<Listing> listings = guide.listings(from, to);
    JsonNode json = JsonMapper.shared().readTree(guide.json(from, to)).get("airings");
    List<Element> local = programmes(guide.xmltv(from, to));
    List<Element> utc = programmes(guide.xmltvInUtc(from, to));
    List<String> events = lines(guide.calendar(from, to), "DTSTART:");
    Map<String, String> ranges = dateRanges(channel);
    assertThat(listings).hasSizeGreaterThan(40);
    assertThat(List.of(json.size(), local.size(), utc.size(), events.size(), ranges.size()))
        .containsOnly(listings.size());
    for (int i = 0; i < listings.size(); i++) {
      Listing listing = listings.get(i);
      Instant start = Instant.ofEpochMilli(channel.milliseconds(listing.start()));
      Instant end = Instant.ofEpochMilli(channel.milliseconds(listing.end()));
      Instant until = Instant.ofEpochMilli(channel.milliseconds(listing.until()));
      assertThat(Instant.parse(json.get(i).get("start").asString())).isEqualTo(start);
      assertThat(Instant.parse(json.get(i).get("end").asString())).isEqualTo(end);
      assertThat(ranges).containsEntry(listing.id(), start + " to " + end);
      for (String rendition : PROFILE.renditions()) {
        assertThat(firstDate(channel, listing.id(), rendition, end)).isEqualTo(start);
      }
      for (Element programme : List.of(local.get(i), utc.get(i))) {
        assertThat(time(programme, "start")).isEqualTo(seconds(start));
        assertThat(time(programme, "stop")).isEqualTo(seconds(until));
      }
      if (i + 1 < listings.size()) {
        assertThat(listing.until()).isEqualTo(listings.get(i + 1).start());
      }
      assertThat(events.get(i)).isEqualTo(start.toString().replaceAll("[-:]|\\.\\d+", ""));
    }
  }

  /** When the stream says that an airing begins. */
  private static Instant firstDate(Channel channel, String id, String rendition, Instant end) {
    Answer answer = new HlsChannel(channel).airing(id, rendition, "", end.plusSeconds(1));
    Matcher date =
        Pattern.compile("#EXT-X-PROGRAM-DATE-TIME:(.*)").matcher(((Answer.Found) answer).text());
    assertThat(date.find()).isTrue();
    return Instant.parse(date.group(1));
  }

  @Test
  void xmltvIsInTheChannelsZoneAndInUtc() throws Exception {
    Guide guide = new Guide(Channel.of(List.of(Schedules.inOrder(PROFILE, List.of(A, A)))), SITE);
    Instant from = Schedules.EPOCH;
    assertThat(guide.xmltv(from, from.plusSeconds(5)))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <tv generator-info-name="Boxset">
              <channel id="summer.example.org">
                <display-name lang="en">Summer</display-name>
                <display-name>12</display-name>
              </channel>
              <programme start="20260607170000 -0400" stop="20260607170010 -0400" channel="summer.example.org">
                <title lang="en">Islands</title>
                <sub-title lang="en">The "A" &amp; the sea</sub-title>
                <desc lang="en">Wind, water; and
            salt.</desc>
                <date>2025</date>
                <category lang="en">Documentary</category>
                <length units="seconds">10</length>
                <icon src="https://summer.example.org/A/still.jpg"/>
                <url>https://summer.example.org/A/</url>
                <episode-num system="onscreen">S01E02</episode-num>
                <episode-num system="xmltv_ns">0.1.</episode-num>
                <premiere/>
                <new/>
                <subtitles type="teletext">
                  <language>fr</language>
                </subtitles>
                <rating system="MPAA">
                  <value>PG</value>
                </rating>
              </programme>
            </tv>
            """);
    assertThat(guide.xmltvInUtc(from, from.plusSeconds(60)))
        .contains("start=\"20260607210010 +0000\" stop=\"20260607210020 +0000\"");
  }

  @Test
  void aCalendarFoldsItsLines() {
    Guide guide = new Guide(Channel.of(List.of(Schedules.inOrder(PROFILE, List.of(A)))), SITE);
    assertThat(guide.calendar(Schedules.EPOCH, Schedules.EPOCH.plusSeconds(60)))
        .isEqualTo(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Boxset//Boxset//EN
            CALSCALE:GREGORIAN
            METHOD:PUBLISH
            X-WR-CALNAME:Summer
            BEGIN:VEVENT
            UID:a1@summer.example.org
            DTSTAMP:20260607T210000Z
            SEQUENCE:0
            DTSTART:20260607T210000Z
            DTEND:20260607T210010Z
            SUMMARY:Islands: The "A" & the sea
            DESCRIPTION:Wind\\, water\\; and\\nsalt.
            URL:https://summer.example.org/A/
            END:VEVENT
            END:VCALENDAR
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void theListOfChannelsSaysHowToWatchLater() {
    Guide guide = new Guide(Channel.of(List.of(Schedules.inOrder(PROFILE, List.of(A)))), SITE);
    assertThat(guide.list())
        .isEqualTo(
            """
            #EXTM3U url-tvg="https://summer.example.org/guide.xml" x-tvg-url="https://summer.example.org/guide.xml"
            #EXTINF:-1 tvg-id="summer.example.org" tvg-chno="12" tvg-name="Summer" catchup="default" catchup-source="https://summer.example.org/channel/summer.example.org/index.m3u8?utc={utc}&lutc={utcend}" catchup-days="7",Summer
            https://summer.example.org/channel/summer.example.org/index.m3u8
            """);
  }

  private static Map<String, String> dateRanges(Channel channel) {
    HlsChannel hls = new HlsChannel(channel);
    Map<String, String> ranges = new HashMap<>();
    for (long at = channel.start() + 200;
        at < channel.end();
        at += channel.pictures(Duration.ofSeconds(30))) {
      Answer answer = hls.live("360p", "", Flicks.instant(channel.flicks(at)));
      ((Answer.Found) answer)
          .text()
          .lines()
          .filter(line -> line.startsWith("#EXT-X-DATERANGE"))
          .forEach(line -> {
            Matcher range = DATE_RANGE.matcher(line);
            assertThat(range.find()).isTrue();
            Instant start = Instant.parse(range.group(2));
            long lasts = Long.parseLong(range.group(3).replace(".", ""));
            String value = start + " to " + start.plusMillis(lasts);
            String before = ranges.put(range.group(1), value);
            assertThat(before == null ? value : before).isEqualTo(value);
          });
    }
    return ranges;
  }

  private static List<Element> programmes(String xmltv) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setValidating(true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(new Strict());
    String text = xmltv.replace("<tv ", "<!DOCTYPE tv [" + STRUCTURE + "]>\n<tv ");
    Document document = builder.parse(new InputSource(new StringReader(text)));
    List<Element> programmes = new ArrayList<>();
    for (int i = 0; i < document.getElementsByTagName("programme").getLength(); i++) {
      programmes.add((Element) document.getElementsByTagName("programme").item(i));
    }
    return programmes;
  }

  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) throws SAXParseException {
      throw e;
    }

    @Override
    public void error(SAXParseException e) throws SAXParseException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXParseException {
      throw e;
    }
  }

  private static List<String> lines(String text, String name) {
    return text.lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()))
        .toList();
  }

  private static Instant time(Element programme, String attribute) {
    return OffsetDateTime.parse(
            programme.getAttribute(attribute),
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss xx", Locale.ROOT))
        .toInstant();
  }

  private static Instant seconds(Instant instant) {
    return Instant.ofEpochSecond(instant.getEpochSecond());
  }
}
