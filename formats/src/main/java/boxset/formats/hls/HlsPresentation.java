package boxset.formats.hls;

import boxset.formats.cmaf.ByteRange;
import boxset.formats.cmaf.Presentation;
import boxset.formats.cmaf.Presentation.PictureTrack;
import boxset.formats.cmaf.Presentation.SoundTrack;
import boxset.formats.cmaf.Presentation.TextTrack;
import boxset.formats.cmaf.TrackIndex;
import boxset.formats.cmaf.TrackIndex.Segment;
import boxset.formats.hls.MultivariantPlaylist.IFrames;
import boxset.formats.hls.MultivariantPlaylist.Rendition;
import boxset.formats.hls.MultivariantPlaylist.SessionData;
import boxset.formats.hls.MultivariantPlaylist.Variant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The playlists of a presentation. */
public final class HlsPresentation {
  /**
   * EXT-X-MAP in a playlist that is not only of I-frames asks for 6; 7 is what CMAF players know.
   */
  private static final int VERSION = 7;

  private static final String CHAPTERS = "com.apple.hls.chapters";

  private final Presentation presentation;
  private final AudioGroups groups;
  private final int targetDuration;

  /** Works out what all playlists share, such as the target duration. */
  public HlsPresentation(Presentation presentation) {
    this.presentation = presentation;
    checkNames();
    this.groups = new AudioGroups(presentation.sounds());
    this.targetDuration =
        Stream.concat(
                presentation.pictures().stream().map(PictureTrack::index),
                presentation.sounds().stream().map(SoundTrack::index))
            .mapToInt(TrackIndex::targetDuration)
            .max()
            .orElse(1);
  }

  /** The multivariant playlist's text. */
  public String multivariant() {
    List<Rendition> renditions = new ArrayList<>(groups.renditions());
    presentation.texts().forEach(text -> renditions.add(TextRenditions.of(text)));
    List<Variant> variants = new ArrayList<>();
    if (groups.all().isEmpty()) {
      presentation.pictures().forEach(picture -> variants.add(variant(picture, Optional.empty())));
    }
    for (AudioGroups.Group group : groups.all()) {
      presentation
          .pictures()
          .forEach(picture -> variants.add(variant(picture, Optional.of(group))));
    }
    return new MultivariantPlaylist(
            VERSION,
            presentation.chaptersUri().map(uri -> new SessionData(CHAPTERS, uri)).stream().toList(),
            renditions,
            variants,
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
    return new MediaPlaylist(
            VERSION,
            (int) Math.max(1, (duration + 500_000) / 1_000_000),
            false,
            track.uri(),
            Optional.empty(),
            List.of(new MediaPlaylist.Segment(duration, Optional.empty())))
        .text();
  }

  /** The trick rendition's playlist (RFC 8216, 4.3.3.6). */
  public String iFrames(PictureTrack trick) {
    TrackIndex index = trick.index();
    List<MediaPlaylist.Segment> segments = new ArrayList<>();
    for (Segment segment : index.segments()) {
      segments.add(
          new MediaPlaylist.Segment(
              lasting(segment, index.timescale()),
              Optional.of(new ByteRange(segment.offset(), segment.keyFrameLength()))));
    }
    return new MediaPlaylist(
            VERSION,
            index.targetDuration(),
            true,
            trick.uri(),
            Optional.of(index.initialization()),
            segments)
        .text();
  }

  private String media(String uri, TrackIndex index) {
    List<MediaPlaylist.Segment> segments = new ArrayList<>();
    for (Segment segment : index.segments()) {
      segments.add(
          new MediaPlaylist.Segment(
              lasting(segment, index.timescale()),
              Optional.of(new ByteRange(segment.offset(), segment.length()))));
    }
    return new MediaPlaylist(
            VERSION, targetDuration, false, uri, Optional.of(index.initialization()), segments)
        .text();
  }

  /** RFC 8216, 4.3.4.1.1: names are unique in a group, and one member at most is the default. */
  private void checkNames() {
    Set<String> names = new HashSet<>();
    for (TextTrack text : presentation.texts()) {
      if (!names.add(text.name())) {
        throw new IllegalArgumentException("Two caption files are called \"" + text.name() + "\"");
      }
    }
    if (presentation.texts().stream().filter(TextTrack::chosen).count() > 1
        || presentation.sounds().stream()
                .filter(SoundTrack::chosen)
                .map(SoundTrack::name)
                .distinct()
                .count()
            > 1) {
      throw new IllegalArgumentException(
          "More than one mix or caption file is the one to start with");
    }
  }

  private Variant variant(PictureTrack track, Optional<AudioGroups.Group> group) {
    TrackIndex index = track.index();
    TrackIndex.Picture picture = picture(index);
    List<String> codecs = new ArrayList<>(List.of(index.codecs()));
    group.ifPresent(audio -> codecs.addAll(audio.codecs()));
    return new Variant(
        together(index, group, one -> one.peakBitsPerSecond(targetDuration)),
        together(index, group, TrackIndex::averageBitsPerSecond),
        codecs,
        shownWidth(picture),
        picture.height(),
        (2000 * picture.rateNumerator() + picture.rateDenominator())
            / (2 * picture.rateDenominator()),
        group.map(AudioGroups.Group::id),
        presentation.texts().isEmpty() ? Optional.empty() : Optional.of(TextRenditions.GROUP),
        track.playlistUri());
  }

  /** Apple 9.13: the largest sum of what can be played together. */
  private long together(
      TrackIndex picture, Optional<AudioGroups.Group> group, ToLongFunction<TrackIndex> rate) {
    long sound = group.map(audio -> audio.largest(rate)).orElse(0L);
    long text =
        presentation.texts().stream()
            .mapToLong(
                track -> Math.ceilDiv(8 * track.bytes() * 1_000_000, Math.max(1, duration())))
            .max()
            .orElse(0);
    return rate.applyAsLong(picture) + sound + text;
  }

  private static IFrames iFrameVariant(PictureTrack trick) {
    TrackIndex index = trick.index();
    TrackIndex.Picture picture = picture(index);
    return new IFrames(
        index.peakBitsPerSecond(),
        index.averageBitsPerSecond(),
        index.codecs(),
        shownWidth(picture),
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

  /**
   * Wide samples make a wider picture (RFC 8216bis, 4.4.6.2: the size at which it is to be shown).
   */
  private static int shownWidth(TrackIndex.Picture picture) {
    return Math.toIntExact(
        Math.round((double) picture.width() * picture.sarWidth() / picture.sarHeight()));
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
