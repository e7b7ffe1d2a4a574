package boxset.formats.dvdcheck;

import boxset.formats.dvdvideo.Discs;
import java.util.ArrayList;
import java.util.List;

/**
 * A disc with one title of two angles, as other makers make it: two video objects of a cell each,
 * whose VOBUs lie in turn, three and three.
 */
final class AngledDisc {
  private static final String SET = "VTS_01_0.IFO";
  private static final int ANGLES = 2;
  private static final int UNIT = 3;
  private static final int NONE = 0x3FFF_FFFF;
  private static final int SEARCHES = 42;
  private static final int FIRST_BACKWARD = 21;

  private final DiscBytes disc;

  /** Sectors at which VOBUs begin, as they were written, with the end of the last. */
  private final List<Integer> old = new ArrayList<>();

  /** The same VOBUs where they lie now, and the order in which they do. */
  private final int[] moved;

  private final List<Integer> order = new ArrayList<>();
  private final int each;

  private AngledDisc(DiscBytes disc) {
    this.disc = disc;
    int map = disc.table(SET, 0xE4);
    int count = (disc.u32(map) + 1 - 4) / 4;
    for (int i = 0; i < count; i++) {
      old.add(disc.u32(map + 4 + 4 * i));
    }
    old.add(old.getLast() + disc.u32(disc.vobu(count - 1) + 0x40F) + 1);
    each = count / ANGLES;
    moved = new int[count];
    int sector = 0;
    for (int from = 0; from < each; from += UNIT) {
      for (int angle = 0; angle < ANGLES; angle++) {
        for (int i = 0; i < UNIT; i++) {
          int vobu = angle * each + from + i;
          order.add(vobu);
          moved[vobu] = sector;
          sector += length(vobu);
        }
      }
    }
  }

  static DiscBytes written() throws Exception {
    AngledDisc made = new AngledDisc(DiscBytes.of(Discs.twoAlike()));
    made.move();
    made.tables();
    return made.disc.withCopies();
  }

  private int length(int vobu) {
    return old.get(vobu + 1) - old.get(vobu);
  }

  private int vob() {
    return disc.file("VTS_01_1.VOB");
  }

  private int nav(int vobu) {
    return vob() + moved[vobu] * 2048;
  }

  /** Where a sector lies now. */
  private int sector(int before) {
    int vobu = 0;
    while (old.get(vobu + 1) <= before) {
      vobu++;
    }
    return moved[vobu] + before - old.get(vobu);
  }

  private void move() {
    byte[] before = disc.bytes().clone();
    for (int vobu = 0; vobu < moved.length; vobu++) {
      System.arraycopy(
          before, vob() + old.get(vobu) * 2048, disc.bytes(), nav(vobu), length(vobu) * 2048);
    }
    for (int vobu = 0; vobu < moved.length; vobu++) {
      places(vobu);
      unit(vobu);
    }
  }

  private void places(int vobu) {
    int nav = nav(vobu);
    disc.put32(nav + 0x2D, moved[vobu]);
    disc.put32(nav + 0x40B, moved[vobu]);
    for (int i = 0; i < SEARCHES; i++) {
      int at = nav + 0x4F1 + 4 * i;
      int away = disc.u32(at) & NONE;
      if (away != NONE) {
        int target = sector(old.get(vobu) + (i < FIRST_BACKWARD ? away : -away));
        disc.put32(at, (disc.u32(at) & ~NONE) | Math.abs(target - moved[vobu]));
      }
    }
    int sound = disc.u16(nav + 0x599);
    if (sound != 0x3FFF) {
      int away = (sound & 0x8000) != 0 ? -(sound & 0x7FFF) : sound;
      int now = sector(old.get(vobu) + away) - moved[vobu];
      disc.put16(nav + 0x599, now < 0 ? 0x8000 | -now : now);
    }
  }

  private int lastOfUnit(int vobu) {
    return vobu / UNIT * UNIT + UNIT - 1;
  }

  private void unit(int vobu) {
    int nav = nav(vobu);
    boolean begins = vobu % UNIT == 0;
    boolean ends = vobu == lastOfUnit(vobu);
    disc.put16(nav + 0x427, 0x4000 | (begins ? 0x2000 : 0) | (ends ? 0x1000 : 0));
    int end = lastOfUnit(vobu);
    disc.put32(nav + 0x429, moved[end] + length(end) - 1 - moved[vobu]);
    int next = end + 1;
    boolean goesOn = next % each != 0;
    disc.put32(nav + 0x42D, goesOn ? moved[next] - moved[vobu] : 0xFFFF_FFFFL);
    disc.put16(nav + 0x431, goesOn ? unitSectors(next) : 0xFFFF);
    for (int angle = 0; angle < ANGLES; angle++) {
      int same = angle * each + vobu % each;
      disc.put32(nav + 0x69 + 4 * angle, same == vobu ? 0x7FFF_FFFF : signed(vobu, same));
      int then = angle * each + next % each;
      disc.put32(nav + 0x4BB + 6 * angle, goesOn ? signed(vobu, then) : 0x7FFF_FFFF);
      disc.put16(nav + 0x4BF + 6 * angle, goesOn ? unitSectors(then) : 0);
    }
  }

  private int unitSectors(int first) {
    return length(first) + length(first + 1) + length(first + 2);
  }

  private long signed(int from, int to) {
    int away = moved[to] - moved[from];
    return away < 0 ? 0x8000_0000L | -away : away;
  }

  private void tables() {
    int map = disc.table(SET, 0xE4);
    for (int i = 0; i < order.size(); i++) {
      disc.put32(map + 4 + 4 * i, moved[order.get(i)]);
    }
    int cells = disc.table(SET, 0xE0);
    int pieces = order.size() / UNIT;
    disc.put32(cells + 4, 8 + 12L * pieces - 1);
    for (int i = 0; i < pieces; i++) {
      int at = cells + 8 + 12 * i;
      int first = i * UNIT;
      disc.put16(at, first / each + 1);
      disc.put16(at + 2, 0x0100);
      disc.put32(at + 4, moved[first]);
      disc.put32(at + 8, moved[first] + unitSectors(first) - 1);
    }
    int chain = disc.chain(1);
    int playback = disc.part(chain, 232);
    disc.put32(chain + 4, disc.u32(playback + 4));
    for (int angle = 0; angle < ANGLES; angle++) {
      int at = playback + 24 * angle;
      int first = angle * each;
      int last = first + each - 1;
      disc.put8(at, disc.u8(at) | (angle == 0 ? 0x40 : 0xC0) | 0x10 | 0x04);
      disc.put32(at + 8, moved[first]);
      disc.put32(at + 12, moved[first] + unitSectors(first) - 1);
      disc.put32(at + 16, moved[last]);
      disc.put32(at + 20, moved[last] + length(last) - 1);
    }
    disc.put8(disc.table("VIDEO_TS.IFO", 0xC4) + 9, ANGLES);
  }
}
