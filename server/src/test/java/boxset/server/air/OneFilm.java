package boxset.server.air;

import boxset.channel.Airing;
import boxset.channel.Content;
import boxset.channel.Item;
import boxset.channel.Media;
import boxset.channel.Numbering;
import boxset.channel.Profile;
import boxset.channel.Programme;
import boxset.channel.Revision;
import boxset.channel.RevisionFile;
import boxset.channel.Track;
import boxset.formats.cmaf.FrameRate;
import boxset.formats.cmaf.TrackIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The schedule of a channel that shows one film of ten seconds again and again, without an end. */
final class OneFilm {
  static final Instant BEGINS = Instant.parse("2026-06-07T21:00:00Z");
  static final String FOLDER = "channel/summer.example.org/";

  private static final FrameRate RATE = new FrameRate(24, 1);
  private static final int FRAMES = 240;

  private OneFilm() {}

  /** Writes it where {@link OnAir} reads it. */
  static void write(Path folder) throws IOException {
    Media files = new Media.SegmentFiles("film/$Number$.m4s", Optional.of("film/init.mp4"));
    List<Profile.Picture> pictures = List.of(picture(1280, 720), picture(640, 360));
    SortedMap<String, Track> tracks = new TreeMap<>();
    pictures.forEach(each -> tracks.put(each.id(), Track.withPictures(RATE.timescale(), files)));
    Content content = new Content("film", FRAMES, List.of(0, 96, 192), tracks);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      items.add(
          Item.whole((long) FRAMES * i, content, i == 0 ? Optional.of("a") : Optional.empty()));
    }
    List<Airing> airings =
        List.of(new Airing("a", "film", true, Optional.empty(), Optional.empty()));
    Programme film =
        new Programme(
            "film",
            "Film & fish",
            Optional.empty(),
            Optional.empty(),
            "en",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Revision revision =
        new Revision(
            "summer.example.org",
            "Summer",
            1,
            1,
            ZoneId.of("America/New_York"),
            "2026a",
            BEGINS,
            new Profile(
                RATE, 4, Duration.ofSeconds(20), Duration.ZERO, pictures, List.of(), List.of()),
            Numbering.FIRST,
            List.of(film),
            airings,
            items,
            true,
            Duration.ofDays(7),
            new TreeMap<>(Map.of("film", content)));
    Files.write(folder.resolve("revision.json"), RevisionFile.write(revision));
    byte[] shown = RevisionFile.write(content);
    Path contents = Files.createDirectory(folder.resolve("contents"));
    Files.write(
        contents.resolve("film-" + RevisionFile.sha256(shown).substring(0, 10) + ".json"), shown);
  }

  private static Profile.Picture picture(int width, int height) {
    return new Profile.Picture(
        height + "p",
        "avc1.64001f",
        new TrackIndex.Picture(width, height, 1, 1, RATE.numerator(), RATE.denominator()),
        3_000L * height,
        2_000L * height);
  }
}
