package boxset.channel.air;

import boxset.channel.Channel;
import boxset.channel.Flicks;
import boxset.channel.Media;
import boxset.channel.Profile;
import boxset.channel.Showing;
import boxset.channel.Track;
import boxset.channel.air.Answer.Caching;
import boxset.formats.dash.DynamicPresentation;
import boxset.formats.dash.DynamicPresentation.Addressing;
import boxset.formats.dash.DynamicPresentation.Period;
import boxset.formats.dash.DynamicPresentation.Representation;
import boxset.formats.dash.DynamicPresentation.Tracks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A channel as MPEG-DASH: a dynamic manifest with a period for each item. A period never changes,
 * because all of what it shows is there beforehand; the manifest changes when one is added at its
 * end or one leaves the window.
 */
public final class DashChannel {
  /** How much of what is to come a manifest tells of. */
  private static final Duration AHEAD = Duration.ofSeconds(20);

  /** How long a manifest is good for: less than it tells of. */
  private static final Duration UPDATE = Duration.ofSeconds(10);

  private final Channel channel;
  private final Profile profile;

  /** Airs a channel. */
  public DashChannel(Channel channel) {
    this.channel = channel;
    this.profile = channel.profile();
  }

  /**
   * The manifest.
   *
   * @param root from the manifest's folder to the root of the release, such as {@code ../../}
   * @param clockUri where the time is told, as xs:dateTime
   * @param now when it is asked for
   */
  public Answer manifest(String root, String clockUri, Instant now) {
    long window = channel.pictures(profile.window());
    long ahead = channel.pictures(AHEAD);
    long at = channel.picture(now.minus(profile.delay()));
    if (at - window >= channel.end()) {
      return new Answer.Gone("The channel has ended");
    }
    if (at + ahead <= channel.start()) {
      return new Answer.NotYet(
          Duration.ofMillis(
              Math.max(0, channel.milliseconds(channel.start()) - now.toEpochMilli())));
    }
    boolean ended = at + ahead >= channel.end();
    if (ended) {
      at = channel.end() - ahead; // it no longer changes
    }
    long from = Math.max(at - window, channel.start());
    List<Showing> showings = new ArrayList<>(List.of(channel.at(from)));
    Showing added = showings.getFirst();
    Optional<Showing> next = channel.next(added);
    while (next.isPresent()) {
      boolean mayEnd = endsFiles(showings.getLast());
      if (mayEnd && next.get().start() >= at + ahead) {
        break;
      }
      added = mayEnd ? next.get() : added;
      showings.add(next.get());
      next = channel.next(next.get());
    }
    Showing first = showings.getFirst();
    int expired = hasFiles(first) ? first.segmentAt(from) : 0;
    long published =
        Math.max(
            told(added.start()), Math.max(first.boundary(expired) + window, told(channel.start())));
    long changed = ended ? at : Math.min(published, at);
    String text =
        new DynamicPresentation(
                Instant.ofEpochMilli(channel.milliseconds(0)).plus(profile.delay()),
                Instant.ofEpochMilli(channel.milliseconds(changed)).plus(profile.delay()),
                ended ? OptionalLong.empty() : OptionalLong.of(UPDATE.toMillis()),
                profile.window().toMillis(),
                3000L * profile.targetDuration(),
                1000L * profile.targetDuration(),
                1000L * profile.targetDuration() + 500,
                clockUri,
                periods(root, showings, expired))
            .text();
    return new Answer.Found(text, caching(showings, expired, ended, next, now));
  }

  /**
   * Whether nothing follows in its files. A player may take the rest of a file to belong to the
   * last period of a manifest, and not learn better when others follow (Shaka Player 5.2 does, of
   * those that have an index); so the last one is always one without such a rest, and what is cut
   * by a break is told of together with the break. Both are of one airing, which nothing can cut.
   */
  private static boolean endsFiles(Showing showing) {
    return showing.first() + showing.count() == showing.content().segments();
  }

  /** The first picture at which what begins at a picture is told of. */
  private long told(long start) {
    return start - channel.pictures(AHEAD) + 1;
  }

  private Caching caching(
      List<Showing> showings, int expired, boolean ended, Optional<Showing> next, Instant now) {
    Showing first = showings.getFirst();
    String etag =
        "d-%s-%d-%s%s".formatted(id(first), expired, id(showings.getLast()), ended ? "-end" : "");
    long leaves =
        channel.milliseconds(
            (hasFiles(first) ? first.boundary(expired + 1) : first.end())
                + channel.pictures(profile.window()));
    long comes = next.isEmpty() ? Long.MAX_VALUE : channel.milliseconds(told(next.get().start()));
    long delay = profile.delay().toMillis();
    long wait = Math.min(leaves, comes) + delay - now.toEpochMilli();
    long most = UPDATE.toMillis() / 2;
    return new Caching(etag, Duration.ofMillis(ended ? most : Math.clamp(wait, 0, most)), false);
  }

