package boxset.formats.cmaf;

import boxset.formats.cmaf.Presentation.PictureTrack;
import boxset.formats.cmaf.Presentation.SoundTrack;
import boxset.formats.cmaf.Presentation.TextTrack;
import boxset.formats.cmaf.TrackIndex.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Small presentations for the tests of playlists and manifests. */
public final class Presentations {
  private static final ByteRange HEADER = new ByteRange(0, 700);

  private Presentations() {}

  /**
   * Two rungs of 9.5 s at 23.976, trick pictures, four mixes, three kinds of captions, tiles and
   * chapters.
   */
  public static Presentation full() {
    TrackIndex stereo = sound("mp4a.40.2", 2, 16_000);
    return new Presentation(
        List.of(
            picture("720p.mp4", "720p.m3u8", 1280, 720, 500_000),
            picture("360p.mp4", "360p.m3u8", 640, 360, 125_000)),
        Optional.of(trick()),
        List.of(
            sound("en", "English", "en", SoundPurpose.MAIN, true, stereo),
            sound("en51", "English", "en", SoundPurpose.MAIN, true, sound("ac-3", 6, 48_000)),
            sound("de", "Deutsch", "de", SoundPurpose.DUB, false, stereo),
            sound("talk", "Director's commentary", "en", SoundPurpose.COMMENTARY, false, stereo),
            sound("ad", "English (described)", "en", SoundPurpose.DESCRIPTION, false, stereo)),
        List.of(
            text("sdh", "English (SDH)", "en", TextPurpose.CAPTIONS),
            text("fr", "Français", "fr", TextPurpose.SUBTITLES),
            text("forced", "English (forced)", "en", TextPurpose.FORCED)),
        Optional.of(new Presentation.Tiles("tiles/$Number$.jpg", 5, 4, 320, 180, 1, 90_000)),
        Optional.of("chapters.json"));
  }

  /** One silent rung. */
  public static Presentation silent() {
    return new Presentation(
        List.of(picture("v.mp4", "v.m3u8", 640, 360, 125_000)),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** A caption track. */
  public static TextTrack text(String id, String name, String language, TextPurpose purpose) {
    return new TextTrack(id + ".vtt", id + ".m3u8", 950, name, language, purpose, false);
  }

  private static PictureTrack picture(
      String uri, String playlistUri, int width, int height, long bytesPerSecond) {
    TrackIndex.Picture picture = new TrackIndex.Picture(width, height, 1, 1, 24000, 1001);
    List<Long> ticks = List.of(48 * 1001L, 96 * 1001L, 84 * 1001L);
    return new PictureTrack(
        uri,
        playlistUri,
        index(TrackKind.PICTURE, "avc1.64001f", 24000, picture, null, ticks, bytesPerSecond));
  }

  private static PictureTrack trick() {
    TrackIndex.Picture picture = new TrackIndex.Picture(320, 180, 1, 1, 1, 1);
    List<Long> ticks = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      ticks.add(24 * 1001L);
    }
    ticks.add(12 * 1001L);
    return new PictureTrack(
        "trick.mp4",
        "trick.m3u8",
        index(TrackKind.TRICK, "avc1.64100c", 24000, picture, null, ticks, 8_000));
  }

  private static SoundTrack sound(
      String id,
      String name,
      String language,
      SoundPurpose purpose,
      boolean chosen,
      TrackIndex of) {
    return new SoundTrack(id + ".mp4", id + ".m3u8", of, name, language, purpose, chosen);
  }

  private static TrackIndex sound(String codecs, int channels, long bytesPerSecond) {
    List<Long> ticks = List.of(95_232L, 192_512L, 168_712L);
    TrackIndex.Sound sound = new TrackIndex.Sound(channels, 48000);
    return index(TrackKind.SOUND, codecs, 48000, null, sound, ticks, bytesPerSecond);
  }

  private static TrackIndex index(
      TrackKind kind,
      String codecs,
      long timescale,
      TrackIndex.@Nullable Picture picture,
      TrackIndex.@Nullable Sound sound,
      List<Long> ticks,
      long bytesPerSecond) {
    ByteRange index = new ByteRange(HEADER.end(), 44 + 12L * (ticks.size() - 1));
    List<Segment> segments = new ArrayList<>();
    long offset = index.end();
    long start = 0;
    for (long duration : ticks) {
      long length = bytesPerSecond * duration / timescale;
      segments.add(new Segment(start, duration, offset, length, length));
      offset += length;
      start += duration;
    }
    return TrackIndex.of(
        kind, codecs, timescale, "und", picture, sound, offset, start, HEADER, index, segments);
  }
}
