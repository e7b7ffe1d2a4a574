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
   * Where a part is.
   *
   * @param pgc the program chain, from 1
   * @param program in it, from 1
   */
  public record Part(int pgc, int program) implements Structure {
    @Override
    public void write(FieldWriter w) {
      w.u16("pgcn", pgc);
      w.u16("pgn", program);
    }
  }

  /**
   * One title.
   *
   * @param parts in order; the chain of the first is the one that the title begins with
   */
  public record Title(List<Part> parts) implements Structure {
    /** Keeps the order; there must be a part. */
    public Title {
      parts = List.copyOf(parts);
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("A title without a part");
      }
    }

    /** The program chain that it begins with. */
    public int entry() {
      return parts.getFirst().pgc();
    }

    /** Whether all its parts are in one program chain. */
    public boolean sequential() {
      return parts.stream().allMatch(part -> part.pgc() == entry());
    }

    @Override
    public void write(FieldWriter w) {
      w.each("ptt", parts);
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
