package boxset.editions.stream;

import boxset.formats.cmaf.ByteRange;
import boxset.formats.cmaf.Presentation;
import boxset.formats.cmaf.Presentation.PictureTrack;
import boxset.formats.cmaf.Presentation.SoundTrack;
import boxset.formats.cmaf.SoundPurpose;
import boxset.formats.cmaf.TrackIndex;
import boxset.formats.cmaf.TrackIndex.Segment;
import boxset.steps.Tiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the site's own player is told of a programme, as values for JSON; {@code
 * player/play/types.d.ts} describes them.
 */
final class PlayerTables {
  /** Segments that stand in the page: enough to play until the whole table is there. */
  private static final int IN_PAGE = 6;

  private final List<PictureTrack> pictures;
  private final List<SoundTrack> sounds;
  private final Heads heads;

  /** Reads the first bytes of a track file. */
  interface Heads {
    byte[] read(String uri, ByteRange range) throws IOException;
  }

  PlayerTables(Presentation presentation, Heads heads) {
    this.heads = heads;
    this.pictures =
        presentation.pictures().stream()
            .sorted(Comparator.comparingLong(track -> track.index().averageBitsPerSecond()))
            .toList();
    // One encoding of each mix: every browser plays stereo.
    this.sounds =
        presentation.sounds().stream()
            .filter(track -> {
              TrackIndex.Sound sound = track.index().sound();
              return sound != null && sound.channels() <= 2;
            })
            .toList();
  }

  /** Every segment of every track that the player chooses from. */
  Map<String, Object> table() throws IOException {
    return tracks(Integer.MAX_VALUE);
  }

  /**
   * What a page carries, so that the first segments are asked for with the page.
   *
   * @param table name of the file with {@link #table}
   */
  Map<String, Object> start(String table, Tiles tiles) throws IOException {
    TrackIndex picture = pictures.getFirst().index();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("durationMs", picture.durationTicks() * 1000.0 / picture.timescale());
    json.put("head", tracks(IN_PAGE));
    json.put("table", isWhole(IN_PAGE) ? null : table);
    json.put("previews", previews(tiles));
    return json;
  }

  private boolean isWhole(int segments) {
    return pictures.stream().allMatch(track -> track.index().segments().size() <= segments)
        && sounds.stream().allMatch(track -> track.index().segments().size() <= segments);
  }

  private Map<String, Object> tracks(int segments) throws IOException {
    List<Map<String, Object>> seen = new ArrayList<>();
    for (PictureTrack track : pictures) {
      Map<String, Object> json = track(track.uri(), track.index(), segments);
      TrackIndex.Picture picture = track.index().picture();
      if (picture != null) {
        json.put("width", picture.width() * picture.sarWidth() / picture.sarHeight());
        json.put("height", picture.height());
      }
      seen.add(json);
    }
    List<Map<String, Object>> heard = new ArrayList<>();
    for (SoundTrack track : sounds) {
      Map<String, Object> json = track(track.uri(), track.index(), segments);
      json.put("name", track.name());
      json.put("language", track.language());
      json.put("kind", kind(track.purpose()));
      json.put("chosen", track.chosen());
      heard.add(json);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("pictures", seen);
    json.put("sounds", heard);
    return json;
  }

  private static String kind(SoundPurpose purpose) {
    return switch (purpose) {
      case MAIN, DUB -> "mix";
      case COMMENTARY -> "commentary";
      case DESCRIPTION -> "description";
    };
  }

  private Map<String, Object> track(String uri, TrackIndex index, int segments) throws IOException {
    List<Segment> some = index.segments().stream().limit(segments).toList();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", uri);
    json.put("codecs", index.codecs());
    json.put("rate", index.averageBitsPerSecond());
    json.put("init", Base64.getEncoder().encodeToString(heads.read(uri, index.initialization())));
    json.put("timescale", index.timescale());
    json.put("durations", runs(some));
    json.put("offset", some.getFirst().offset());
    json.put("sizes", differences(some));
    return json;
  }

  /** Lengths in ticks, each followed by how often it comes in a row. */
  private static List<Long> runs(List<Segment> segments) {
    List<Long> runs = new ArrayList<>();
    for (Segment segment : segments) {
      int last = runs.size() - 1;
      if (last > 0 && runs.get(last - 1) == segment.durationTicks()) {
        runs.set(last, runs.get(last) + 1);
      } else {
        runs.add(segment.durationTicks());
        runs.add(1L);
      }
    }
    return runs;
  }

  /** The first length in bytes, then each one's difference from the one before. */
  private static List<Long> differences(List<Segment> segments) {
    return IntStream.range(0, segments.size())
        .mapToObj(i -> segments.get(i).length() - (i == 0 ? 0 : segments.get(i - 1).length()))
        .toList();
  }

  private static Map<String, Object> previews(Tiles tiles) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(
        "sheets",
        IntStream.rangeClosed(1, tiles.sheets().size()).mapToObj(StreamFiles::sheet).toList());
    json.put("everyMs", tiles.intervalSeconds() * 1000);
    json.put("columns", tiles.columns());
    json.put("rows", tiles.rows());
    json.put("width", tiles.tileWidth());
    json.put("height", tiles.tileHeight());
    json.put("count", tiles.count());
    return json;
  }
}
