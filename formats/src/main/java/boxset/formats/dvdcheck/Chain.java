package boxset.formats.dvdcheck;

import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.MalformedException;
import boxset.formats.ifo.CellPlayback;
import boxset.formats.ifo.CellPosition;
import boxset.formats.ifo.DvdTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A program chain as it is recorded, whether or not it keeps the rules.
 *
 * @param number in its table, from 1
 * @param entry 0x80 with the number of a title or the code of a menu, or 0
 * @param prohibited what a viewer may not do, a bit each
 * @param audio 8 controls of 16 bits
 * @param subpictures 32 controls of 32 bits
 * @param commands before the first cell, behind the last, and of cells
 * @param programs the first cell of each program, from 1
 */
record Chain(
    int number,
    int entry,
    DvdTime time,
    long prohibited,
    List<Integer> audio,
    List<Long> subpictures,
    int next,
    int previous,
    int goUp,
    int mode,
    int stillSeconds,
    List<Long> palette,
    Commands commands,
    List<Integer> programs,
    List<Cell> cells) {
  private static final int HEADER = 236;
  private static final int PALETTE = 164;
  private static final int COLOURS = 16;
  private static final int PLAYBACK = 24;
  private static final int POSITION = 4;

  /** A cell of the chain, with the flags that only cells of several angles have. */
  record Cell(CellPlayback playback, CellPosition position, int flags, long interleavedEnd) {
    /** Whether its VOBUs lie in turn with those of others. */
    boolean interleaved() {
      return (flags & 0x04) != 0;
    }

    /** Whether it is one of the angles of a scene. */
    boolean angle() {
      return flags >> 6 != 0;
    }
  }

  /** Words of eight bytes. */
  record Commands(List<Long> pre, List<Long> post, List<Long> cell) {
    static final Commands NONE = new Commands(List.of(), List.of(), List.of());

    int count() {
      return pre.size() + post.size() + cell.size();
    }
  }

  /**
   * Reads a chain.
   *
   * @param r the table that it is in
   * @param at where it begins there
   * @throws MalformedException when a part of it is not in the table, or no such part
   */
  static Chain read(FieldReader r, long at, int number, int entry) throws MalformedException {
    r.part("PGC", at, HEADER);
    int programs = r.u8(at + 2);
    int cells = r.u8(at + 3);
    List<Integer> audio = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      audio.add(r.u16(at + 12 + 2L * i));
    }
    List<Long> subpictures = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      subpictures.add(r.u32(at + 28 + 4L * i));
    }
    List<Long> palette = new ArrayList<>();
    for (int i = 0; i < COLOURS; i++) {
      palette.add(r.u32(at + PALETTE + 4L * i));
    }
    List<Integer> map = new ArrayList<>();
    long mapAt = part(r, at, 230, programs > 0, "program map");
    for (int i = 0; i < programs; i++) {
      map.add(r.u8(mapAt + i));
    }
    List<Cell> list = new ArrayList<>();
    long playback = part(r, at, 232, cells > 0, "cell playback table");
    long position = part(r, at, 234, cells > 0, "cell position table");
    for (int i = 0; i < cells; i++) {
      long cell = playback + (long) PLAYBACK * i;
      list.add(
          new Cell(
              CellPlayback.read(r, cell),
              CellPosition.read(r, position + (long) POSITION * i),
              r.u8(cell),
              r.u32(cell + 12)));
    }
    return new Chain(
        number,
        entry,
        DvdTime.read(r, at + 4),
        r.u32(at + 8),
        audio,
        subpictures,
        r.u16(at + 156),
        r.u16(at + 158),
        r.u16(at + 160),
        r.u8(at + 162),
        r.u8(at + 163),
        palette,
        commands(r, at),
        map,
        list);
  }

  /** One past its last byte, from the beginning of the table that it is in. */
  static long end(FieldReader r, long at) throws MalformedException {
    int programs = r.u8(at + 2);
    int cells = r.u8(at + 3);
    long end = at + HEADER;
    if (r.u16(at + 228) != 0) {
      end = Math.max(end, at + r.u16(at + 228) + r.u16(at + r.u16(at + 228) + 6) + 1);
    }
    if (programs > 0) {
      end = Math.max(end, at + r.u16(at + 230) + programs);
    }
    if (cells > 0) {
      end = Math.max(end, at + r.u16(at + 232) + (long) PLAYBACK * cells);
      end = Math.max(end, at + r.u16(at + 234) + (long) POSITION * cells);
    }
    return end;
  }

  private static long part(FieldReader r, long at, int field, boolean needed, String name)
      throws MalformedException {
    int offset = r.u16(at + field);
    if (needed && offset < HEADER) {
      throw new MalformedException(
          "%s: the %s is to be at byte %d of the chain, within its header"
              .formatted(r.name(), name, offset));
    }
    return at + offset;
  }

  private static Commands commands(FieldReader r, long at) throws MalformedException {
    if (r.u16(at + 228) == 0) {
      return Commands.NONE;
    }
    long table = part(r, at, 228, true, "command table");
    int pre = r.u16(table);
    int post = r.u16(table + 2);
    int cell = r.u16(table + 4);
    int needed = 8 + 8 * (pre + post + cell);
    if (pre + post + cell > 128) {
      throw new MalformedException(
          "%s: %d commands, above 128".formatted(r.name(), pre + post + cell));
    }
    if (r.u16(table + 6) + 1 != needed) {
      throw new MalformedException(
          "%s: the command table's end address is %d, its commands end at %d"
              .formatted(r.name(), r.u16(table + 6), needed - 1));
    }
    return new Commands(
        words(r, table + 8, pre),
        words(r, table + 8 + 8L * pre, post),
        words(r, table + 8 + 8L * (pre + post), cell));
  }

  private static List<Long> words(FieldReader r, long at, int count) throws MalformedException {
    List<Long> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(r.u64(at + 8L * i));
    }
    return words;
  }

  /** The program that a cell belongs to, from 1. */
  int programOf(int cell) {
    int program = 0;
    while (program < programs.size() && programs.get(program) <= cell) {
      program++;
    }
    return program;
  }
}
