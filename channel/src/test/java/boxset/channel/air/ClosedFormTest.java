package boxset.channel.air;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.channel.Channel;
import boxset.channel.Flicks;
import boxset.channel.Profile;
import boxset.channel.Revision;
import boxset.channel.RevisionFile;
import boxset.channel.Schedules;
import boxset.channel.Unrolled;
import boxset.formats.cmaf.FrameRate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The closed form against every segment counted one by one. {@code
 * -Dtest.args=-Dchannel.queries=1000000} asks more often.
 */
class ClosedFormTest {
  private static final int QUERIES = Integer.getInteger("channel.queries", 10_000);
  private static final int RATES = 5;
  private static final Duration WINDOW = Duration.ofSeconds(60);

  @ParameterizedTest
  @CsvSource({"24000, 1001", "25, 1", "30000, 1001", "50, 1", "60000, 1001"})
  void aWindowIsWhatCountingGives(long numerator, long denominator) {
    Profile profile = Schedules.profile(new FrameRate(numerator, denominator), WINDOW);
    List<Revision> log = Schedules.log(profile, 3, 400, numerator);
    Channel channel = Channel.of(log);
    Unrolled unrolled = new Unrolled(log, 1);
    assertThat(channel.end()).isEqualTo(unrolled.end());
    agree(channel, unrolled, QUERIES / RATES);
  }

  @Test
  void aLoopIsWhatCountingGives() {
    Profile profile = Schedules.profile(Schedules.FILM, WINDOW);
    List<Revision> log = new ArrayList<>(Schedules.log(profile, 2, 30, 7));
    log.add(Schedules.looped(log.removeLast()));
    agree(Channel.of(log), new Unrolled(log, 9), QUERIES / 10);
  }

  private static void agree(Channel channel, Unrolled unrolled, int queries) {
    SplittableRandom random = new SplittableRandom(3);
    long window = channel.pictures(WINDOW);
    for (int i = 0; i < queries; i++) {
      long to = random.nextLong(channel.start() + 1, unrolled.end() + 1);
      if (i % 4 == 0) { // at a boundary or beside one
        to = unrolled.rows().get(random.nextInt(unrolled.rows().size())).end() - i / 4 % 2;
      }
      Optional<Span> span = Span.of(channel, to - window, to);
      Optional<Unrolled.Row> last = unrolled.ended(to);
      if (span.isEmpty() || last.isEmpty()) {
        assertThat(span.isEmpty()).isEqualTo(last.isEmpty());
        continue;
      }
      Unrolled.Row first = unrolled.containing(to - window);
      Span found = span.get();
      if (found.firstNumber() != first.mediaSequence()
          || found.first().discontinuitySequence() != first.discontinuitySequence()
          || found.firstPicture() != first.start()
          || !found.first().content().id().equals(first.content().id())
          || found.first().first() + found.firstSegment() != first.segment()
          || found.lastNumber() != last.get().mediaSequence()
          || found.last().discontinuitySequence() != last.get().discontinuitySequence()
          || found.lastPicture() != last.get().end()) {
        assertThat(found.toString()).as("at picture " + to).isEqualTo(first + " to " + last.get());
      }
    }
  }

