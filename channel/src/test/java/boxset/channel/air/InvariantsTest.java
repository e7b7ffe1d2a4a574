package boxset.channel.air;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.channel.Channel;
import boxset.channel.Flicks;
import boxset.channel.Listing;
import boxset.channel.Profile;
import boxset.channel.Revision;
import boxset.channel.Schedules;
import boxset.channel.guide.Guide;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * What must hold of all playlists of a channel whatever its schedule is, seen in their text and at
 * instants anywhere in a log of three revisions, half of them beside a boundary of segments.
 */
class InvariantsTest {
  private static final int INSTANTS = 300;
  private static final Profile PROFILE = Schedules.profile(Schedules.FILM, Duration.ofSeconds(60));
  private static final List<Revision> LOG = Schedules.log(PROFILE, 3, 150, 29);
  private static final Channel CHANNEL = Channel.of(LOG);

  private final HlsChannel hls = new HlsChannel(CHANNEL);

  /** Ascending. */
  private static List<Instant> instants() {
    SplittableRandom random = new SplittableRandom(31);
    List<Instant> found = new ArrayList<>();
    while (found.size() < INSTANTS) {
      long picture = random.nextLong(CHANNEL.start() + 200, CHANNEL.end());
      long boundary = CHANNEL.boundaryAtOrAfter(picture);
      Instant exact = Flicks.instant(CHANNEL.flicks(boundary));
      found.add(
          found.size() % 2 == 0
              ? Flicks.instant(CHANNEL.flicks(picture))
              : exact.plusNanos(random.nextLong(-2, 3)));
    }
    return found.stream().sorted().toList();
  }

  private String text(HlsChannel node, String rendition, Instant now) {
    return ((Answer.Found) node.live(rendition, "", now)).text();
  }

  private Played played(String rendition, Instant now) {
    return Played.of(text(hls, rendition, now));
  }

  @Test
  void i1TheFirstAndTheLastNumberNeverGoBack() {
    for (String rendition : PROFILE.renditions()) {
      long first = 0;
      long last = 0;
      for (Instant now : instants()) {
        Played played = played(rendition, now);
        assertThat(played.segments().getFirst().number()).isGreaterThanOrEqualTo(first);
        assertThat(played.segments().getLast().number()).isGreaterThanOrEqualTo(last);
        first = played.segments().getFirst().number();
        last = played.segments().getLast().number();
      }
    }
  }

  @Test
  void i2NothingThatWasSaidOfASegmentEverChanges() {
    for (String rendition : PROFILE.renditions()) {
      Map<Long, Played.Segment> said = new HashMap<>();
      for (Instant now : instants()) {
        for (Played.Segment segment : played(rendition, now).segments()) {
          Played.Segment before = said.putIfAbsent(segment.number(), segment);
          assertThat(before == null ? segment : before).isEqualTo(segment);
        }
      }
    }
  }

  @Test
  void i3AllRenditionsHaveTheSameDiscontinuitySequenceNumber() {
    for (Instant now : instants()) {
      assertThat(
              PROFILE.renditions().stream()
                  .map(rendition -> played(rendition, now).discontinuitySequence())
                  .distinct())
          .hasSize(1);
    }
  }

  @Test
  void i4EveryDiscontinuityBetweenTheFirstAndTheLastSegmentHasItsTag() {
    for (Instant now : instants()) {
      long picture = CHANNEL.picture(now);
      Span span =
          Span.of(CHANNEL, picture - CHANNEL.pictures(PROFILE.window()), picture).orElseThrow();
      long tags =
          text(hls, "360p", now)
              .lines()
              .filter(line -> line.equals("#EXT-X-DISCONTINUITY"))
              .count();
      assertThat(tags)
          .isEqualTo(span.last().discontinuitySequence() - span.first().discontinuitySequence());
    }
  }

  @Test
  void i5DurationsAddUpToWhatDatesSayToTheMillisecond() {
    for (String rendition : PROFILE.renditions()) {
      for (Instant now : instants()) {
        Played played = played(rendition, now);
        Played.Segment last = played.segments().getLast();
        long dates = last.dateTime() - played.segments().getFirst().dateTime();
        assertThat(Math.abs(played.microseconds() - last.microseconds() - 1000 * dates))
            .isLessThanOrEqualTo(1000);
      }
    }
  }

  @Test
  void i6NodesThatListTheSameSegmentsSayItInTheSameBytes() {
    HlsChannel other = new HlsChannel(Channel.of(Schedules.log(PROFILE, 3, 150, 29)));
    for (Instant now : instants()) {
      for (String rendition : PROFILE.renditions()) {
        Instant late = now.plusMillis(400);
        String one = text(hls, rendition, now);
        String two = text(other, rendition, late);
        Answer.Found at = (Answer.Found) hls.live(rendition, "", now);
        Answer.Found then = (Answer.Found) other.live(rendition, "", late);
        assertThat(one.equals(two)).isEqualTo(at.caching().etag().equals(then.caching().etag()));
      }
    }
  }

  @Test
  void i7TheGuideSaysWhatIsOnAndLeavesNoGap() {
    Guide guide = new Guide(CHANNEL, URI.create("https://summer.example.org/"));
    List<Listing> listings =
        guide.listings(
            Flicks.instant(CHANNEL.flicks(CHANNEL.start())),
            Flicks.instant(CHANNEL.flicks(CHANNEL.end())));
    for (int i = 0; i < listings.size(); i++) {
      Listing listing = listings.get(i);
      assertThat(CHANNEL.at(listing.start()).content().id()).isEqualTo(listing.programme().id());
      assertThat(CHANNEL.at(listing.end() - 1).content().id()).isEqualTo(listing.programme().id());
      assertThat(listing.until())
          .isEqualTo(i + 1 < listings.size() ? listings.get(i + 1).start() : CHANNEL.end());
    }
  }

  /** Of segments of two seconds: for 136 years. */
  @Test
  void i8NumbersFitThirtyOneBits() {
    Profile profile = Schedules.profile(Schedules.FILM, Duration.ofSeconds(60));
    Revision looped =
        Schedules.looped(
            Schedules.inOrder(
                profile, List.of(Schedules.content("A", 48 * 30, 48, Schedules.FILM))));
    HlsChannel endless = new HlsChannel(Channel.of(List.of(looped)));
    Instant century = Schedules.EPOCH.plus(Duration.ofDays(136 * 365));
    Played played = Played.of(text(endless, "720p", century));
    assertThat(played.segments().getLast().number())
        .isBetween(2_140_000_000L, (long) Integer.MAX_VALUE);
  }
}
