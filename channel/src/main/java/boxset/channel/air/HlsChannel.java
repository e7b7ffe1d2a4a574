package boxset.channel.air;

import boxset.channel.Channel;
import boxset.channel.Content;
import boxset.channel.Flicks;
import boxset.channel.Listing;
import boxset.channel.Media;
import boxset.channel.Profile;
import boxset.channel.Programme;
import boxset.channel.Showing;
import boxset.channel.Track;
import boxset.channel.air.Answer.Caching;
import boxset.formats.hls.DateRange;
import boxset.formats.hls.Ladder;
import boxset.formats.hls.MediaPlaylist;
import boxset.formats.hls.MediaPlaylist.Initialization;
import boxset.formats.hls.MediaPlaylist.Segment;
import boxset.formats.mpegts.TransportStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A channel as HTTP Live Streaming. Every playlist is a function of the channel, the rendition and
 * the instant; nothing is counted, so nothing can be lost, and two nodes whose clocks differ by
 * less than half a segment never contradict each other to a player that waits as long as RFC
 * 8216bis, 6.3.4 asks.
 */
public final class HlsChannel {
  /** EXT-X-MAP asks for 6; 7 is what CMAF players know. */
  private static final int VERSION = 7;

  /** Of the seamless playlists: players that want those may be old, and fractions ask for 3. */
  private static final int OLD_VERSION = 3;

  /** The folder of the seamless playlists, beside the multivariant one. */
  private static final String SEAMLESS = "seamless/";

  private static final String PROGRAMME = "org.boxset.programme";

  /** What is answered of the past at most. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

  /** What the segments of a media playlist are. */
  private sealed interface Form {
    String rendition();
  }

  /**
   * Those of a track's files.
   *
   * @param root from the playlist's folder to the root of the release
   */
  private record Tracks(String rendition, String root) implements Form {}

  /**
   * Transport streams of the channel.
   *
   * @param rendition that of the pictures
   * @param query of each segment's address
   */
  private record Seamless(String rendition, String query) implements Form {}

  private final Channel channel;
  private final Profile profile;
  private final Set<String> renditions;
  private final long window;
  private final long longest;

  /** Airs a channel. */
  public HlsChannel(Channel channel) {
    this.channel = channel;
    this.profile = channel.profile();
    this.renditions = Set.copyOf(profile.renditions());
    this.window = channel.pictures(profile.window());
    this.longest = channel.pictures(LONGEST);
  }

  /**
   * The multivariant playlist; it never changes.
   *
   * @param query of the address of each media playlist, with its question mark, or empty
   */
  public String multivariant(String query) {
    return new Ladder(
            profile.pictures().stream()
                .map(rung ->
                    new Ladder.Rung(
                        rung.codecs(),
                        rung.picture(),
                        rung.peakBitsPerSecond(),
                        rung.averageBitsPerSecond(),
                        playlist(rung.id(), query)))
                .toList(),
            profile.sounds().stream()
                .map(mix ->
                    new Ladder.Mix(
                        mix.codecs(),
                        mix.sound().channels(),
                        mix.name(),
                        mix.language(),
                        mix.purpose(),
                        mix.chosen(),
                        mix.peakBitsPerSecond(),
                        mix.averageBitsPerSecond(),
                        playlist(mix.id(), query)))
                .toList(),
            profile.texts().stream()
                .map(text ->
                    new Ladder.Captions(
                        text.name(),
                        text.language(),
                        text.purpose(),
                        text.chosen(),
                        text.peakBitsPerSecond(),
                        playlist(text.id(), query)))
                .toList())
        .multivariant(VERSION)
        .text();
  }

  private static String playlist(String rendition, String query) {
    return rendition + ".m3u8" + query;
  }

  /**
   * The window of what was just on.
   *
   * @param rendition its id
   * @param root from the playlist's folder to the root of the release, such as {@code ../../}
   * @param now when it is asked for
   */
  public Answer live(String rendition, String root, Instant now) {
    return live(new Tracks(rendition, root), now);
  }

