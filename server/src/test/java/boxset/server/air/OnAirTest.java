package boxset.server.air;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.channel.Content;
import boxset.channel.Item;
import boxset.channel.Media;
import boxset.channel.Numbering;
import boxset.channel.Profile;
import boxset.channel.Revision;
import boxset.channel.RevisionFile;
import boxset.channel.ScheduleException;
import boxset.channel.Track;
import boxset.formats.cmaf.FrameRate;
import boxset.formats.cmaf.TrackIndex;
import boxset.server.Live;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnAirTest {
  private static final Instant BEGINS = Instant.parse("2026-06-07T21:00:00Z");
  private static final String FOLDER = "channel/summer.example.org/";

  @TempDir Path folder;

  /** A loop of a content of ten seconds. */
  @BeforeEach
  void write() throws IOException {
    FrameRate rate = new FrameRate(24, 1);
    Media files = new Media.SegmentFiles("film/$Number$.m4s", Optional.of("film/init.mp4"));
    SortedMap<String, Track> tracks =
        new TreeMap<>(Map.of("720p", Track.withPictures(rate.timescale(), files)));
    Content content = new Content("film", 240, List.of(0, 96, 192), tracks);
    Profile.Picture picture =
        new Profile.Picture(
            "720p",
            "avc1.64001f",
            new TrackIndex.Picture(1280, 720, 1, 1, rate.numerator(), rate.denominator()),
            3_000_000,
            2_000_000);
    Revision revision =
        new Revision(
            "summer.example.org",
            "Summer",
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
            IntStream.range(0, 60)
                .mapToObj(i -> Item.whole(240L * i, content, Optional.empty()))
                .toList(),
            true,
            Duration.ofDays(7),
            new TreeMap<>(Map.of("film", content)));
    Files.write(folder.resolve("revision.json"), RevisionFile.write(revision));
    byte[] shown = RevisionFile.write(content);
    Path contents = Files.createDirectory(folder.resolve("contents"));
    Files.write(
        contents.resolve("film-" + RevisionFile.sha256(shown).substring(0, 10) + ".json"), shown);
  }

  private Live.Text text(String path, Map<String, String> query) throws IOException {
    OnAir air = OnAir.of(folder, folder, InstantSource.fixed(BEGINS.plusSeconds(60)), true);
    Optional<Live.Response> answer =
        air.answer(new Live.Request(FOLDER + path, query, "http://localhost/"));
    assertThat(answer).containsInstanceOf(Live.Text.class);
    return (Live.Text) answer.orElseThrow();
  }

  @Test
  void anAnswerThatTellsOfTheMomentItIsAskedForIsNotKept() throws IOException {
    assertThat(text("index.m3u8", Map.of()).fresh()).isPositive();

    Live.Text rehearsal = text("index.m3u8", Map.of("now", "2026-06-07T21:05:00Z"));
    assertThat(rehearsal.content()).contains("720p.m3u8?ahead=240000");
    assertThat(rehearsal.fresh()).isZero();
    assertThat(text("720p.m3u8", Map.of("ahead", "240000")).fresh()).isZero();

    Map<String, String> since = Map.of("utc", Long.toString(BEGINS.getEpochSecond()));
    assertThat(text("index.m3u8", since).fresh()).isZero();
  }

  @Test
  void aContentThatIsMissingOrChangedIsNamed() throws IOException {
    Path content;
    try (Stream<Path> files = Files.list(folder.resolve("contents"))) {
      content = files.findFirst().orElseThrow();
    }
    Files.writeString(content, Files.readString(content).replace("film/", "firm/"));
    assertThatThrownBy(() -> text("index.m3u8", Map.of()))
        .isInstanceOf(ScheduleException.class)
        .hasMessageContaining(content + " is not as it was when the schedule was made");

    Files.delete(content);
    assertThatThrownBy(() -> text("index.m3u8", Map.of()))
        .isInstanceOf(ScheduleException.class)
        .hasMessageContaining(content + " is missing");
  }
}
