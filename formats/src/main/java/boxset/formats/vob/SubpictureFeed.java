package boxset.formats.vob;

import boxset.formats.mpegps.PesPacket;
import boxset.formats.mpegps.SystemHeader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * One subpicture stream. A unit begins a packet of its own, in the VOBU in which it appears or, if
 * that is full, the next.
 */
final class SubpictureFeed extends Feed {
  private static final int FIRST_SUBSTREAM = 0x20;

  private final List<Subpicture> units;
  private final int number;
  private final long start;
  private final long[] ends;
  private final int[] vobuOf;
  private final VideoFeed video;

  /**
   * @param number of the stream, from 0
   * @param vobuOf the VOBU in which each unit appears
   */
  SubpictureFeed(List<Subpicture> units, int number, long start, int[] vobuOf, VideoFeed video) {
    super(SystemHeader.SUBPICTURE_BUFFER_BYTES);
    this.units = units;
    this.number = number;
    this.start = start;
    this.vobuOf = vobuOf;
    this.video = video;
    this.ends = new long[units.size()];
    long end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += units.get(i).length();
      ends[i] = end;
    }
  }

  @Override
  int units() {
    return ends.length;
  }

  @Override
  long end(int unit) {
    return ends[unit];
  }

  @Override
  long decodingTime(int unit) {
    return start + units.get(unit).startTicks();
  }

  @Override
  long opensAt(int ofUnit) {
    boolean begun = video.done() || vobuOf[ofUnit] < video.begunVobus();
    return begun ? super.opensAt(ofUnit) : Long.MAX_VALUE;
  }

  @Override
  void planPacket(long from, int unit) {
    next.first = from == 0;
    next.start = from;
    next.firstUnit = begin(unit) == from ? unit : -1;
    next.pts = next.firstUnit < 0 ? PesPacket.NO_STAMP : decodingTime(unit);
    int room = PesPacket.BYTES - PesPacket.headerBytes(next.first, next.pts, next.dts) - 1;
    next.length = (int) Math.min(room, end(unit) - from);
  }

  @Override
  void put(ByteBuffer target) throws IOException {
    int end = target.position() + PesPacket.BYTES;
    PesPacket.putHeader(target, false, next.first, next.pts, next.dts, next.length + 1);
    target.put((byte) (FIRST_SUBSTREAM + number));
    Subpicture unit = units.get(unit());
    long from = unit.offset() + next.start - begin(unit());
    target.put(unit.source().slice(from, next.length));
    PesPacket.putPadding(target, end - target.position());
  }

  @Override
  String name() {
    return "unit of subpicture " + number;
  }
}
