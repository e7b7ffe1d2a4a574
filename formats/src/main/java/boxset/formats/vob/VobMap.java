package boxset.formats.vob;

import boxset.formats.mpeg2.PictureType;
import boxset.formats.mpeg2.VideoStream;
import boxset.formats.navpack.Dsi;
import java.util.Arrays;
import java.util.List;

/** Notes where everything comes to lie while a video object is gone through the first time. */
final class VobMap implements PackVisitor {
  static final int REFERENCES = 3;

  private static final long NOWHERE = -1;

  private final VideoStream video;
  private final long[] starts;
  private final long vobStart;
  private final List<Vobu> vobus;
  private final Multiplexer multiplexer;
  private final List<List<Subpicture>> subpictures;

  private final long[] sectors;
  private final long[][] referenceEnds;
  private final long[][] firstSounds;
  private final int[] soundedVobus;
  private final long[][] unitSectors;

  private long sector;
  private int vobu = -1;
  private int picture;
  private int references;

  VobMap(
      VideoObject object,
      Timeline timeline,
      List<Vobu> vobus,
      Multiplexer multiplexer,
      long firstSector) {
    this.video = object.video();
    this.vobStart = timeline.start();
    this.starts = new long[vobus.size() + 1];
    for (int i = 0; i < vobus.size(); i++) {
      starts[i] = timeline.groupStart(vobus.get(i).firstPicture());
    }
    starts[vobus.size()] = timeline.end();
    this.vobus = vobus;
    this.multiplexer = multiplexer;
    this.subpictures = object.subpictures();
    this.sector = firstSector;
    this.sectors = new long[vobus.size()];
    this.referenceEnds = new long[vobus.size()][REFERENCES];
    this.firstSounds = new long[object.sounds().size()][vobus.size()];
    for (long[] places : firstSounds) {
      Arrays.fill(places, NOWHERE);
    }
    this.soundedVobus = new int[object.sounds().size()];
    this.unitSectors =
        object.subpictures().stream().map(units -> new long[units.size()]).toArray(long[][]::new);
  }

  @Override
  public void navigation(long scr) {
    vobu++;
    sectors[vobu] = sector++;
    picture = vobus.get(vobu).firstPicture();
    references = 0;
  }

  @Override
  public void packet(Feed feed, long scr) {
    if (feed == multiplexer.video()) {
      pictures(multiplexer.video());
    } else if (feed instanceof AudioFeed sound) {
      frames(multiplexer.sounds().indexOf(sound), sound);
    } else if (feed instanceof SubpictureFeed subpicture && feed.next.firstUnit >= 0) {
      unitSectors[multiplexer.subpictures().indexOf(subpicture)][feed.next.firstUnit] = sector;
    }
    sector++;
  }

  private void pictures(VideoFeed feed) {
    int end = vobus.get(vobu).endPicture();
    while (picture < end && feed.end(picture) <= feed.next.end()) {
      if (video.type(picture) != PictureType.B && references < REFERENCES) {
        Arrays.fill(referenceEnds[vobu], references++, REFERENCES, sector - sectors[vobu]);
      }
      picture++;
    }
  }

  private void frames(int stream, AudioFeed sound) {
    if (sound.next.firstUnit < 0) {
      return;
    }
    long lastBegins = sound.decodingTime(sound.next.firstUnit + sound.next.unitsBegun - 1);
    while (soundedVobus[stream] < vobus.size() && starts[soundedVobus[stream]] <= lastBegins) {
      firstSounds[stream][soundedVobus[stream]++] = sector;
    }
  }

  /** Ends the notes. */
  void end() {
    if (vobu != vobus.size() - 1) {
      throw new IllegalStateException("Only " + (vobu + 1) + " VOBUs were gone through");
    }
  }

  long endSector() {
    return sector;
  }

  /** Where a VOBU begins. */
  long sector(int ofVobu) {
    return sectors[ofVobu];
  }

  /** When a VOBU begins to be shown, or the last has been, in 1/90000 s. */
  long start(int ofVobu) {
    return starts[ofVobu];
  }

  /** Last sectors of the first reference pictures of a VOBU, from its beginning. */
  List<Long> referenceEnds(int ofVobu) {
    return Arrays.stream(referenceEnds[ofVobu]).boxed().toList();
  }

  /** What DSI says of where the sound of a VOBU begins. */
  int soundSync(int stream, int ofVobu) {
    long place = firstSounds[stream][ofVobu];
    if (place == NOWHERE) {
      return Dsi.AUDIO_ENDED;
    }
    long ahead = place - sectors[ofVobu];
    return (int) (ahead >= 0 ? ahead : 0x8000 | -ahead);
  }

  /** What DSI says of where the subpicture of a VOBU is. */
  long subpictureSync(int stream, int ofVobu) {
    long start = starts[ofVobu] - vobStart;
    List<Subpicture> units = subpictures.get(stream);
    int shown = lastBefore(units, start);
    if (shown >= 0 && units.get(shown).endTicks() > start) {
      long back = sectors[ofVobu] - unitSectors[stream][shown];
      return back <= 0 ? Dsi.SUBPICTURE_HERE : 0x8000_0000L | back;
    }
    return Dsi.SUBPICTURE_HERE;
  }

  /** The last unit that appears before a time, or -1. */
  private static int lastBefore(List<Subpicture> units, long time) {
    int low = 0;
    int high = units.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (units.get(middle).startTicks() < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