  private Answer live(Form form, Instant now) {
    long to = shownBy(now);
    if (to - window >= channel.end()) {
      return new Answer.Gone("The channel has ended");
    }
    boolean ended = to >= channel.end();
    to = Math.min(to, channel.end());
    Optional<Span> span = Span.of(channel, to - window, to);
    return span.isEmpty()
        ? notYet(channel.start(), now)
        : answer(MediaPlaylist.Type.LIVE, form, span.get(), ended, now);
  }

  /**
   * The multivariant playlist for players that want one stream without discontinuities: each rung
   * with all sounds that a transport stream of the channel has. It never changes.
   *
   * @param query of the address of each media playlist, with its question mark, or empty
   */
  public String seamlessMultivariant(String query) {
    List<Profile.Sound> sounds = profile.streamedSounds();
    List<String> codecs = sounds.stream().map(Profile.Sound::codecs).distinct().toList();
    long peak = sounds.stream().mapToLong(Profile.Sound::peakBitsPerSecond).sum();
    long average = sounds.stream().mapToLong(Profile.Sound::averageBitsPerSecond).sum();
    List<Ladder.Rung> rungs = new ArrayList<>();
    for (Profile.Picture rung : profile.pictures()) {
      List<String> all = new ArrayList<>(List.of(rung.codecs()));
      all.addAll(codecs);
      rungs.add(
          new Ladder.Rung(
              String.join(",", all),
              rung.picture(),
              TransportStream.bitsPerSecond(rung.peakBitsPerSecond() + peak, sounds.size()),
              TransportStream.bitsPerSecond(rung.averageBitsPerSecond() + average, sounds.size()),
              SEAMLESS + playlist(rung.id(), query)));
    }
    return new Ladder(rungs, List.of(), List.of()).multivariant(OLD_VERSION).text();
  }

  /**
   * The window of what was just on, as transport streams that go on without a seam.
   *
   * @param rendition id of its pictures
   * @param query of the address of each segment, with its question mark, or empty
   * @param now when it is asked for
   */
  public Answer seamless(String rendition, String query, Instant now) {
    return live(new Seamless(rendition, query), now);
  }

  /**
   * A segment of a showing.
   *
   * @param showing what is shown
   * @param index which segment of it, from 0
   */
  public record Place(Showing showing, int index) {}

  /**
   * The seamless segment that begins with a picture.
   *
   * @param rendition id of its pictures
   * @param picture as the playlist's address of the segment names it
   * @param now when it is asked for
   * @return empty when none begins there, or none that is on by now and can still be watched
   */
  public Optional<Place> seamlessSegment(String rendition, long picture, Instant now) {
    if (!exists(new Seamless(rendition, ""))
        || picture < channel.start()
        || picture >= channel.end()
        || picture > channel.picture(now)) {
      return Optional.empty();
    }
    Showing showing = channel.at(picture);
    int index = showing.segmentAt(picture);
    return showing.boundary(index) != picture
            || over(picture, showing.boundary(index + 1), now).isPresent()
        ? Optional.empty()
        : Optional.of(new Place(showing, index));
  }

  /**
   * An airing from its beginning: while it is on it grows, and then it stays.
   *
   * @param id of the airing
   * @param rendition its id
   * @param root from the playlist's folder to the root of the release
   * @param now when it is asked for
   */
  public Answer airing(String id, String rendition, String root, Instant now) {
    Optional<Listing> listing = channel.airing(id);
    return listing.isEmpty()
        ? new Answer.Unknown()
        : since(listing.get().start(), listing.get().end(), new Tracks(rendition, root), now);
  }

  /**
   * What was on in a span of time: from the segment that contains its beginning to the last that
   * ended by its end. Of a span longer than a day the first day is answered: nobody watches more,
   * and players that name the present as the end of what they ask for may begin a week ago.
   *
   * @param from its beginning
   * @param to its end, which may be still to come
   * @param rendition its id
   * @param root from the playlist's folder to the root of the release
   * @param now when it is asked for
   */
  public Answer between(Instant from, Instant to, String rendition, String root, Instant now) {
    long first = Math.max(channel.picture(from), channel.start());
    long last = Math.min(channel.picture(to), channel.end());
    return last <= first
        ? new Answer.Unknown()
        : since(first, Math.min(last, first + longest), new Tracks(rendition, root), now);
  }

