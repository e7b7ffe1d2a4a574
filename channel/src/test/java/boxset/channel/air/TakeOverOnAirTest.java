package boxset.channel.air;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.channel.Airing;
import boxset.channel.Channel;
import boxset.channel.Content;
import boxset.channel.Item;
import boxset.channel.Listing;
import boxset.channel.Numbering;
import boxset.channel.Profile;
import boxset.channel.Programme;
import boxset.channel.Revision;
import boxset.channel.Schedules;
import boxset.channel.TakeOver;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits while on the air: a run that is compiled again and again, and nodes that know how much. */
class TakeOverOnAirTest {
  private static final Profile PROFILE = Schedules.profile(Schedules.FILM, Duration.ofSeconds(20));

  /** What every block is made of, in any order. */
  private static final List<Content> BLOCK =
      List.of(
          Schedules.content("ep0", 2000, 96, Schedules.FILM),
          Schedules.content("ep1", 1500, 96, Schedules.FILM),
          Schedules.content("talk", 700, 72, Schedules.FILM),
          Schedules.content("slate", 40, 96, Schedules.FILM));

  private static final int BLOCKS = 30;
  private static final Duration FROZEN = Duration.ofMinutes(15);

  private static final Pattern PERIOD =
      Pattern.compile("<Period id=\"([^\"]+)\" start=\"([^\"]+)\" duration=\"([^\"]+)\">");

  private final Random random = new Random(17);

  private List<List<Content>> shuffled(List<List<Content>> before, int from) {
    List<List<Content>> blocks = new ArrayList<>(before.subList(0, Math.min(from, before.size())));
    while (blocks.size() < BLOCKS) {
      List<Content> block = new ArrayList<>(BLOCK);
      Collections.shuffle(block, random);
      blocks.add(block);
    }
    return blocks;
  }

  private static Revision compiled(List<List<Content>> blocks) {
    List<Item> items = new ArrayList<>();
    List<Airing> airings = new ArrayList<>();
    Map<String, Content> contents = new TreeMap<>();
    long at = 0;
    for (Content content : blocks.stream().flatMap(List::stream).toList()) {
      Optional<String> airing = Optional.empty();
      if (!content.id().equals("slate")) {
        airing = Optional.of(content.id() + "-" + at);
        boolean again = contents.containsKey(content.id());
        airings.add(
            new Airing(airing.get(), content.id(), !again, Optional.empty(), Optional.empty()));
      }
      contents.put(content.id(), content);
      items.add(Item.whole(at, content, airing));
      at += content.frames();
    }
    List<Programme> programmes = contents.keySet().stream().map(Schedules::programme).toList();
    return Schedules.revision(
        PROFILE, 1, Numbering.FIRST, programmes, airings, items, List.copyOf(contents.values()));
  }

  private static Instant time(Channel channel, long picture) {
    return Instant.ofEpochMilli(channel.milliseconds(picture) + 1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 3})
  void editsTakeOverBehindWhatIsFrozenAndNodesAgreeUntilThen(long seed) {
    random.setSeed(seed);
    List<List<Content>> blocks = shuffled(List.of(), 0);
    List<Revision> log = new ArrayList<>(List.of(compiled(blocks)));
    for (int edit = 0; edit < 4; edit++) {
      Channel before = Channel.of(log);
      Instant now = time(before, 4240L * (3 + 4 * edit) + random.nextInt(4240));
      // What has been on and is frozen changes in the plan, too; on the air it must not.
      blocks = shuffled(blocks, random.nextInt(2 * edit + 1));
      Revision planned = compiled(blocks);
      Revision next = TakeOver.of(log, planned, now, FROZEN, now).orElseThrow();
      assertThat(TakeOver.of(log, planned, now, FROZEN, now)).contains(next);
      log.add(next);
      assertThat(TakeOver.of(log, planned, now, FROZEN, now)).as("once is enough").isEmpty();

      Channel channel = Channel.of(log);
      assertThat(next.start())
          .isGreaterThan(before.picture(now.plus(FROZEN)))
          .isLessThanOrEqualTo(before.picture(now.plus(FROZEN)) + 2 * 4240);
      List<String> ids = ids(channel, channel.start(), channel.end());
      assertThat(ids).doesNotHaveDuplicates();
      assertThat(ids.subList(0, ids(before, 0, next.start()).size()))
          .isEqualTo(ids(before, 0, next.start()));
      assertThat(ids(channel, next.start(), channel.end()))
          .isEqualTo(ids(Channel.of(List.of(planned)), next.start(), channel.end()));
      nodesAgree(before, channel, next.start());
    }
    plays(Channel.of(log));
  }

  private static List<String> ids(Channel channel, long from, long to) {
    return channel.airings(from, to).stream().map(Listing::id).toList();
  }

  /** A node that has the new revision and one that has not answer alike up to where it begins. */
  private void nodesAgree(Channel one, Channel other, long takesOver) {
    for (int i = 0; i < 40; i++) {
      long picture = random.nextLong(100, takesOver);
      Instant now = time(one, i % 4 == 0 ? takesOver - 1 - random.nextInt(50) : picture);
      for (String rendition : List.of("720p", "en", "fr")) {
        assertThat(text(new HlsChannel(other).live(rendition, "", now)))
            .isEqualTo(text(new HlsChannel(one).live(rendition, "", now)));
      }
      if (now.plus(one.lead()).isBefore(time(one, takesOver))) {
        assertThat(text(new DashChannel(other).manifest("", "clock", now)))
            .isEqualTo(text(new DashChannel(one).manifest("", "clock", now)));
      }
    }
  }

