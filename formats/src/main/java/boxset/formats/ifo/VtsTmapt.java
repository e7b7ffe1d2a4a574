package boxset.formats.ifo;

import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.MalformedException;
import boxset.formats.bytes.Structure;
import java.util.ArrayList;
import java.util.List;

/**
 * VTS_TMAPT: which VOBU of a program chain is played at multiples of a time. Search by time needs
 * it in ffmpeg and in some players.
 *
 * @param maps one a program chain, in the order of their numbers
 */
public record VtsTmapt(List<Map> maps) implements Structure {
  /**
   * One program chain.
   *
   * @param seconds between entries
   * @param entries for the times {@code seconds}, {@code 2 * seconds} and so on
   */
  public record Map(int seconds, List<Entry> entries) implements Structure {
    /** Entries that a player keeps. */
    public static final int MOST = 2048;

    /** Refuses more entries than a player keeps. */
    public Map {
      if (entries.size() > MOST) {
        throw new IllegalArgumentException(entries.size() + " entries are too many for a time map");
      }
      entries = List.copyOf(entries);
    }

    /**
     * Reads a map.
     *
     * @param at where it begins
     * @throws MalformedException when it has more entries than a player keeps, or than are there
     */
    public static Map read(FieldReader r, long at) throws MalformedException {
      int count = r.u16(at + 2);
      if (count > MOST) {
        throw new MalformedException(r.name() + ": a map of " + count + " entries, above " + MOST);
      }
      List<Entry> entries = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        long entry = r.u32(at + 4 + 4L * i);
        entries.add(new Entry(entry & 0x7FFF_FFFF, entry >>> 31 == 1));
      }
      return new Map(r.u8(at), entries);
    }

    @Override
    public void write(FieldWriter w) {
      w.u8("tmu", seconds);
      w.u8("reserved", 0);
      w.u16("nr_of_entries", entries.size());
      w.each("map_ent", entries);
    }
  }

  /**
   * One time.
   *
   * @param sector of the VOBU, from the beginning of the domain's first VOB file
   * @param beforeJump whether the entry behind this one is in a cell that does not follow on
   */
  public record Entry(long sector, boolean beforeJump) implements Structure {
    @Override
    public void write(FieldWriter w) {
      try (var b = w.bits(4)) {
        b.flag("discontinuous", beforeJump);
        b.u(31, "sector", sector);
      }
    }
  }

  /** Keeps the order. */
  public VtsTmapt {
    maps = List.copyOf(maps);
  }

  @Override
  public void write(FieldWriter w) {
    PgciTable.pointed(w, "tmap", maps);
  }
}