  private static String id(Showing showing) {
    return (showing.stretch() + 1) + "-" + showing.item();
  }

  private boolean hasFiles(Showing showing) {
    return profile.renditions().stream()
        .anyMatch(id -> showing.content().track(id).media() instanceof Media.SegmentFiles);
  }

  private List<Period> periods(String root, List<Showing> showings, int expired) {
    List<Period> periods = new ArrayList<>();
    Optional<Showing> before = Optional.empty();
    for (Showing showing : showings) {
      long start = microseconds(showing.start());
      Optional<String> continues =
          before
              .filter(one -> one.discontinuitySequence() == showing.discontinuitySequence())
              .map(DashChannel::id);
      int skipped = before.isEmpty() ? expired : 0;
      periods.add(
          new Period(
              id(showing),
              start,
              microseconds(showing.end()) - start,
              continues,
              sets(root, showing, skipped)));
      before = Optional.of(showing);
    }
    return periods;
  }

  private long microseconds(long picture) {
    return Flicks.microseconds(channel.flicks(picture) - channel.flicks(0));
  }

  private List<Tracks> sets(String root, Showing showing, int skipped) {
    List<Tracks> sets = new ArrayList<>();
    List<Representation> rungs = new ArrayList<>();
    for (Profile.Picture rung : profile.pictures()) {
      addressing(root, showing, rung.id(), skipped)
          .ifPresent(addressing ->
              rungs.add(
                  new Representation(
                      rung.id(),
                      Optional.of(rung.codecs()),
                      rung.peakBitsPerSecond(),
                      Optional.of(rung.picture()),
                      Optional.empty(),
                      addressing)));
    }
    int id = 1;
    sets.add(new Tracks.Pictures(id++, rungs));
    for (Profile.Sound mix : profile.sounds()) {
      int set = id++;
      addressing(root, showing, mix.id(), skipped)
          .ifPresent(addressing ->
              sets.add(
                  new Tracks.Sound(
                      set,
                      mix.language(),
                      mix.name(),
                      mix.purpose(),
                      new Representation(
                          mix.id(),
                          Optional.of(mix.codecs()),
                          mix.peakBitsPerSecond(),
                          Optional.empty(),
                          Optional.of(mix.sound()),
                          addressing))));
    }
    for (Profile.Text text : profile.texts()) {
      int set = id++;
      addressing(root, showing, text.id(), skipped)
          .ifPresent(addressing ->
              sets.add(
                  new Tracks.Text(
                      set,
                      text.language(),
                      text.name(),
                      text.purpose(),
                      text.chosen(),
                      new Representation(
                          text.id(),
                          Optional.empty(),
                          Math.max(1, text.peakBitsPerSecond()),
                          Optional.empty(),
                          Optional.empty(),
                          addressing))));
    }
    return sets;
  }

  /** Byte ranges of a file without an index cannot be told in a manifest. */
  private Optional<Addressing> addressing(
      String root, Showing showing, String rendition, int skipped) {
    Track track = showing.content().track(rendition);
    long offset = ticks(track, showing.content().boundary(showing.first()));
    return switch (track.media()) {
      case Media.TrackFile file ->
          file.initialization().isEmpty() || file.index().isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new Addressing.Indexed(
                      root + file.uri(),
                      file.initialization().get(),
                      file.index().get(),
                      track.timescale(),
                      offset));
      case Media.SegmentFiles files -> {
        List<Long> durations = new ArrayList<>();
        int from = showing.first() + skipped;
        for (int i = from; i < showing.first() + showing.count(); i++) {
          durations.add(start(showing, track, i + 1) - start(showing, track, i));
        }
        yield Optional.of(
            new Addressing.Explicit(
                root + files.template(),
                files.initialization().map(uri -> root + uri),
                track.timescale(),
                offset,
                from + 1L,
                start(showing, track, from),
                durations));
      }
    };
  }

  /** Tick of a segment of the content; of the one behind the last, the end of the pictures. */
  private long start(Showing showing, Track track, int segment) {
    return track.starts().isPresent() && segment < showing.content().segments()
        ? track.starts().get().get(segment)
        : ticks(track, showing.content().boundary(segment));
  }

  /** The tick nearest to a picture. */
  private long ticks(Track track, long picture) {
    long tick = Flicks.perTick(track.timescale());
    return Math.floorDiv(2 * picture * Flicks.perFrame(profile.rate()) + tick, 2 * tick);
  }
}
