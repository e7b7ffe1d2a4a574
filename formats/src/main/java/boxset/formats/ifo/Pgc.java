package boxset.formats.ifo;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import java.util.List;

/**
 * A program chain (PGC): cells in the order in which they play, and what the player does before,
 * between and behind them. Nothing that a viewer may do is prohibited.
 *
 * @param playbackTime of all cells together
 * @param audioStreams streams 0 to this, less one, can be chosen
 * @param subpictures which stream each number shows, in the order of the numbers
 * @param nextPgc that follows, or 0
 * @param previousPgc that comes before, or 0
 * @param goUpPgc where GoUp leads, or 0
 * @param stillSeconds how long the last picture stays behind the last cell, 255 for ever
 * @param palette 16 colours as Y, Cr, Cb in the low 24 bits; or empty
 * @param commands what is done
 * @param programs the first cell of each program, from 1
 * @param cells in order, at most 255
 */
public record Pgc(
    DvdTime playbackTime,
    int audioStreams,
    List<SubpictureControl> subpictures,
    int nextPgc,
    int previousPgc,
    int goUpPgc,
    int stillSeconds,
    List<Integer> palette,
    CommandTable commands,
    List<Integer> programs,
    List<Cell> cells)
    implements Structure {
  private static final int COLOURS = 16;

  /**
   * Which stream a subpicture number shows on each kind of screen.
   *
   * @param fourByThree stream for pictures of 4:3
   * @param wide stream for pictures of 16:9 on a screen of 16:9
   * @param letterbox stream for pictures of 16:9 on a screen of 4:3
   */
  public record SubpictureControl(int fourByThree, int wide, int letterbox) implements Structure {
    @Override
    public void write(FieldWriter w) {
      try (var b = w.bits(4)) {
        b.flag("available", true);
        b.u(7, "stream_4_3", fourByThree);
        b.u(8, "stream_wide", wide);
        b.u(8, "stream_letterbox", letterbox);
        b.u(8, "stream_pan_scan", wide);
      }
    }
  }

  /** One cell of the chain: how it plays, and where it is. */
  public record Cell(CellPlayback playback, CellPosition position) {}

  /** Refuses what players do not read. */
  public Pgc {
    if (cells.isEmpty() != programs.isEmpty() || cells.size() > 255 || programs.size() > 255) {
      throw new IllegalArgumentException(
          cells.size() + " cells in " + programs.size() + " programs are no program chain");
    }
    if (!palette.isEmpty() && palette.size() != COLOURS) {
      throw new IllegalArgumentException("A palette has 16 colours, not " + palette.size());
    }
    palette = List.copyOf(palette);
    programs = List.copyOf(programs);
    cells = List.copyOf(cells);
  }

  /** A chain that only does something, and shows nothing. */
  public static Pgc ofCommands(VideoStandard standard, CommandTable commands) {
    return new Pgc(
        new DvdTime(standard, 0),
        0,
        List.of(),
        0,
        0,
        0,
        0,
        List.of(),
        commands,
        List.of(),
        List.of());
  }

  @Override
  public void write(FieldWriter w) {
    try (var _ = w.scope("pgc")) {
      w.u16("reserved", 0);
      w.u8("nr_of_programs", programs.size());
      w.u8("nr_of_cells", cells.size());
      w.one("playback_time", playbackTime);
      w.u32("prohibited_ops", 0);
      for (int i = 0; i < StreamAttributes.AUDIO_STREAMS; i++) {
        w.u16("audio_control", i < audioStreams ? 0x8000 | i << 8 : 0);
      }
      w.each("subp_control", subpictures);
      w.at(156).u16("next_pgc_nr", nextPgc);
      w.u16("prev_pgc_nr", previousPgc);
      w.u16("goup_pgc_nr", goUpPgc);
      w.u8("pg_playback_mode", 0);
      w.u8("still_time", stillSeconds);
      for (int i = 0; i < COLOURS; i++) {
        w.u32("palette", palette.isEmpty() ? 0 : palette.get(i));
      }
      parts(w);
    }
  }

  private void parts(FieldWriter w) {
    int offset = 236;
    int commandTable = offset;
    offset += commands.isEmpty() ? 0 : commands.size();
    int programMap = offset;
    offset += (programs.size() + 1) / 2 * 2;
    int cellPlayback = offset;
    offset += cells.size() * CellPlayback.SIZE;
    w.u16("command_tbl_offset", commands.isEmpty() ? 0 : commandTable);
    w.u16("program_map_offset", cells.isEmpty() ? 0 : programMap);
    w.u16("cell_playback_offset", cells.isEmpty() ? 0 : cellPlayback);
    w.u16("cell_position_offset", cells.isEmpty() ? 0 : offset);
    if (!commands.isEmpty()) {
      w.one("command_tbl", commands);
    }
    for (int program : programs) {
      w.u8("entry_cell", program);
    }
    w.at(cellPlayback).each("cell_playback", cells.stream().map(Cell::playback).toList());
    w.at(offset).each("cell_position", cells.stream().map(Cell::position).toList());
  }
}
