package boxset.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.channel.Content;
import boxset.channel.Item;
import boxset.channel.Media;
import boxset.channel.Numbering;
import boxset.channel.Profile;
import boxset.channel.Revision;
import boxset.channel.RevisionFile;
import boxset.channel.Track;
import boxset.editions.channel.Listing;
import boxset.formats.cmaf.FrameRate;
import boxset.formats.cmaf.TrackIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A channel that has been published: four days, of which every hour has a film. */
class ChannelReleaseTest {
  private static final Instant BEGINS = Instant.parse("2026-06-07T00:00:00Z");
  private static final int HOURS = 96;

  @TempDir Path folder;

  @BeforeEach
  void publish() throws IOException {
    FrameRate rate = new FrameRate(24, 1);
    Media files = new Media.SegmentFiles("film/$Number$.m4s", Optional.of("film/init.mp4"));
    SortedMap<String, Track> tracks =
        new TreeMap<>(Map.of("720p", Track.withPictures(rate.timescale(), files)));
    List<Integer> starts = IntStream.range(0, 900).mapToObj(i -> 96 * i).toList();
    Content content = new Content("film", 86_400, starts, tracks);
    Profile.Picture picture =
        new Profile.Picture(
            "720p",
            "avc1.64001f",
            new TrackIndex.Picture(1280, 720, 1, 1, rate.numerator(), rate.denominator()),
            3_000_000,
            2_000_000);
    Revision revision =
        new Revision(
            "summer",
            "Summer",
            1,
            1,
            ZoneOffset.UTC,
            "2026a",
            BEGINS,
            new Profile(
                rate,
                4,
                Duration.ofSeconds(20),
                Duration.ZERO,
                List.of(picture),
                List.of(),
                List.of()),
            Numbering.FIRST,
            List.of(),
            List.of(),
            IntStream.range(0, HOURS)
                .mapToObj(i -> Item.whole(86_400L * i, content, Optional.empty()))
                .toList(),
            false,
            Duration.ofDays(7),
            new TreeMap<>(Map.of("film", content)));
    Files.write(folder.resolve("revision-1.json"), RevisionFile.write(revision));
    byte[] shown = RevisionFile.write(content);
    Path contents = Files.createDirectory(folder.resolve("contents"));
    Files.write(
        contents.resolve("film-" + RevisionFile.sha256(shown).substring(0, 10) + ".json"), shown);
    Files.writeString(folder.resolve("listing.txt"), listing("").text());
  }

  /** Every hour a film; in one, at another minute. */
  private static Listing listing(String moved) {
    StringBuilder text = new StringBuilder("# Summer\n");
    for (int hour = 0; hour < HOURS; hour++) {
      if (hour % 24 == 0) {
        text.append("\n2026-06-%02d Sunday\n".formatted(7 + hour / 24));
      }
      String time = "%02d:00".formatted(hour % 24);
      String day = "%d ".formatted(7 + hour / 24);
      text.append(moved.equals(day + time) ? time.replace(":00", ":10") : time)
          .append(":00.000+00:00    86400  wheel  film  Film\n");
    }
    return Listing.parse(text.toString()).orElseThrow();
  }

  private ChannelRelease at(int hour, Optional<Integer> from, boolean force) throws Exception {
    return ChannelRelease.in(
        folder,
        false,
        BEGINS.plus(Duration.ofHours(hour)),
        from.map(hours -> BEGINS.plus(Duration.ofHours(hours))),
        force);
  }

  @Test
  void whatIsFrozenMovesOnlyByForce() throws Exception {
    Listing edited = listing("7 05:00");
    assertThatThrownBy(() -> at(1, Optional.of(2), false).check(edited))
        .isInstanceOf(Problem.class)
        .hasMessageContaining(
            "The guide until 2026-06-09 01:00:00 +00:00 has been published and is kept.")
        .hasMessageContaining("moved    2026-06-07 05:00:00.000+00:00  wheel  film  Film")
        .hasMessageContaining("to 2026-06-07 05:10:00.000+00:00")
        .hasMessageContaining("or add --force");
    at(1, Optional.of(2), true).check(edited);
    at(1, Optional.of(6), false).check(edited); // nothing moves from there on
    at(1, Optional.empty(), false).check(edited); // the edit is for later
  }

  @Test
  void whatHasBegunGoesOnAndTheRestBeginsAnew() throws Exception {
    assertThat(at(1, Optional.empty(), false).since()).contains(BEGINS);
    assertThat(at(-24, Optional.empty(), false).since()).as("frozen").contains(BEGINS);
    assertThat(at(-24, Optional.empty(), true).since()).as("forced").isEmpty();
    assertThat(at(-49, Optional.empty(), false).since()).as("not begun").isEmpty();
    assertThat(at(HOURS, Optional.empty(), false).since()).as("over").isEmpty();
    assertThat(ChannelRelease.in(folder, true, BEGINS, Optional.empty(), false).since())
        .as("a draft")
        .isEmpty();
  }

  @Test
  void aDamagedScheduleIsNamed() throws Exception {
    Files.writeString(folder.resolve("revision-1.json"), "{");
    assertThatThrownBy(() -> at(1, Optional.empty(), false))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("revision-1.json is damaged")
        .hasMessageContaining("move that folder away");
  }
}
