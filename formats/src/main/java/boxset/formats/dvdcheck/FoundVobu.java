package boxset.formats.dvdcheck;

import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.MalformedException;
import boxset.formats.ifo.CellPosition;
import java.util.ArrayList;
import java.util.List;

/** A VOBU as its navigation pack and its packs show it. */
final class FoundVobu {
  private static final int PCI = 0x2D;
  private static final int DSI = 0x407;
  private static final int GAPS = 0x43B;
  private static final int SEARCHES = 42;

  /** Its first sector, counted in the domain. */
  final long sector;

  final long pciSector;
  final long dsiSector;
  final long dsiScr;
  final long startPtm;
  final long endPtm;
  final long sequenceEndPtm;
  final long prohibited;
  final long lastSector;
  final long[] referenceEnds = new long[3];
  final CellPosition position;
  final long pciElapsed;
  final long dsiElapsed;
  final long vobStartPtm;
  final long vobEndPtm;

  /** Pauses of sounds in the video object, as DSI tells of them. */
  final List<SoundGap> gaps;

  /** What PCI says of analogue copy protection, 0 for none. */
  final int protection;

  /** What DSI says of the interleaved unit that the VOBU is in. */
  final Interleaving interleaving;

  /** From SML_AGLI: of each angle, where its next unit is. */
  final long[] seamlessAngles = new long[9];

  /** From NSML_AGLI: of each angle, where the VOBU of the same time is. */
  final long[] angles = new long[9];

  /** From VOBU_SRI: next video, 19 forward, next, previous, 19 backward, previous video. */
  final int[] search = new int[SEARCHES];

  final short[] audio = new short[8];
  final int[] subpictures = new int[32];

  /** How long its pictures are shown, in fields; 0 until it has been read. */
  int fields;

  /** When its first picture is shown, in 1/90000 s, or -1. */
  long firstPts = -1;

  /** Whether a sequence_end_code was in it. */
  boolean ended;

  /** Sectors, from its own, in which its first reference pictures end; -1 for none. */
  final long[] foundReferenceEnds = {-1, -1, -1};

  FoundVobu(FieldReader r, long sector) throws MalformedException {
    this.sector = sector;
    this.pciSector = r.u32(PCI);
    this.prohibited = r.u32(0x35);
    this.startPtm = r.u32(0x39);
    this.endPtm = r.u32(0x3D);
    this.sequenceEndPtm = r.u32(0x41);
    this.pciElapsed = r.u32(0x45);
    this.dsiScr = r.u32(DSI);
    this.dsiSector = r.u32(0x40B);
    this.lastSector = r.u32(0x40F);
    for (int i = 0; i < 3; i++) {
      referenceEnds[i] = r.u32(0x413 + 4L * i);
    }
    this.position = new CellPosition(r.u16(0x41F), r.u8(0x422));
    this.dsiElapsed = r.u32(0x423);
    this.protection = r.u16(0x31) >> 14;
    this.interleaving = Interleaving.read(r);
    for (int i = 0; i < 9; i++) {
      seamlessAngles[i] = r.u32(0x4BB + 6L * i);
      angles[i] = r.u32(0x69 + 4L * i);
    }
    this.vobStartPtm = r.u32(0x433);
    this.vobEndPtm = r.u32(0x437);
    this.gaps = gaps(r);
    for (int i = 0; i < SEARCHES; i++) {
      search[i] = (int) r.u32(0x4F1 + 4L * i);
    }
    for (int i = 0; i < 8; i++) {
      audio[i] = (short) r.u16(0x599 + 2L * i);
    }
    for (int i = 0; i < 32; i++) {
      subpictures[i] = (int) r.u32(0x5A9 + 4L * i);
    }
  }

  /** Eight times when a sound stops first and again, and how long it pauses each time. */
  private static List<SoundGap> gaps(FieldReader r) throws MalformedException {
    List<SoundGap> gaps = new ArrayList<>(0);
    for (int sound = 0; sound < 8; sound++) {
      for (int k = 0; k < 2; k++) {
        long stop = r.u32(GAPS + 16L * sound + 4L * k);
        long ticks = r.u32(GAPS + 16L * sound + 8 + 4L * k);
        if (stop != 0 || ticks != 0) {
          gaps.add(new SoundGap(sound, stop, ticks));
        }
      }
    }
    return List.copyOf(gaps);
  }

  /** Whether it is of one of several angles or versions that lie in turn. */
  boolean interleaved() {
    return interleaving.within();
  }

  /** Whether it begins an interleaved unit. */
  boolean beginsUnit() {
    return interleaved() && interleaving.begins();
  }

  long ticks() {
    return endPtm - startPtm;
  }
}
