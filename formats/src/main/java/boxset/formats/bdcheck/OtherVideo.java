package boxset.formats.bdcheck;

import boxset.formats.bytes.StartCodes;
import boxset.formats.findings.Findings;
import java.util.ArrayList;
import java.util.List;

/**
 * Pictures that are not H.264: of MPEG-2 and VC-1 it is looked where decoding can begin, and of all
 * when they are shown.
 */
final class OtherVideo implements VideoCheck {
  private static final int MPEG_2_SEQUENCE = 0xB3;
  private static final int VC_1_SEQUENCE = 0x0F;

  private final int sequence;
  private final PictureTimes times;
  private final GroupLength groups;
  private final List<FoundEntry> entries = new ArrayList<>();
  private boolean follows;
  private long entryPts;

  OtherVideo(FoundStream stream, double frameTicks, ClipPlace place, Findings findings) {
    this.sequence =
        switch (stream.coding()) {
          case FoundStream.MPEG_2, 0x01 -> MPEG_2_SEQUENCE;
          case 0xEA -> VC_1_SEQUENCE;
          default -> 0;
        };
    this.times = new PictureTimes(stream.name(), frameTicks, place, findings);
    this.groups = new GroupLength(stream.name(), place, findings);
  }

  @Override
  public void unit(byte[] bytes, int length, long pts, long dts, long packet) {
    if (pts == NO_STAMP) {
      return;
    }
    times.picture(pts, dts);
    if (sequence == 0) {
      return;
    }
    int at = StartCodes.find(bytes, 0, length);
    if (at + 3 < length && (bytes[at + 3] & 0xFF) == sequence) {
      groups.begins(dts, true);
      entries.add(new FoundEntry(pts & 0x1_FFFF_FFFFL, packet, false, false));
      entryPts = pts;
      follows = true;
    } else if (follows && pts < entryPts) {
      FoundEntry last = entries.removeLast();
      entries.add(new FoundEntry(last.pts(), last.packet(), false, true));
      follows = false;
    } else {
      follows = false;
    }
  }

  @Override
  public void end() {
    times.restart();
    groups.restart();
  }

  @Override
  public long bufferBytes() {
    return sequence == MPEG_2_SEQUENCE ? (9_781_248 + 400_000) / 8 : Long.MAX_VALUE;
  }

  @Override
  public List<FoundEntry> entries() {
    return entries;
  }

  @Override
  public boolean entriesKnown() {
    return sequence != 0;
  }

  @Override
  public PictureTimes times() {
    return times;
  }
}
