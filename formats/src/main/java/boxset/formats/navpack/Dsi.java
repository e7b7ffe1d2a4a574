package boxset.formats.navpack;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import boxset.formats.ifo.CellPosition;
import boxset.formats.ifo.DvdTime;
import java.util.List;

/**
 * DSI: how a player finds its way from a VOBU to others. Sectors are relative to this one but for
 * the first.
 *
 * @param scr of this pack, in 1/90000 s
 * @param sector of this pack, from the beginning of the domain's first VOB file
 * @param lastSector of the VOBU
 * @param referenceEnds last sectors of the first three reference pictures, the last repeated
 * @param position of the cell
 * @param elapsed since the cell began
 * @param vobStartPtm when the first picture of the video object is shown, in 1/90000 s
 * @param vobEndPtm when its last picture has been shown
 * @param search other VOBUs of the cell
 * @param audio one a stream: see {@link #AUDIO_ENDED}
 * @param subpictures one a stream: see {@link #SUBPICTURE_HERE}
 */
public record Dsi(
    long scr,
    long sector,
    long lastSector,
    List<Long> referenceEnds,
    CellPosition position,
    DvdTime elapsed,
    long vobStartPtm,
    long vobEndPtm,
    Search search,
    List<Integer> audio,
    List<Long> subpictures)
    implements Structure {
  /** Instead of where the first sound of a VOBU is: there is no more. Bit 15 set: so far back. */
  public static final int AUDIO_ENDED = 0x3FFF;

  /** Instead of where a subpicture is: in this VOBU. Bit 31 set: so far back. */
  public static final long SUBPICTURE_HERE = 0x7FFF_FFFFL;

  private static final int AUDIO_STREAMS = 8;
  private static final int SUBPICTURE_STREAMS = 32;

  /**
   * Other VOBUs of the cell.
   *
   * @param forward 19 offsets, the furthest first
   * @param next the VOBU behind, or {@link #NONE}
   * @param previous the VOBU before, or {@link #NONE}
   * @param backward 19 offsets, the nearest first
   */
  public record Search(List<Long> forward, long next, long previous, List<Long> backward)
      implements Structure {
    /** Half seconds from a VOBU to those that its offsets lead to. */
    public static final List<Integer> HALF_SECONDS =
        List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 20, 60, 120, 240);

    /** There is no such VOBU in the cell. */
    public static final long NONE = 0x3FFF_FFFFL;

    /** The VOBU that is led to has pictures; all have. */
    private static final long VIDEO = 0x8000_0000L;

    /** VOBUs with pictures lie between. */
    private static final long SKIPPED = 0x4000_0000L;

    /** What leads to a VOBU so many sectors away. */
    public static long offset(long sectors, boolean skips) {
      return sectors | VIDEO | (skips ? SKIPPED : 0);
    }

    @Override
    public void write(FieldWriter w) {
      w.u32("next_video", next | VIDEO);
      for (long offset : forward) {
        w.u32("fwda", offset);
      }
      w.u32("next_vobu", next);
      w.u32("prev_vobu", previous);
      for (long offset : backward) {
        w.u32("bwda", offset);
      }
      w.u32("prev_video", previous | VIDEO);
    }
  }

  @Override
  public void write(FieldWriter w) {
    w.u32("nv_pck_scr", scr);
    w.u32("nv_pck_lbn", sector);
    w.u32("vobu_ea", lastSector);
    w.u32("vobu_1stref_ea", referenceEnds.get(0));
    w.u32("vobu_2ndref_ea", referenceEnds.get(1));
    w.u32("vobu_3rdref_ea", referenceEnds.get(2));
    w.one("vobu", position);
    w.one("c_eltm", elapsed);
    w.u16("category", 0);
    w.u32("ilvu_ea", 0);
    w.u32("ilvu_sa", 0);
    w.u16("size", 0);
    w.u32("vob_v_s_s_ptm", vobStartPtm);
    w.u32("vob_v_e_e_ptm", vobEndPtm);
    w.zeros("vob_a", 8 * 16);
    w.zeros("sml_agli", 9 * 6);
    w.one("vobu_sri", search);
    for (int i = 0; i < AUDIO_STREAMS; i++) {
      w.u16("a_synca", i < audio.size() ? audio.get(i) : 0);
    }
    for (int i = 0; i < SUBPICTURE_STREAMS; i++) {
      w.u32("sp_synca", i < subpictures.size() ? subpictures.get(i) : 0);
    }
    w.zeros("reserved", 471);
  }
}
