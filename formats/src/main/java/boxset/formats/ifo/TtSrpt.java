package boxset.formats.ifo;

import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.MalformedException;
import boxset.formats.bytes.Structure;
import java.util.List;

/**
 * TT_SRPT: the titles of the disc, numbered from 1.
 *
 * @param titles at most 99
 */
public record TtSrpt(List<Title> titles) implements Structure {
  /**
   * Where a title is: chains of cells in sequence, from which and to which any command may jump.
   *
   * @param parts of the title: chapters
   * @param sequential whether it is one program chain
   * @param titleSet from 1
   * @param titleInSet from 1
   * @param titleSetSector where the title set begins, from the beginning of VIDEO_TS.IFO
   */
  public record Title(
      int parts, boolean sequential, int titleSet, int titleInSet, long titleSetSector)
      implements Structure {
    /** Reads the twelve bytes at an offset, but for the kind of title and its angles. */
    public static Title read(FieldReader r, long at) throws MalformedException {
      boolean sequential = (r.u8(at) & 0x40) == 0;
      return new Title(r.u16(at + 2), sequential, r.u8(at + 6), r.u8(at + 7), r.u32(at + 8));
    }

    @Override
    public void write(FieldWriter w) {
      try (var b = w.bits(1)) {
        b.reserved(1);
        b.flag("multi_or_random_pgc_title", !sequential);
        b.flag("jlc_exists_in_cell_cmd", true);
        b.flag("jlc_exists_in_prepost_cmd", true);
        b.flag("jlc_exists_in_button_cmd", true);
        b.flag("jlc_exists_in_tt_dom", true);
        b.flag("chapter_search_or_play", false);
        b.flag("title_or_time_play", false);
      }
      w.u8("nr_of_angles", 1);
      w.u16("nr_of_ptts", parts);
      w.u16("parental_id", 0);
      w.u8("title_set_nr", titleSet);
      w.u8("vts_ttn", titleInSet);
      w.u32("title_set_sector", titleSetSector);
    }
  }

  /** Refuses more titles than a disc may have. */
  public TtSrpt {
    if (titles.size() > 99) {
      throw new IllegalArgumentException("A disc has at most 99 titles, not " + titles.size());
    }
    titles = List.copyOf(titles);
  }

  @Override
  public void write(FieldWriter w) {
    int start = w.position();
    w.u16("nr_of_srpts", titles.size());
    w.u16("reserved", 0);
    FieldWriter.Slot lastByte = w.slot32("last_byte");
    w.each("title", titles);
    lastByte.fill(w.position() - start - 1);
  }
}
