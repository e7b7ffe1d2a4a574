package boxset.formats.dvdcheck;

import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.MalformedException;

/**
 * What DSI (SML_PBI) says of the interleaved unit that a VOBU is in: a run of VOBUs of one angle or
 * version between those of others.
 *
 * @param within whether it is in one
 * @param begins whether the unit begins with it
 * @param ends whether the unit ends with it
 * @param lastSector of the unit, counted from the VOBU
 * @param next where the next unit of the cell begins, counted from the VOBU, or {@link #NONE}
 * @param nextSectors how long that is
 */
record Interleaving(
    boolean within, boolean begins, boolean ends, long lastSector, long next, int nextSectors) {
  private static final int SML_PBI = 0x427;

  /** There is no further unit; some makers write 0. */
  static final long NONE = 0xFFFF_FFFFL;

  static Interleaving read(FieldReader r) throws MalformedException {
    int category = r.u16(SML_PBI);
    long next = r.u32(SML_PBI + 6L);
    return new Interleaving(
        (category & 0x4000) != 0 || r.u32(SML_PBI + 2L) != 0,
        (category & 0x2000) != 0,
        (category & 0x1000) != 0,
        r.u32(SML_PBI + 2L),
        next == 0 ? NONE : next,
        r.u16(SML_PBI + 10L));
  }

  boolean goesOn() {
    return next != NONE;
  }
}
