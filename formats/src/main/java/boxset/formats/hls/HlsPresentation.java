package boxset.formats.hls;

import boxset.formats.cmaf.ByteRange;
import boxset.formats.cmaf.Presentation;
import boxset.formats.cmaf.Presentation.PictureTrack;
import boxset.formats.cmaf.Presentation.SoundTrack;
import boxset.formats.cmaf.Presentation.TextTrack;
import boxset.formats.cmaf.TrackIndex;
import boxset.formats.cmaf.TrackIndex.Segment;
import boxset.formats.hls.MultivariantPlaylist.IFrames;
import boxset.formats.hls.MultivariantPlaylist.SessionData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The playlists of a presentation. */
public final class HlsPresentation {
  /**
   * EXT-X-MAP in a playlist that is not only of I-frames asks for 6; 7 is what CMAF players know.
   */
  private static final int VERSION = 7;

  private static final String CHAPTERS = "com.apple.hls.chapters";

  private final Presentation presentation;
  private final int targetDuration;
  private final Ladder ladder;

  /** Works out what all playlists share, such as the target duration. */
  public HlsPresentation(Presentation presentation) {
    this.presentation = presentation;
    this.targetDuration =
        Stream.concat(
                presentation.pictures().stream().map(PictureTrack::index),
                presentation.sounds().stream().map(SoundTrack::index))
            .mapToInt(TrackIndex::targetDuration)
            .max()
            .orElse(1);
    this.ladder =
        new Ladder(
            presentation.pictures().stream().map(this::rung).toList(),
            presentation.sounds().stream().map(this::mix).toList(),
            presentation.texts().stream().map(this::captions).toList());
  }

  /** The multivariant playlist's text. */
  public String multivariant() {
    return ladder
        .multivariant(
            VERSION,
            presentation.chaptersUri().map(uri -> new SessionData(CHAPTERS, uri)).stream().toList(),
            presentation.trick().map(HlsPresentation::iFrameVariant).stream().toList())
        .text();
  }

  /** A rung's media playlist. */
  public String media(PictureTrack track) {
    return media(track.uri(), track.index());
  }

  /** A mix's media playlist. */
  public String media(SoundTrack track) {
    return media(track.uri(), track.index());
  }

  /**
   * A caption file's media playlist: one segment that lasts as long as the picture (Apple 5.5,
   * 5.7).
   */
  public String media(TextTrack track) {
    long duration = duration();
    return MediaPlaylist.finished(
            VERSION,
            (int) Math.max(1, (duration + 500_000) / 1_000_000),
            false,
            List.of(
                new MediaPlaylist.Segment(
                    duration, track.uri(), Optional.empty(), Optional.empty())))
        .text();
  }

  /** The trick rendition's playlist (RFC 8216, 4.3.3.6). */
  public String iFrames(PictureTrack trick) {
    TrackIndex index = trick.index();
    List<MediaPlaylist.Segment> segments = new ArrayList<>();
    for (Segment segment : index.segments()) {
      ByteRange range = new ByteRange(segment.offset(), segment.keyFrameLength());
      segments.add(segment(trick.uri(), index, segment, range));
    }
    return MediaPlaylist.finished(VERSION, index.targetDuration(), true, segments).text();
  }

  private String media(String uri, TrackIndex index) {
    List<MediaPlaylist.Segment> segments = new ArrayList<>();
    for (Segment segment : index.segments()) {
      ByteRange range = new ByteRange(segment.offset(), segment.length());
      segments.add(segment(uri, index, segment, range));
    }
    return MediaPlaylist.finished(VERSION, targetDuration, false, segments).text();
  }

  private static MediaPlaylist.Segment segment(
      String uri, TrackIndex index, Segment segment, ByteRange range) {
    return new MediaPlaylist.Segment(
        lasting(segment, index.timescale()),
        uri,
        Optional.of(range),
        Optional.of(new MediaPlaylist.Initialization(uri, Optional.of(index.initialization()))));
  }

  private Ladder.Rung rung(PictureTrack track) {
    TrackIndex index = track.index();
    return new Ladder.Rung(
        index.codecs(),
        picture(index),
        index.peakBitsPerSecond(targetDuration),
        index.averageBitsPerSecond(),
        track.playlistUri());
  }

  private Ladder.Mix mix(SoundTrack track) {
    TrackIndex index = track.index();
    TrackIndex.Sound sound = index.sound();
    if (sound == null) {
      throw new IllegalArgumentException(track.name() + " is a mix without sound");
    }
    return new Ladder.Mix(
        index.codecs(),
        sound.channels(),
        track.name(),
        track.language(),
        track.purpose(),
        track.chosen(),
        index.peakBitsPerSecond(targetDuration),
        index.averageBitsPerSecond(),
        track.playlistUri());
  }

  private Ladder.Captions captions(TextTrack track) {
    return new Ladder.Captions(
        track.name(),
        track.language(),
        track.purpose(),
        track.chosen(),
        Math.ceilDiv(8 * track.bytes() * 1_000_000, Math.max(1, duration())),
        track.playlistUri());
  }

  private static IFrames iFrameVariant(PictureTrack trick) {
    TrackIndex index = trick.index();
    TrackIndex.Picture picture = picture(index);
    return new IFrames(
        index.peakBitsPerSecond(),
        index.averageBitsPerSecond(),
        index.codecs(),
        Ladder.shownWidth(picture),
        picture.height(),
        trick.playlistUri());
  }

  private static TrackIndex.Picture picture(TrackIndex index) {
    TrackIndex.Picture picture = index.picture();
    if (picture == null) {
      throw new IllegalArgumentException("A rung without a picture");
    }
    return picture;
  }

  private long duration() {
    TrackIndex index = presentation.pictures().getFirst().index();
    return microseconds(index.durationTicks(), index.timescale());
  }

  /** Rounded so that the sum of all segments never drifts. */
  private static long lasting(Segment segment, long timescale) {
    return microseconds(segment.startTicks() + segment.durationTicks(), timescale)
        - microseconds(segment.startTicks(), timescale);
  }

  private static long microseconds(long ticks, long timescale) {
    return (2_000_000 * ticks + timescale) / (2 * timescale);
  }
}
