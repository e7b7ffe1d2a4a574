package boxset.formats.dvdcheck;

import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.MalformedException;
import boxset.formats.ifo.CellPosition;

/** A VOBU as its navigation pack and its packs show it. */
final class FoundVobu {
  private static final int PCI = 0x2D;
  private static final int DSI = 0x407;
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

  /** What PCI says of analogue copy protection, 0 for none. */
  final int protection;

  /** Whether DSI says that the VOBU is one of several angles or versions that lie interleaved. */
  final boolean interleaved;

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
    this.interleaved = (r.u16(0x427) & 0x4000) != 0 || r.u32(0x429) != 0;
    this.vobStartPtm = r.u32(0x433);
    this.vobEndPtm = r.u32(0x437);
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

  long ticks() {
    return endPtm - startPtm;
  }
}