  @Test
  void everyPlaylistIsWhatCountingGivesAndNothingInOneEverChanges() {
    Profile profile = Schedules.profile(Schedules.FILM, WINDOW);
    List<Revision> log = Schedules.log(profile, 3, 300, 11);
    Channel channel = Channel.of(log);
    HlsChannel hls = new HlsChannel(channel);
    HlsChannel again =
        new HlsChannel(Channel.of(log.stream().map(ClosedFormTest::reread).toList()));
    Unrolled unrolled = new Unrolled(log, 1);
    Map<String, Played.Segment> seen = new HashMap<>();
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < QUERIES / 50; i++) {
      long picture = random.nextLong(channel.start() + 200, channel.end());
      Instant now = Flicks.instant(channel.flicks(picture)).plusNanos(20);
      long header = -1;
      for (String rendition : profile.renditions()) {
        String text = ((Answer.Found) hls.live(rendition, "", now)).text();
        assertThat(((Answer.Found) again.live(rendition, "", now)).text()).isEqualTo(text);
        Played played = Played.of(text);
        if (header < 0) {
          header = played.discontinuitySequence();
        }
        assertThat(played.discontinuitySequence()).isEqualTo(header);
        Played.Segment first = played.segments().getFirst();
        Played.Segment last = played.segments().getLast();
        for (Played.Segment segment : played.segments()) {
          Played.Segment before = seen.putIfAbsent(rendition + segment.number(), segment);
          assertThat(before == null ? segment : before).isEqualTo(segment);
          Unrolled.Row row = unrolled.rows().get(Math.toIntExact(segment.number()));
          assertThat(segment.discontinuity()).isEqualTo(row.discontinuitySequence());
          if (!rendition.equals("en")) {
            assertThat(segment.dateTime()).isEqualTo(unrolled.milliseconds(row.start()));
          }
        }
        Unrolled.Row ended = unrolled.ended(picture).orElseThrow();
        assertThat(last.number()).isEqualTo(ended.mediaSequence());
        long spans = 1000 * (last.dateTime() - first.dateTime()) + last.microseconds();
        assertThat(Math.abs(played.microseconds() - spans)).isLessThanOrEqualTo(1000);
        if (first.number() > 0) {
          assertThat(played.microseconds())
              .isGreaterThanOrEqualTo(3_000_000L * profile.targetDuration());
        }
        assertThat(last.number()).isLessThan(1L << 31);
      }
    }
  }

  private static Revision reread(Revision revision) {
    return RevisionFile.read(
        "revision.json",
        RevisionFile.write(revision),
        (id, _) ->
            RevisionFile.readContent(
                id, RevisionFile.write(Objects.requireNonNull(revision.contents().get(id)))));
  }

  @Test
  void numbersNeverGoBack() {
    Profile profile = Schedules.profile(new FrameRate(25, 1), WINDOW);
    Channel channel = Channel.of(Schedules.log(profile, 3, 100, 13));
    long window = channel.pictures(WINDOW);
    long first = 0;
    long last = 0;
    long broken = 0;
    for (long to = channel.start() + 200; to < channel.end(); to += 7) {
      Span span = Span.of(channel, to - window, to).orElseThrow();
      assertThat(span.firstNumber()).isGreaterThanOrEqualTo(first);
      assertThat(span.lastNumber()).isGreaterThanOrEqualTo(last);
      assertThat(span.first().discontinuitySequence()).isGreaterThanOrEqualTo(broken);
      first = span.firstNumber();
      last = span.lastNumber();
      broken = span.first().discontinuitySequence();
    }
  }

  /**
   * Three nodes, each asked at random, whose clocks are wrong by up to a quarter of a segment; a
   * player asks again after a target duration, or half of one when nothing was new (RFC 8216bis,
   * 6.3.4).
   */
  @Test
  void nodesWithWrongClocksNeverContradictEachOther() {
    Profile profile = Schedules.profile(Schedules.FILM, WINDOW);
    List<Revision> log = Schedules.log(profile, 2, 200, 17);
    List<HlsChannel> nodes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      nodes.add(new HlsChannel(Channel.of(log.stream().map(ClosedFormTest::reread).toList())));
    }
    SplittableRandom random = new SplittableRandom(19);
    Map<String, String> texts = new HashMap<>();
    Instant start = Schedules.EPOCH.plusSeconds(10);
    long end = channelSeconds(log);
    int asked = 0;
    while (asked < QUERIES / 5) {
      long at = random.nextLong(1000 * (end - 3600));
      long number = -1;
      long broken = -1;
      for (int i = 0; i < 100; i++, asked++) {
        Instant clock = start.plusMillis(at + random.nextLong(-1000, 1001));
        Answer.Found answer =
            (Answer.Found) nodes.get(random.nextInt(3)).live(i % 2 == 0 ? "720p" : "en", "", clock);
        String before = texts.putIfAbsent(answer.caching().etag(), answer.text());
        assertThat(before == null ? answer.text() : before).isEqualTo(answer.text());
        Played played = Played.of(answer.text());
        long last = played.segments().getLast().number();
        assertThat(last).isGreaterThanOrEqualTo(number);
        assertThat(played.discontinuitySequence()).isGreaterThanOrEqualTo(broken);
        at += last > number ? 4000 : 2000;
        number = last;
        broken = played.discontinuitySequence();
      }
    }
  }

  private static long channelSeconds(List<Revision> log) {
    Channel channel = Channel.of(log);
    return Duration.between(Schedules.EPOCH, Flicks.instant(channel.flicks(channel.end())))
        .toSeconds();
  }
}
