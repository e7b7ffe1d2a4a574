package boxset.formats.vob;

import boxset.formats.mpeg2.PictureType;
import boxset.formats.mpeg2.VideoStream;
import boxset.formats.mpegps.PesPacket;
import boxset.formats.mpegps.SystemHeader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** The pictures. A packet never has bytes of two VOBUs. */
final class VideoFeed extends Feed {
  private static final int SEQUENCE_END_CODE = 0x000001B7;
  private static final int SEQUENCE_END_BYTES = 4;

  private final VideoStream video;
  private final Timeline timeline;
  private final List<Vobu> vobus;
  private final boolean still;
  private int vobu;
  private int begunVobus;

  VideoFeed(VideoObject object, Timeline timeline, List<Vobu> vobus) {
    super(SystemHeader.VIDEO_BUFFER_BYTES);
    this.video = object.video();
    this.timeline = timeline;
    this.vobus = vobus;
    this.still = object.still();
  }

  @Override
  int units() {
    return video.pictures();
  }

  @Override
  long end(int unit) {
    boolean endsSequence = still && unit == units() - 1;
    return video.start(unit + 1) + (endsSequence ? SEQUENCE_END_BYTES : 0);
  }

  @Override
  long decodingTime(int unit) {
    return timeline.dts(unit);
  }

  /** The VOBU of the next packet. */
  int vobu() {
    return vobu;
  }

  /** Whether the next packet is the first of its VOBU, whose navigation pack comes before it. */
  boolean needsNavigation() {
    return begunVobus == vobu;
  }

  /** Says that the navigation pack was sent. */
  void navigationSent() {
    begunVobus = vobu + 1;
  }

  /** How many VOBUs have their navigation pack. */
  int begunVobus() {
    return begunVobus;
  }

  @Override
  void planPacket(long start, int unit) {
    if (start == 0) {
      vobu = 0;
      begunVobus = 0;
    } else if (unit >= vobus.get(vobu).endPicture()) {
      vobu++;
    }
    next.first = start == 0;
    next.start = start;
    long limit = end(vobus.get(vobu).endPicture() - 1);
    int room = PesPacket.BYTES - PesPacket.headerBytes(next.first, -1, -1);
    int stamped = start <= video.header(unit) ? unit : unit + 1;
    long header = stamped < vobus.get(vobu).endPicture() ? video.header(stamped) : Long.MAX_VALUE;
    boolean predicted = stamped < units() && video.type(stamped) != PictureType.B;
    int stamps = (predicted ? 2 : 1) * PesPacket.STAMP_BYTES;
    if (header >= start + room) {
      stamp(-1);
      next.length = (int) Math.min(room, limit - start);
    } else if (header < start + room - stamps) {
      stamp(stamped);
      next.length = (int) Math.min(room - stamps, limit - start);
    } else {
      stamp(-1);
      next.length = (int) (header - start);
    }
  }

  private void stamp(int picture) {
    next.firstUnit = picture;
    next.pts = picture < 0 ? PesPacket.NO_STAMP : timeline.pts(picture);
    boolean predicted = picture >= 0 && video.type(picture) != PictureType.B;
    next.dts = predicted ? timeline.dts(picture) : PesPacket.NO_STAMP;
  }

  @Override
  void put(ByteBuffer target) throws IOException {
    int end = target.position() + PesPacket.BYTES;
    PesPacket.putHeader(target, true, next.first, next.pts, next.dts, next.length);
    int coded = (int) Math.min(next.length, Math.max(0, video.bytes() - next.start));
    video.copy(next.start, coded, target);
    int code = SEQUENCE_END_CODE;
    for (int i = coded; i < next.length; i++) {
      int place = (int) (next.start + i - video.bytes());
      target.put((byte) (code >> (24 - 8 * place)));
    }
    PesPacket.putPadding(target, end - target.position());
  }

  @Override
  String name() {
    return "picture";
  }
}
