package boxset.formats.ifo;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import java.util.List;

/**
 * VTS_PTT_SRPT: where the parts of a title set's titles are.
 *
 * @param titles in the order of their numbers
 */
public record VtsPttSrpt(List<Title> titles) implements Structure {
  /**
   * One title.
   *
   * @param pgc the program chain of all its parts, from 1
   * @param parts how many there are; each is a program of its number
   */
  public record Title(int pgc, int parts) implements Structure {
    @Override
    public void write(FieldWriter w) {
      for (int part = 1; part <= parts; part++) {
        w.u16("pgcn", pgc);
        w.u16("pgn", part);
      }
    }
  }

  /** Keeps the order. */
  public VtsPttSrpt {
    titles = List.copyOf(titles);
  }

  @Override
  public void write(FieldWriter w) {
    PgciTable.pointed(w, "ttu", titles);
  }
}
