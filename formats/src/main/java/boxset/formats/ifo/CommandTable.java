package boxset.formats.ifo;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import boxset.formats.dvdvm.VmCommand;
import java.util.List;

/**
 * The commands of a program chain, together at most 128.
 *
 * @param pre before the first cell
 * @param post behind the last cell
 * @param cell behind those cells that name one of them, by its number from 1
 */
public record CommandTable(List<VmCommand> pre, List<VmCommand> post, List<VmCommand> cell)
    implements Structure {
  /** No command at all. */
  public static final CommandTable NONE = new CommandTable(List.of(), List.of(), List.of());

  private static final int MOST = 128;

  /** Refuses more commands than players keep. */
  public CommandTable {
    if (pre.size() + post.size() + cell.size() > MOST) {
      throw new IllegalArgumentException(
          "A program chain has at most 128 commands, not "
              + (pre.size() + post.size() + cell.size()));
    }
    pre = List.copyOf(pre);
    post = List.copyOf(post);
    cell = List.copyOf(cell);
  }

  boolean isEmpty() {
    return pre.isEmpty() && post.isEmpty() && cell.isEmpty();
  }

  int size() {
    return 8 + 8 * (pre.size() + post.size() + cell.size());
  }

  @Override
  public void write(FieldWriter w) {
    w.u16("nr_of_pre", pre.size());
    w.u16("nr_of_post", post.size());
    w.u16("nr_of_cell", cell.size());
    w.u16("last_byte", size() - 1);
    w.each("pre", pre);
    w.each("post", post);
    w.each("cell", cell);
  }
}
