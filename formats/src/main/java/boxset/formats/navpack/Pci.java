package boxset.formats.navpack;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import boxset.formats.ifo.DvdTime;
import java.util.Optional;

/**
 * PCI: what a player does while it shows a VOBU.
 *
 * @param sector of this pack, from the beginning of the domain's first VOB file
 * @param startPtm when its first picture is shown, in 1/90000 s
 * @param endPtm when its last picture has been shown
 * @param sequenceEndPtm when the last picture before a sequence_end_code has been shown, or 0
 * @param elapsed since the cell began
 * @param highlight buttons, if it has any
 * @param highlightStart from when the buttons are shown, in 1/90000 s
 * @param highlightBegins whether they were not there in the VOBU before
 * @param lines of the picture
 */
public record Pci(
    long sector,
    long startPtm,
    long endPtm,
    long sequenceEndPtm,
    DvdTime elapsed,
    Optional<Highlight> highlight,
    long highlightStart,
    boolean highlightBegins,
    int lines)
    implements Structure {
  @Override
  public void write(FieldWriter w) {
    w.u32("nv_pck_lbn", sector);
    w.u16("vobu_cat", 0);
    w.u16("reserved", 0);
    w.u32("vobu_uop_ctl", 0);
    w.u32("vobu_s_ptm", startPtm);
    w.u32("vobu_e_ptm", endPtm);
    w.u32("vobu_se_e_ptm", sequenceEndPtm);
    w.one("e_eltm", elapsed);
    w.zeros("vobu_isrc", 32);
    w.zeros("nsml_agl_dsta", 9 * 4);
    if (highlight.isPresent()) {
      highlight.get().write(w, highlightBegins ? 1 : 2, highlightStart, lines);
    } else {
      w.zeros("hli", Highlight.BYTES);
    }
    w.zeros("reserved", 189);
  }
}
