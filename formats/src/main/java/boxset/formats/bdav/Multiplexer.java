package boxset.formats.bdav;

import boxset.formats.bdav.BdavException.Rule;
import boxset.formats.bdmv.AspectRatio;
import boxset.formats.bdmv.ClipStream;
import boxset.formats.bdmv.StreamAttributes;
import boxset.formats.bytes.Bytes;
import boxset.formats.mpegts.ProgramMapSection.Descriptor;
import boxset.formats.mpegts.TransportPacket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Orders the packets of a clip's streams: of those that have room in the player's buffers, the one
 * that is needed first goes first. The order depends on nothing but sizes and times, so that it can
 * be gone through once to look and once to write.
 */
final class Multiplexer {
  static final int VIDEO_PID = 0x1011;
  private static final int SOUND_PID = 0x1100;
  private static final int CAPTION_PID = 0x1200;
  private static final int MENU_PID = 0x1400;
  private static final int MOST_OF_A_KIND = 32;

  private static final int REGISTRATION = 0x05;

  private final List<Feed> feeds = new ArrayList<>();
  private final List<ClipStream> streams = new ArrayList<>();
  private final ProgramPackets program;

  /**
   * Of a clip with pictures.
   *
   * @throws BdavException when something breaks a rule that no order can mend
   */
  Multiplexer(Clip clip, ClipClock clock, VideoFeed video) throws BdavException {
    if (clip.sounds().size() > MOST_OF_A_KIND
        || clip.captions().size() > MOST_OF_A_KIND
        || clip.menus().size() > MOST_OF_A_KIND) {
      throw new BdavException(
          Rule.COUNT, "a clip has at most 32 sounds, 32 streams of captions and 32 of menus");
    }
    List<List<Descriptor>> descriptors = new ArrayList<>();
    PictureRules rules = new PictureRules(clip.video());
    StreamAttributes.Video pictures = rules.check();
    add(video, pictures, rules.aspect());
    descriptors.add(List.of(registration(pictures)));
    for (int i = 0; i < clip.sounds().size(); i++) {
      ClipSound sound = clip.sounds().get(i);
      add(
          new SoundFeed(SOUND_PID + i, sound, i, clock),
          sound.stream().attributes(sound.language()),
          rules.aspect());
      descriptors.add(sound.stream().descriptors());
    }
    for (int i = 0; i < clip.captions().size(); i++) {
      ClipGraphics captions = clip.captions().get(i);
      add(
          new GraphicsFeed(CAPTION_PID + i, captions, "segment of captions " + i, clock.end()),
          new StreamAttributes.PresentationGraphics(captions.language()),
          rules.aspect());
      descriptors.add(List.of());
    }
    for (int i = 0; i < clip.menus().size(); i++) {
      ClipGraphics menu = clip.menus().get(i);
      add(
          new GraphicsFeed(MENU_PID + i, menu, "segment of menu " + i, clock.end()),
          new StreamAttributes.InteractiveGraphics(menu.language()),
          rules.aspect());
      descriptors.add(List.of());
    }
    program = program(descriptors);
  }

  /**
   * Of a menu alone.
   *
   * @throws BdavException when something breaks a rule that no order can mend
   */
  Multiplexer(ClipGraphics menu) throws BdavException {
    add(
        new GraphicsFeed(MENU_PID, menu, "segment of the menu", Long.MAX_VALUE),
        new StreamAttributes.InteractiveGraphics(menu.language()),
        AspectRatio.WIDE);
    program = program(List.of(List.of()));
  }

  private ProgramPackets program(List<List<Descriptor>> descriptors) throws BdavException {
    for (Feed feed : feeds) {
      feed.checkSizes();
    }
    return new ProgramPackets(streams, descriptors);
  }

  private void add(Feed feed, StreamAttributes attributes, AspectRatio aspect) {
    feeds.add(feed);
    streams.add(new ClipStream(feed.pid(), attributes, aspect));
  }

  private static Descriptor registration(StreamAttributes.Video pictures) {
    byte[] content = {
      'H',
      'D',
      'M',
      'V',
      (byte) 0xFF,
      (byte) pictures.codingType(),
      (byte) (pictures.format().code() << 4 | pictures.rate().code()),
      0x3F
    };
    return new Descriptor(REGISTRATION, Bytes.copyOf(content));
  }

  List<ClipStream> streams() {
    return streams;
  }

  /** When the first packet arrives: early enough for all that is decoded in the first second. */
  private long start() {
    return feeds.stream().mapToLong(Feed::neededFrom).min().orElseThrow();
  }

  /**
   * Goes through all packets, and fills up the last aligned unit.
   *
   * @throws BdavException when packets cannot arrive in time
   */
  void run(PacketVisitor visitor) throws BdavException, IOException {
    feeds.forEach(Feed::begin);
    long now = start();
    program.begin(now);
    long packets = 0;
    while (true) {
      @Nullable Feed first = null;
      long wake = Long.MAX_VALUE;
      for (Feed feed : feeds) {
        long ready = feed.readyAt();
        if (ready > now) {
          wake = Math.min(wake, ready);
        } else if (first == null || feed.deadline() < first.deadline()) {
          first = feed;
        }
      }
      if (first == null && wake == Long.MAX_VALUE) {
        break;
      }
      long programReady = program.readyAt();
      if (programReady <= now) {
        visitor.program(program, now);
        program.sent(now);
        packets++;
        now += SourcePacket.TICKS;
      } else if (first == null) {
        now = Math.min(wake, programReady);
      } else {
        // Until anything else comes up, a stream goes on with its unit.
        int unit = first.unit();
        long until = Math.min(wake, programReady);
        do {
          if (!first.inTime(now)) {
            throw tooLate(first);
          }
          visitor.packet(first, now);
          first.sent(now);
          packets++;
          now += SourcePacket.TICKS;
        } while (now < until && first.unit() == unit && first.readyAt() <= now);
      }
    }
    for (; packets % SourcePacket.ALIGNED_UNIT != 0; packets++) {
      visitor.filling(now);
      now += SourcePacket.TICKS;
    }
  }

  private BdavException tooLate(Feed feed) {
    return new BdavException(
        Rule.BIT_RATE,
        String.format(
            Locale.ROOT,
            "%s %d, at %.3f s, would arrive too late: up to there all streams together need more"
                + " than 48 Mb/s, or it alone more than its buffer takes",
            feed.name(),
            feed.unit(),
            (feed.deadline() - ClipClock.at(0)) / (double) TransportPacket.CLOCK_HZ));
  }
}