  private Answer since(long from, long to, Form form, Instant now) {
    Optional<String> over = over(from, to, now);
    if (over.isPresent()) {
      return new Answer.Gone(over.get());
    }
    long shown = Math.min(shownBy(now), to);
    Optional<Span> span = Span.of(channel, from, shown);
    return span.isEmpty()
        ? notYet(from, now)
        : answer(MediaPlaylist.Type.EVENT, form, span.get(), shown == to, now);
  }

  /** Why something can no longer be watched, if it cannot. */
  private Optional<String> over(long from, long to, Instant now) {
    if (channel.flicks(to) < Flicks.of(now.minus(channel.head().catchUp()))) {
      return Optional.of("This was shown too long ago");
    }
    for (Listing listing : channel.airings(from, to)) {
      if (listing.airing().until().filter(until -> !now.isBefore(until)).isPresent()) {
        return Optional.of(
            "\"%s\" can no longer be watched".formatted(listing.programme().title()));
      }
    }
    return Optional.empty();
  }

  /** First picture that is not yet to be listed. */
  private long shownBy(Instant now) {
    return channel.picture(now.minus(profile.delay()));
  }

  private Answer notYet(long from, Instant now) {
    Showing showing = channel.at(Math.max(from, channel.start()));
    long due =
        Flicks.milliseconds(
            channel.flicks(showing.boundary(showing.segmentAt(from) + 1))
                + Flicks.of(profile.delay()));
    long wait = Math.max(0, due + 1 - now.toEpochMilli());
    return new Answer.NotYet(Duration.ofMillis(wait));
  }

  private boolean exists(Form form) {
    return switch (form) {
      case Tracks tracks -> renditions.contains(tracks.rendition());
      case Seamless seamless ->
          profile.pictures().stream().anyMatch(rung -> rung.id().equals(seamless.rendition()));
    };
  }

  private Answer answer(MediaPlaylist.Type type, Form form, Span span, boolean ended, Instant now) {
    if (!exists(form)) {
      return new Answer.Unknown();
    }
    boolean seamless = form instanceof Seamless;
    MediaPlaylist playlist =
        new MediaPlaylist(
            seamless ? OLD_VERSION : VERSION,
            profile.targetDuration(),
            type,
            ended,
            false,
            span.firstNumber(),
            seamless ? 0 : span.first().discontinuitySequence(),
            type == MediaPlaylist.Type.EVENT ? OptionalLong.of(0) : OptionalLong.empty(),
            dateRanges(span),
            segments(form, span));
    return new Answer.Found(playlist.text(), caching(type, form, span, ended, now));
  }

  private Caching caching(
      MediaPlaylist.Type type, Form form, Span span, boolean ended, Instant now) {
    String kind = form instanceof Seamless ? "s-" : type == MediaPlaylist.Type.LIVE ? "l-" : "e-";
    String etag =
        kind
            + form.rendition()
            + '-'
            + (span.last().stretch() + 1)
            + '-'
            + span.firstNumber()
            + '-'
            + span.lastNumber()
            + (ended ? "-end" : "");
    long edge = channel.flicks(span.nextPicture(channel)) + Flicks.of(profile.delay());
    long most = 500L * profile.targetDuration();
    long wait = Math.clamp(Flicks.milliseconds(edge) - now.toEpochMilli(), 0, most);
    return new Caching(
        etag, Duration.ofMillis(ended ? most : wait), ended && type == MediaPlaylist.Type.EVENT);
  }

  private List<DateRange> dateRanges(Span span) {
    List<DateRange> ranges = new ArrayList<>();
    for (Listing listing : channel.airings(span.firstPicture(), span.lastPicture())) {
      long start = channel.milliseconds(listing.start());
      ranges.add(
          new DateRange(
              listing.id(),
              PROGRAMME,
              start,
              channel.milliseconds(listing.end()) - start,
              attributes(listing.programme())));
    }
    return ranges;
  }

