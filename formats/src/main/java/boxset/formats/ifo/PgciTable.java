package boxset.formats.ifo;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import java.util.ArrayList;
import java.util.List;

/**
 * The program chains of a domain (VTS_PGCIT, and a language's of PGCI_UT), numbered from 1.
 *
 * @param entries in the order of their numbers
 */
public record PgciTable(List<Entry> entries) implements Structure {
  /**
   * A program chain and what it is the entry of.
   *
   * @param entryId 0x80 with the number of a title or the code of a menu, or 0
   */
  public record Entry(int entryId, Pgc pgc) {}

  /** Keeps the order. */
  public PgciTable {
    entries = List.copyOf(entries);
  }

  @Override
  public void write(FieldWriter w) {
    int start = w.position();
    w.u16("nr_of_pgci_srp", entries.size());
    w.u16("reserved", 0);
    FieldWriter.Slot lastByte = w.slot32("last_byte");
    List<FieldWriter.Slot> starts = new ArrayList<>();
    for (Entry entry : entries) {
      w.u8("entry_id", entry.entryId());
      w.u8("block_mode_type", 0);
      w.u16("ptl_id_mask", 0);
      starts.add(w.slot32("pgc_start_byte"));
    }
    for (int i = 0; i < entries.size(); i++) {
      starts.get(i).fill(w.position() - start);
      w.one("pgc[" + i + "]", entries.get(i).pgc());
    }
    lastByte.fill(w.position() - start - 1);
  }

  /**
   * The menus of a domain in one language (VMGM_PGCI_UT, VTSM_PGCI_UT): players that look for
   * another take the first.
   *
   * @param language two letters of ISO 639-1
   * @param exists which menus there are: 0x80 root or title, 0x40 subpicture, 0x20 audio, 0x10
   *     angle, 0x08 part of title
   */
  record LanguageUnit(String language, int exists, PgciTable menus) implements Structure {
    @Override
    public void write(FieldWriter w) {
      int start = w.position();
      w.u16("nr_of_lus", 1);
      w.u16("reserved", 0);
      FieldWriter.Slot lastByte = w.slot32("last_byte");
      w.ascii("lang_code", 2, language);
      w.u8("lang_extension", 0);
      w.u8("exists", exists);
      FieldWriter.Slot unit = w.slot32("lang_start_byte");
      unit.fill(w.position() - start);
      w.one("pgcit", menus);
      lastByte.fill(w.position() - start - 1);
    }
  }

  /** A table of structures, each reached by its byte, behind a count (PTT_SRPT, ATRT, TMAPT). */
  static void pointed(FieldWriter w, String name, List<? extends Structure> items) {
    int start = w.position();
    w.u16("nr_of_" + name, items.size());
    w.u16("reserved", 0);
    FieldWriter.Slot lastByte = w.slot32("last_byte");
    List<FieldWriter.Slot> starts = new ArrayList<>();
    for (Structure _ : items) {
      starts.add(w.slot32(name + "_start_byte"));
    }
    for (int i = 0; i < items.size(); i++) {
      starts.get(i).fill(w.position() - start);
      w.one(name + "[" + i + "]", items.get(i));
    }
    lastByte.fill(w.position() - start - 1);
  }
}
