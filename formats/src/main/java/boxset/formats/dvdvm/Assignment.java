package boxset.formats.dvdvm;

import java.util.List;

/** What a command that is read sets. */
public sealed interface Assignment {
  /** A value that a command names, or takes from a register. */
  sealed interface Operand {
    /** The number itself. */
    record Literal(int value) implements Operand {}

    /** What the register holds. */
    record Of(Register register) implements Operand {}
  }

  /** Changes a general parameter. */
  record General(SetOperation operation, Register target, Operand value) implements Assignment {}

  /** Exchanges two general parameters. */
  record Swap(Register target, Register other) implements Assignment {}

  /** Gives a general parameter a value and makes it a counter of seconds, or a register again. */
  record Mode(Register target, Operand value, boolean counts) implements Assignment {}

  /**
   * Chooses streams.
   *
   * @param chosen of sound, subpicture and angle, those that are given
   */
  record Streams(List<Operand> chosen) implements Assignment {
    /** Keeps the order. */
    public Streams {
      chosen = List.copyOf(chosen);
    }
  }

  /**
   * Leads to a program chain when a time is over.
   *
   * @param pgc from 1
   */
  record Timer(Operand seconds, int pgc) implements Assignment {}

  /** Highlights a button, whose number times 1024 it is. */
  record HighlightButton(Operand button) implements Assignment {}

  /** Asks the player for a parental level; the line to go on at if it agrees is from 1. */
  record ParentalLevel(int level, int line) implements Assignment {}
}
