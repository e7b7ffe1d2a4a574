package boxset.formats.dvdvm;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One command of 8 bytes.
 *
 * <p>Which domain may use which command is the caller's to know: a title cannot jump to another
 * title, only call a menu; a title set's menu reaches its own titles; the video manager's menus and
 * first play reach every title.
 */
public sealed interface VmCommand extends Structure {
  /** The eight bytes as a number, the first byte the most significant. */
  long word();

  @Override
  default void write(FieldWriter w) {
    w.u32("command", word() >>> 32);
    w.u32("command", word() & 0xFFFF_FFFFL);
  }

  /** A command that leads on within the domain; its condition may compare with a number. */
  sealed interface Link extends VmCommand {}

  /** A command that leaves for another domain or title; its condition compares registers only. */
  sealed interface Jump extends VmCommand {}

  /** A command that stays where it is. */
  sealed interface Step extends VmCommand {}

  /** Does nothing. */
  record Nop() implements Step {
    @Override
    public long word() {
      return 0;
    }
  }

  /**
   * Goes on at another line of the same command list.
   *
   * @param line from 1
   */
  record GoTo(int line) implements Step {
    @Override
    public long word() {
      return Word.field(51, 4, 1) | Word.field(7, 8, line);
    }
  }

  /** Leaves the command list. */
  record Break() implements Step {
    @Override
    public long word() {
      return Word.field(51, 4, 2);
    }
  }

  /** Stops the player. */
  record Exit() implements Jump {
    @Override
    public long word() {
      return Jumps.word(1);
    }
  }

  /**
   * Plays a title; from first play and the video manager's menus.
   *
   * @param title of the disc, 1 to 99
   */
  record JumpTt(int title) implements Jump {
    @Override
    public long word() {
      return Jumps.word(2) | Word.field(22, 7, title);
    }
  }

  /**
   * Plays a title of the same title set; from its menus.
   *
   * @param title within the set, 1 to 99
   */
  record JumpVtsTt(int title) implements Jump {
    @Override
    public long word() {
      return Jumps.word(3) | Word.field(22, 7, title);
    }
  }

  /**
   * Plays from a part of a title of the same title set; from its menus.
   *
   * @param title within the set, 1 to 99
   * @param part from 1
   */
  record JumpVtsPtt(int title, int part) implements Jump {
    @Override
    public long word() {
      return Jumps.word(5) | Word.field(41, 10, part) | Word.field(22, 7, title);
    }
  }

  /** Goes to a menu or first play; not from titles. */
  record JumpSs(SystemSpace target) implements Jump {
    @Override
    public long word() {
      return Jumps.word(6) | target.bits();
    }
  }

  /**
   * Leaves a title for a menu that can {@link SubLink#RESUME} it.
   *
   * @param resumeCell where to resume, from 1; 0 for where it was left
   */
  record CallSs(SystemSpace target, int resumeCell) implements Jump {
    @Override
    public long word() {
      long place =
          target instanceof SystemSpace.TitleSetMenu menu
              ? new SystemSpace.TitleSetMenu(0, 0, menu.menu()).bits()
              : target.bits();
      return Jumps.word(8) | place | Word.field(31, 8, resumeCell);
    }
  }

  /**
   * Plays a program chain of the same domain.
   *
   * @param number from 1
   */
  record LinkPgcn(int number) implements Link {
    @Override
    public long word() {
      return Links.word(4) | Word.field(14, 15, number);
    }
  }

  /**
   * Plays a part of this title.
   *
   * @param part from 1
   * @param button to highlight, from 1, or 0 for no change
   */
  record LinkPttn(int part, int button) implements Link {
    @Override
    public long word() {
      return Links.word(5) | Word.field(15, 6, button) | Word.field(9, 10, part);
    }
  }

  /**
   * Plays a program of this chain.
   *
   * @param program from 1
   * @param button to highlight, from 1, or 0 for no change
   */
  record LinkPgn(int program, int button) implements Link {
    @Override
    public long word() {
      return Links.word(6) | Word.field(15, 6, button) | Word.field(6, 7, program);
    }
  }