  private static String text(Answer answer) {
    return ((Answer.Found) answer).text();
  }

  /** Polled through to its end: no number goes back, and nothing that was told changes. */
  private static void plays(Channel channel) {
    HlsChannel hls = new HlsChannel(channel);
    DashChannel dash = new DashChannel(channel);
    long first = 0;
    long breaks = 0;
    Map<String, String> periods = new HashMap<>();
    Map<Long, Played.Segment> segments = new HashMap<>();
    for (long picture = 100; picture < channel.end() + 61; picture += 61) {
      Instant now = time(channel, picture);
      Played played = Played.of(((Answer.Found) hls.live("720p", "", now)).text());
      long number = played.segments().getFirst().number();
      assertThat(number).isGreaterThanOrEqualTo(first);
      assertThat(played.discontinuitySequence()).isGreaterThanOrEqualTo(breaks);
      first = number;
      breaks = played.discontinuitySequence();
      for (Played.Segment segment : played.segments()) {
        Played.Segment told = segments.putIfAbsent(segment.number(), segment);
        assertThat(told == null ? segment : told).isEqualTo(segment);
      }
      Matcher period = PERIOD.matcher(((Answer.Found) dash.manifest("", "clock", now)).text());
      while (period.find()) {
        String told = periods.putIfAbsent(period.group(1), period.group());
        assertThat(told == null ? period.group() : told).isEqualTo(period.group());
      }
    }
    assertThat(periods).hasSizeGreaterThan(100);
    assertThat(segments.values().stream().map(Played.Segment::discontinuity).distinct())
        .as("every one is told of")
        .hasSize(Math.toIntExact(channel.at(channel.end() - 1).discontinuitySequence()) + 1);
  }

  @Test
  void aRevisionIsForgottenWhenNothingOfItCanBeAskedForAnyMore() {
    List<List<Content>> blocks = shuffled(List.of(), 0);
    List<Revision> log = new ArrayList<>(List.of(compiled(blocks)));
    Channel first = Channel.of(log);
    Instant now = time(first, 4240 * 3);
    log.add(TakeOver.of(log, compiled(shuffled(blocks, 2)), now, FROZEN, now).orElseThrow());
    Channel both = Channel.of(log);
    Instant over = time(both, log.getLast().start()).plus(Duration.ofDays(7));
    assertThat(TakeOver.living(log, over)).hasSize(2);
    List<Revision> living = TakeOver.living(log, over.plus(both.lead()));
    assertThat(living).containsExactly(log.getLast());

    Channel rest = Channel.of(living);
    Instant later = time(both, log.getLast().start() + 5000);
    assertThat(text(new HlsChannel(rest).live("720p", "", later)))
        .isEqualTo(text(new HlsChannel(both).live("720p", "", later)));
    assertThat(text(new DashChannel(rest).manifest("", "clock", later)))
        .isEqualTo(text(new DashChannel(both).manifest("", "clock", later)));
  }

  @Test
  void aRevisionThatIsToComeStaysAndTheNextHoldsBehindIt() {
    List<List<Content>> blocks = shuffled(List.of(), 0);
    List<Revision> log = new ArrayList<>(List.of(compiled(blocks)));
    Channel first = Channel.of(log);
    Instant now = time(first, 4240 * 3);
    Revision edited = compiled(shuffled(blocks, 1));
    Instant later = time(first, 4240 * 20);
    log.add(TakeOver.of(log, edited, now, FROZEN, later).orElseThrow());
    long takesOver = log.getLast().start();
    assertThat(takesOver).isGreaterThan(4240 * 20).isLessThanOrEqualTo(4240 * 21);
    assertThat(TakeOver.of(log, edited, now, FROZEN, now)).isEmpty();
    Revision again = compiled(shuffled(blocks, 1));
    assertThat(TakeOver.of(log, again, now, FROZEN, now).orElseThrow().start())
        .isGreaterThan(takesOver);
  }

  @Test
  void whatIsShownForTheFirstTimeIsAPremiereWhateverTheNewRulesSay() {
    Content late = Schedules.content("late", 4240, 96, Schedules.FILM);
    List<List<Content>> blocks = shuffled(List.of(), 0);
    List<Revision> log = List.of(compiled(blocks));
    List<List<Content>> edited = new ArrayList<>(blocks);
    edited.set(1, List.of(late)); // has been on by then, as the new rules have it
    edited.set(26, List.of(late));
    edited.set(27, List.of(late));
    Instant now = time(Channel.of(log), 4240 * 5);
    Revision next = TakeOver.of(log, compiled(edited), now, FROZEN, now).orElseThrow();
    assertThat(next.airings())
        .filteredOn(airing -> airing.programme().equals("late"))
        .extracting(Airing::premiere)
        .containsExactly(true, false);
    assertThat(next.airings())
        .filteredOn(airing -> airing.programme().equals("ep0"))
        .noneMatch(Airing::premiere)
        .allMatch(airing -> airing.before().isPresent());
  }
}
