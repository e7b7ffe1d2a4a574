package boxset.formats.vob;

import boxset.formats.mpegps.Pack;
import boxset.formats.vob.VobException.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Orders the packets of a video object's streams: of those that have room in the player's buffers,
 * the one that is needed first goes first. The order depends on nothing but sizes and times, so
 * that it can be gone through once to look and once to write.
 */
final class Multiplexer {
  private static final int MOST_SOUNDS = 8;
  private static final int MOST_SUBPICTURES = 32;

  private final VideoFeed video;
  private final List<AudioFeed> sounds = new ArrayList<>();
  private final List<SubpictureFeed> subpictures = new ArrayList<>();
  private final List<Feed> feeds = new ArrayList<>();

  /**
   * @throws VobException when something is too large for a player's buffers, or there is too much
   */
  Multiplexer(VideoObject object, Timeline timeline, List<Vobu> vobus) throws VobException {
    if (object.sounds().size() > MOST_SOUNDS || object.subpictures().size() > MOST_SUBPICTURES) {
      throw new VobException(
          Rule.COUNT,
          "a video object has at most 8 sounds and 32 subpictures, not %d and %d"
              .formatted(object.sounds().size(), object.subpictures().size()));
    }
    video = new VideoFeed(object, timeline, vobus);
    feeds.add(video);
    for (int i = 0; i < object.sounds().size(); i++) {
      sounds.add(new AudioFeed(object.sounds().get(i), i, timeline));
    }
    feeds.addAll(sounds);
    for (int i = 0; i < object.subpictures().size(); i++) {
      List<Subpicture> units = object.subpictures().get(i);
      int[] vobuOf = new SubpictureTimes(timeline, vobus).vobusOf(i, units);
      subpictures.add(new SubpictureFeed(units, i, timeline.start(), vobuOf, video));
    }
    feeds.addAll(subpictures);
    for (Feed feed : feeds) {
      feed.checkSizes();
    }
  }

  VideoFeed video() {
    return video;
  }

  List<AudioFeed> sounds() {
    return sounds;
  }

  List<SubpictureFeed> subpictures() {
    return subpictures;
  }

  /**
   * Goes through all packs.
   *
   * @throws VobException when packs cannot arrive in time
   */
  void run(PackVisitor visitor) throws VobException, IOException {
    feeds.forEach(Feed::begin);
    long now = 0;
    while (true) {
      @Nullable Feed first = null;
      long wake = Long.MAX_VALUE;
      for (Feed feed : feeds) {
        if (feed.done()) {
          continue;
        }
        long ready = feed.readyAt(now);
        if (ready > now) {
          wake = Math.min(wake, ready);
        } else if (first == null || feed.deadline() < first.deadline()) {
          first = feed;
        }
      }
      if (first != null) {
        send(first, now, visitor);
        now += Pack.TICKS;
      } else if (wake < Long.MAX_VALUE) {
        now = wake;
      } else {
        return;
      }
    }
  }

  private void send(Feed feed, long now, PackVisitor visitor) throws VobException, IOException {
    if (now + Pack.TICKS > feed.deadline()) {
      throw tooLate(feed);
    }
    if (feed == video && video.needsNavigation()) {
      visitor.navigation(now);
      video.navigationSent();
    } else {
      visitor.packet(feed, now);
      feed.sent();
    }
  }

  private static VobException tooLate(Feed feed) {
    double seconds = feed.deadline() / (double) Pack.CLOCK_HZ - Timeline.START_TICKS / 90_000.0;
    return new VobException(
        Rule.BIT_RATE,
        String.format(
            Locale.ROOT,
            "%s %d, at %.3f s, would arrive too late: up to there all streams together need more"
                + " than 10.08 Mb/s",
            feed.name(),
            feed.unit(),
            seconds));
  }
}
