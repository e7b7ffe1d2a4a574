package boxset.editions.stream;

import boxset.formats.cmaf.ByteRange;
import boxset.formats.cmaf.Presentation;
import boxset.formats.cmaf.Presentation.PictureTrack;
import boxset.formats.cmaf.Presentation.SoundTrack;
import boxset.formats.cmaf.TrackIndex;
import boxset.formats.cmaf.TrackIndex.Segment;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the site's own player is told of a programme, as values for JSON. Times are in seconds,
 * rates in bit/s.
 */
final class PlayerTables {
  /** Bytes, together with the sound's, that the first picture may take on a slow connection. */
  private static final long FIRST_BYTES = 128 << 10;

  private final Presentation presentation;
  private final List<PictureTrack> pictures;

  PlayerTables(Presentation presentation) {
    this.presentation = presentation;
    this.pictures =
        presentation.pictures().stream()
            .sorted(Comparator.comparingLong(track -> track.index().averageBitsPerSecond()))
            .toList();
  }

  /** Every segment of every track that the player chooses from. */
  Map<String, Object> table() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ends", ends(pictures.getFirst().index()));
    json.put("pictures", pictures.stream().map(PlayerTables::picture).toList());
    json.put("sounds", sounds().map(PlayerTables::sound).toList());
    return json;
  }

  /**
   * What a page carries so that the first picture is asked for with the page: the headers
   * themselves and where the first segments are.
   *
   * @param folder URL of the stream's folder from the page
   * @param table name of the file with {@link #table}
   * @param heads reads the header of a track file
   */
  Map<String, Object> start(String folder, String table, Heads heads) throws IOException {
    Optional<SoundTrack> sound = sounds().filter(SoundTrack::chosen).findFirst();
    PictureTrack picture = firstPicture(sound);
    TrackIndex index = picture.index();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("folder", folder);
    json.put("table", table);
    json.put("duration", seconds(index.durationTicks(), index.timescale()));
    json.put("picture", first(picture.uri(), index, heads));
    if (sound.isPresent()) {
      json.put("sound", first(sound.get().uri(), sound.get().index(), heads));
    }
    return json;
  }

  /** Reads the first bytes of a track file. */
  interface Heads {
    byte[] read(String uri, ByteRange range) throws IOException;
  }

  /** The best whose first segment comes at once, together with the sound's. */
  private PictureTrack firstPicture(Optional<SoundTrack> sound) {
    long heard = sound.map(track -> firstLength(track.index())).orElse(0L);
    return pictures.reversed().stream()
        .filter(track -> firstLength(track.index()) + heard <= FIRST_BYTES)
        .findFirst()
        .orElse(pictures.getFirst());
  }

  private static long firstLength(TrackIndex index) {
    return index.segments().getFirst().length();
  }

  /** One encoding of each mix: every browser plays stereo. */
  private Stream<SoundTrack> sounds() {
    return presentation.sounds().stream()
        .filter(track -> track.index().sound() != null && track.index().sound().channels() <= 2);
  }

  private static Map<String, Object> first(String uri, TrackIndex index, Heads heads)
      throws IOException {
    Segment segment = index.segments().getFirst();
    Map<String, Object> json = coding(uri, index);
    json.put("head", Base64.getEncoder().encodeToString(heads.read(uri, index.initialization())));
    json.put("bytes", List.of(segment.offset(), segment.offset() + segment.length()));
    return json;
  }

  private static Map<String, Object> picture(PictureTrack track) {
    Map<String, Object> json = coding(track.uri(), track.index());
    TrackIndex.Picture picture = track.index().picture();
    if (picture != null) {
      json.put("width", picture.width() * picture.sarWidth() / picture.sarHeight());
      json.put("height", picture.height());
    }
    json.putAll(segments(track.index()));
    return json;
  }

  private static Map<String, Object> sound(SoundTrack track) {
    Map<String, Object> json = coding(track.uri(), track.index());
    json.put("name", track.name());
    json.put("language", track.language());
    json.put("chosen", track.chosen());
    json.putAll(segments(track.index()));
    json.put("ends", ends(track.index()));
    return json;
  }

  private static Map<String, Object> coding(String uri, TrackIndex index) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", uri);
    json.put("type", index.sound() == null ? "video/mp4" : "audio/mp4");
    json.put("codecs", index.codecs());
    return json;
  }

  private static Map<String, Object> segments(TrackIndex index) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rate", index.averageBitsPerSecond());
    json.put("peak", index.peakBitsPerSecond());
    json.put("head", List.of(index.initialization().offset(), index.initialization().end()));
    json.put("first", index.segments().getFirst().offset());
    json.put("sizes", index.segments().stream().map(Segment::length).toList());
    return json;
  }

  private static List<BigDecimal> ends(TrackIndex index) {
    return index.segments().stream()
        .map(s -> seconds(s.startTicks() + s.durationTicks(), index.timescale()))
        .toList();
  }

  private static BigDecimal seconds(long ticks, long timescale) {
    BigDecimal seconds =
        BigDecimal.valueOf(ticks)
            .divide(BigDecimal.valueOf(timescale), 6, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return seconds.scale() < 0 ? seconds.setScale(0, RoundingMode.UNNECESSARY) : seconds;
  }
}
