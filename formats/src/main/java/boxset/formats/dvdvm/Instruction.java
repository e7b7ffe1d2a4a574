package boxset.formats.dvdvm;

import boxset.formats.bytes.MalformedException;
import boxset.formats.dvdvm.Assignment.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a command of eight bytes does, by whomever it was written: it compares, sets and leads on.
 *
 * @param order which of these depend on the comparison
 * @param condition empty when nothing is compared
 * @param set empty when nothing is set
 * @param go where it leads: a {@link VmCommand.Link}, a {@link VmCommand.Jump}, {@link
 *     VmCommand.GoTo} or {@link VmCommand.Break}
 */
public record Instruction(
    Order order, Optional<Condition> condition, Optional<Assignment> set, Optional<VmCommand> go) {
  /** What depends on a condition. */
  public enum Order {
    /** Setting and leading on. */
    BOTH,
    /** Leading on; it is compared when it has been set. */
    SET_FIRST,
    /** Setting; it leads on in any case. */
    SET_ONLY
  }

  /**
   * Takes a command apart.
   *
   * @param word the eight bytes, the first the most significant
   * @throws MalformedException when it is no command of DVD-Video
   */
  public static Instruction of(long word) throws MalformedException {
    return new Reading(word).instruction();
  }

  /** One word being read. */
  private record Reading(long word) {
    private int bits(int from, int width) {
      return (int) (word >>> (from - width + 1) & (1L << width) - 1);
    }

    Instruction instruction() throws MalformedException {
      return switch (bits(63, 3)) {
        case 0 -> special();
        case 1 ->
            bits(60, 1) == 1
                ? new Instruction(
                    Order.BOTH, compareRegisters(), Optional.empty(), Optional.of(jump()))
                : new Instruction(Order.BOTH, compare(39, 31), Optional.empty(), link());
        case 2 -> new Instruction(Order.BOTH, compareRegisters(), Optional.of(setSystem()), link());
        case 3 ->
            new Instruction(
                Order.BOTH, compare(47, 15), Optional.of(setGeneral(35, 31, 19)), link());
        case 4 -> compound(Order.SET_FIRST);
        case 5 -> compound(Order.BOTH);
        case 6 -> compound(Order.SET_ONLY);
        default -> throw bad("begins with 7");
      };
    }

    private Instruction special() throws MalformedException {
      Optional<Condition> condition = compare(39, 31);
      int line = bits(7, 8);
      return switch (bits(51, 4)) {
        case 0 -> new Instruction(Order.BOTH, condition, Optional.empty(), Optional.empty());
        case 1 ->
            new Instruction(
                Order.BOTH, condition, Optional.empty(), Optional.of(new VmCommand.GoTo(line)));
        case 2 ->
            new Instruction(
                Order.BOTH, condition, Optional.empty(), Optional.of(new VmCommand.Break()));
        case 3 ->
            new Instruction(
                Order.BOTH,
                condition,
                Optional.of(new Assignment.ParentalLevel(bits(11, 4), line)),
                Optional.empty());
        default -> throw bad("is no special command");
      };
    }

    private Instruction compound(Order order) throws MalformedException {
      Optional<Condition> condition = Optional.empty();
      if (bits(54, 3) != 0) {
        condition = Optional.of(condition(Register.gprm(bits(51, 4)), bits(55, 1) == 1, 31));
      }
      Optional<Assignment> set =
          bits(59, 4) == 0 ? Optional.empty() : Optional.of(setGeneral(51, 47, 35));
      SubLink link = subLink(bits(4, 5));
      Optional<VmCommand> go =
          link == SubLink.NONE
              ? Optional.empty()
              : Optional.of(new VmCommand.LinkSub(link, bits(15, 6)));
      return new Instruction(order, condition, set, go);
    }

    private Optional<Condition> compare(int left, int right) throws MalformedException {
      return bits(54, 3) == 0
          ? Optional.empty()
          : Optional.of(condition(register(bits(left, 8)), bits(55, 1) == 1, right));
    }

    private Condition condition(Register left, boolean number, int right)
        throws MalformedException {
      Comparison comparison = comparison();
      return number
          ? new Condition.WithNumber(left, comparison, bits(right, 16))
          : new Condition.WithRegister(left, comparison, register(bits(right - 8, 8)));
    }

    private Optional<Condition> compareRegisters() throws MalformedException {
      return bits(54, 3) == 0
          ? Optional.empty()
          : Optional.of(
              new Condition.WithRegister(
                  register(bits(15, 8)), comparison(), register(bits(7, 8))));
    }

    private Comparison comparison() throws MalformedException {
      for (Comparison comparison : Comparison.values()) {
        if (comparison.code() == bits(54, 3)) {
          return comparison;
        }
      }
      throw bad("compares in no way");
    }

    private Operand operand(int at) throws MalformedException {
      return bits(60, 1) == 1
          ? new Operand.Literal(bits(at, 16))
          : new Operand.Of(register(bits(at - 8, 8)));
    }

    private Assignment setGeneral(int target, int value, int other) throws MalformedException {
      Register register = Register.gprm(bits(target, 4));
      int code = bits(59, 4);
      if (code == 2) {
        return new Assignment.Swap(register, Register.gprm(bits(other, 4)));
      }
      for (SetOperation operation : SetOperation.values()) {
        if (operation.code() == code) {
          return new Assignment.General(operation, register, operand(value));
        }
      }
      throw bad("sets by no operation");
    }

    private Assignment setSystem() throws MalformedException {
      return switch (bits(59, 4)) {
        case 1 -> {
          List<Operand> chosen = new ArrayList<>();
          for (int at = 39; at >= 23; at -= 8) {
            if (bits(at, 1) == 1) {
              chosen.add(
                  bits(60, 1) == 1
                      ? new Operand.Literal(bits(at - 1, 7))
                      : new Operand.Of(Register.gprm(bits(at - 4, 4))));
            }
          }
          yield new Assignment.Streams(chosen);
        }
        case 2 -> new Assignment.Timer(operand(47), bits(23, 8));
        case 3 -> new Assignment.Mode(Register.gprm(bits(19, 4)), operand(47), bits(23, 1) == 1);
        case 6 -> new Assignment.HighlightButton(operand(31));
        default -> throw bad("sets no system parameter");
      };
    }

    private Optional<VmCommand> link() throws MalformedException {
      int button = bits(15, 6);
      return switch (bits(51, 4)) {
        case 0 -> {
          if (bits(63, 3) == 1) {
            throw bad("leads nowhere");
          }
          yield Optional.empty();
        }
        case 1 -> Optional.of(new VmCommand.LinkSub(subLink(bits(4, 5)), button));
        case 4 -> Optional.of(new VmCommand.LinkPgcn(bits(14, 15)));
        case 5 -> Optional.of(new VmCommand.LinkPttn(bits(9, 10), button));
        case 6 -> Optional.of(new VmCommand.LinkPgn(bits(6, 7), button));
        case 7 -> Optional.of(new VmCommand.LinkCn(bits(7, 8), button));
        default -> throw bad("leads on by no link");
      };
    }

    private VmCommand jump() throws MalformedException {
      return switch (bits(51, 4)) {
        case 1 -> new VmCommand.Exit();
        case 2 -> new VmCommand.JumpTt(bits(22, 7));
        case 3 -> new VmCommand.JumpVtsTt(bits(22, 7));
        case 5 -> new VmCommand.JumpVtsPtt(bits(22, 7), bits(41, 10));
        case 6 -> new VmCommand.JumpSs(systemSpace(bits(39, 8), bits(31, 8)));
        case 8 -> new VmCommand.CallSs(systemSpace(0, 0), bits(31, 8));
        default -> throw bad("leads elsewhere by no jump");
      };
    }

    private SystemSpace systemSpace(int title, int titleSet) throws MalformedException {
      return switch (bits(23, 2)) {
        case 0 -> new SystemSpace.FirstPlay();
        case 1 -> {
          if (menu() != Menu.TITLE) {
            throw bad("names a menu that the disc's menus do not have");
          }
          yield new SystemSpace.ManagerMenu();
        }
        case 2 -> {
          if (menu() == Menu.TITLE) {
            throw bad("names a title menu in a title set");
          }
          if (titleSet > 99 || title > 99) {
            throw bad("names a title set that no disc has");
          }
          yield new SystemSpace.TitleSetMenu(titleSet, title, menu());
        }
        default -> new SystemSpace.ManagerPgc(bits(46, 15));
      };
    }

    private Menu menu() throws MalformedException {
      for (Menu menu : Menu.values()) {
        if (menu.code() == bits(19, 4)) {
          return menu;
        }
      }
      throw bad("names no menu");
    }

    private SubLink subLink(int code) throws MalformedException {
      for (SubLink link : SubLink.values()) {
        if (link.code() == code) {
          return link;
        }
      }
      throw bad("leads on by no link");
    }

    private Register register(int code) throws MalformedException {
      if (code >= 16 && (code < 0x80 || code >= 0x98)) {
        throw bad("names register " + code);
      }
      return new Register(code);
    }

    private MalformedException bad(String what) {
      return new MalformedException("command %016x %s".formatted(word, what));
    }
  }
}