  private static SortedMap<String, String> attributes(Programme programme) {
    SortedMap<String, String> attributes = new TreeMap<>();
    attributes.put("X-TITLE", quotable(programme.title()));
    programme.subtitle().ifPresent(title -> attributes.put("X-EPISODE-TITLE", quotable(title)));
    programme.season().ifPresent(season -> attributes.put("X-SEASON", season.toString()));
    programme.episode().ifPresent(episode -> attributes.put("X-EPISODE", episode.toString()));
    if (!programme.ratings().isEmpty()) {
      attributes.put("X-RATING", quotable(programme.ratings().getFirst().value()));
    }
    return attributes;
  }

  /** A quoted string of a playlist has neither quotes nor line breaks (RFC 8216bis, 4.2). */
  private static String quotable(String text) {
    return CONTROLS.matcher(text.replace('"', '\u201D')).replaceAll(" ").strip();
  }

  private List<Segment> segments(Form form, Span span) {
    List<Segment> segments =
        new ArrayList<>(Math.toIntExact(span.lastNumber() - span.firstNumber() + 1));
    Showing showing = span.first();
    int segment = span.firstSegment();
    while (true) {
      boolean last =
          showing.stretch() == span.last().stretch() && showing.item() == span.last().item();
      int end = last ? span.lastSegment() + 1 : showing.count();
      switch (form) {
        case Tracks tracks -> append(segments, tracks, showing, segment, end);
        case Seamless seamless -> append(segments, seamless, showing, segment, end);
      }
      if (last) {
        return segments;
      }
      showing = channel.next(showing).orElseThrow();
      segment = 0;
    }
  }

  private void append(
      List<Segment> segments, Seamless seamless, Showing showing, int from, int to) {
    long base = channel.flicks(0);
    for (int i = from; i < to; i++) {
      long picture = showing.boundary(i);
      long start = channel.flicks(picture);
      long end = channel.flicks(showing.boundary(i + 1));
      segments.add(
          new Segment(
              Flicks.microseconds(end - base) - Flicks.microseconds(start - base),
              seamless.rendition() + '/' + picture + ".ts" + seamless.query(),
              Optional.empty(),
              Optional.empty(),
              false,
              OptionalLong.of(Flicks.milliseconds(start))));
    }
  }

  private void append(List<Segment> segments, Tracks tracks, Showing showing, int from, int to) {
    String root = tracks.root();
    Content content = showing.content();
    Track track = content.track(tracks.rendition());
    Optional<Initialization> initialization = initialization(root, track.media());
    long base = channel.flicks(0);
    long start = segmentStart(showing, track, from);
    for (int i = from; i < to; i++) {
      long end = segmentStart(showing, track, i + 1);
      int number = showing.first() + i;
      long microseconds = Flicks.microseconds(end - base) - Flicks.microseconds(start - base);
      OptionalLong dateTime = OptionalLong.of(Flicks.milliseconds(start));
      boolean broken = i == 0 && showing.discontinuous();
      segments.add(
          switch (track.media()) {
            case Media.TrackFile file ->
                new Segment(
                    microseconds,
                    root + file.uri(),
                    Optional.of(file.range(number)),
                    initialization,
                    broken,
                    dateTime);
            case Media.SegmentFiles files ->
                new Segment(
                    microseconds,
                    root + files.uri(number),
                    Optional.empty(),
                    initialization,
                    broken,
                    dateTime);
          });
      start = end;
    }
  }

  /**
   * When a segment begins, in flicks since 1970: the first with its item, whatever the rendition,
   * and the one behind the last where the item ends.
   */
  private long segmentStart(Showing showing, Track track, int segment) {
    if (segment == 0 || segment == showing.count() || track.starts().isEmpty()) {
      return channel.flicks(showing.boundary(segment));
    }
    long ticks = track.starts().get().get(showing.first() + segment);
    long before =
        channel.flicks(showing.start())
            - channel.flicks(showing.content().boundary(showing.first()));
    return channel.flicks(0) + before + ticks * Flicks.perTick(track.timescale());
  }

  private static Optional<Initialization> initialization(String root, Media media) {
    return switch (media) {
      case Media.TrackFile file ->
          file.initialization()
              .map(range -> new Initialization(root + file.uri(), Optional.of(range)));
      case Media.SegmentFiles files ->
          files.initialization().map(uri -> new Initialization(root + uri, Optional.empty()));
    };
  }
}