  /**
   * Plays a cell of this chain.
   *
   * @param cell from 1
   * @param button to highlight, from 1, or 0 for no change
   */
  record LinkCn(int cell, int button) implements Link {
    @Override
    public long word() {
      return Links.word(7) | Word.field(15, 6, button) | Word.field(7, 8, cell);
    }
  }

  /**
   * Leads on relative to where it is.
   *
   * @param button to highlight, from 1, or 0 for no change
   */
  record LinkSub(SubLink link, int button) implements Link {
    @Override
    public long word() {
      return Links.word(1) | Links.sub(link, button);
    }
  }

  /**
   * Chooses streams.
   *
   * @param audio from 0; empty to leave it
   * @param subpicture from 0, plus 64 to show it; empty to leave it
   * @param angle from 1; empty to leave it
   * @param then where to go afterwards
   */
  record SetStn(OptionalInt audio, OptionalInt subpicture, OptionalInt angle, SubLink then)
      implements Step {
    /** Chooses the sound. */
    public static SetStn audio(int stream, SubLink then) {
      return new SetStn(OptionalInt.of(stream), OptionalInt.empty(), OptionalInt.empty(), then);
    }

    /** Chooses a subpicture; when it is not shown, forced ones still are. */
    public static SetStn subpicture(int stream, boolean shown, SubLink then) {
      return new SetStn(
          OptionalInt.empty(),
          OptionalInt.of(stream | (shown ? 0x40 : 0)),
          OptionalInt.empty(),
          then);
    }

    @Override
    public long word() {
      return Word.field(63, 8, 0x51)
          | given(39, audio)
          | given(31, subpicture)
          | given(23, angle)
          | Links.after(then);
    }

    private static long given(int bit, OptionalInt stream) {
      return stream.isEmpty()
          ? 0
          : Word.field(bit, 1, 1) | Word.field(bit - 1, 7, stream.getAsInt());
    }
  }

  /**
   * Highlights a button.
   *
   * @param button from 1
   */
  record SetHlBtnn(int button, SubLink then) implements Step {
    @Override
    public long word() {
      return Word.field(63, 8, 0x56) | Word.field(31, 6, button) | Links.after(then);
    }
  }

  /** Highlights the button that a register holds, times 1024. */
  record SetHlBtnnFrom(Register button, SubLink then) implements Step {
    @Override
    public long word() {
      return Word.field(63, 8, 0x46) | Word.field(23, 8, button.code()) | Links.after(then);
    }
  }

  /**
   * Changes a general parameter by a number.
   *
   * @param value 0 to 65,535
   */
  record SetGprm(SetOperation operation, Register target, int value, SubLink then) implements Step {
    /** Gives a general parameter a value. */
    public static SetGprm move(Register target, int value) {
      return new SetGprm(SetOperation.MOVE, target, value, SubLink.NONE);
    }

    @Override
    public long word() {
      return Word.field(63, 4, 7)
          | Word.field(59, 4, operation.code())
          | Word.field(39, 8, Sets.general(target))
          | Word.field(31, 16, value)
          | Links.after(then);
    }
  }

  /** Changes a general parameter by a register's value. */
  record SetGprmFrom(SetOperation operation, Register target, Register source, SubLink then)
      implements Step {
    @Override
    public long word() {
      return Word.field(63, 4, 6)
          | Word.field(59, 4, operation.code())
          | Word.field(39, 8, Sets.general(target))
          | Word.field(23, 8, source.code())
          | Links.after(then);
    }
  }

  /**
   * Acts only if a condition holds.
   *
   * <p>The bits of a condition stand where others of the command might: a jump compares registers
   * only, and a set command with a condition leads nowhere afterwards.
   */
  record If(Condition condition, VmCommand then) implements VmCommand {
    /** Refuses what has no room in eight bytes. */
    public If {
      if (Conditions.bits(condition, then).isEmpty()) {
        throw new IllegalArgumentException(then + " has no room for " + condition);
      }
    }

    @Override
    public long word() {
      Optional<Long> bits = Conditions.bits(condition, then);
      return then.word() | bits.orElseThrow();
    }
  }
}
