package boxset.formats.bdav;

import boxset.formats.bdav.BdavException.Rule;
import boxset.formats.mpegts.PesHeader;
import boxset.formats.mpegts.TransportPacket;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;

/**
 * A stream of graphics, a segment in a packet each: 16 Mb/s go into a buffer of 1 MiB, from which a
 * segment is decoded.
 */
final class GraphicsFeed extends Feed {
  private static final int BUFFER_RATE = 16_000_000;
  private static final int BUFFER_BYTES = 1 << 20;

  /** The longest segment whose packet can tell its length. */
  private static final int MOST_SEGMENT_BYTES =
      0xFFFF - (PesHeader.bytes(PesHeader.PRIVATE_1, true) - 6);

  /** How long before it is decoded a segment may arrive (ITU-T H.222.0, 2.4.2.7). */
  private static final long MOST_LEAD = TransportPacket.CLOCK_HZ;

  private final List<GraphicsSegment> segments;
  private final String name;
  private final long end;

  /**
   * @param end when the last picture has been shown, in 1/27000000 s
   */
  GraphicsFeed(int pid, ClipGraphics graphics, String name, long end) throws BdavException {
    super(pid, BUFFER_RATE, BUFFER_BYTES);
    this.segments = graphics.segments();
    this.name = name;
    this.end = end;
    check();
  }

  private void check() throws BdavException {
    long before = Long.MIN_VALUE;
    for (int i = 0; i < segments.size(); i++) {
      GraphicsSegment segment = segments.get(i);
      if (segment.decodingTicks() < before
          || segment.decodingTicks() > segment.presentationTicks()
          || ClipClock.at(segment.presentationTicks()) > end) {
        throw new BdavException(
            Rule.GRAPHICS_TIME,
            String.format(
                Locale.ROOT,
                "%s %d, decoded at %.3f s and shown at %.3f s, does not follow the one before, or"
                    + " is behind the last picture",
                name,
                i,
                segment.decodingTicks() / 90_000.0,
                segment.presentationTicks() / 90_000.0));
      }
      if (segment.length() > MOST_SEGMENT_BYTES) {
        throw new BdavException(
            Rule.BUFFER_SIZE,
            "%s %d has %d bytes, more than %d"
                .formatted(name, i, segment.length(), MOST_SEGMENT_BYTES));
      }
      before = segment.decodingTicks();
    }
  }

  @Override
  int units() {
    return segments.size();
  }

  private boolean decodedBefore(int unit) {
    return segments.get(unit).decodingTicks() < segments.get(unit).presentationTicks();
  }

  @Override
  int bytes(int unit) {
    return PesHeader.bytes(PesHeader.PRIVATE_1, decodedBefore(unit)) + segments.get(unit).length();
  }

  @Override
  long decodingTime(int unit) {
    return ClipClock.at(segments.get(unit).decodingTicks());
  }

  @Override
  long opensAt(int unit) {
    return decodingTime(unit) - MOST_LEAD;
  }

  @Override
  void put(int unit, ByteBuffer target) throws IOException {
    GraphicsSegment segment = segments.get(unit);
    PesHeader.put(
        target,
        PesHeader.PRIVATE_1,
        0,
        ClipClock.pts(ClipClock.at(segment.presentationTicks())),
        decodedBefore(unit) ? ClipClock.pts(decodingTime(unit)) : PesHeader.NO_STAMP,
        segment.length());
    target.put(segment.source().slice(segment.offset(), segment.length()));
  }

  @Override
  String name() {
    return name;
  }
}
