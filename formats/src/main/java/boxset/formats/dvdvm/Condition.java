package boxset.formats.dvdvm;

/** What must hold for a command to act: a register compared with a number or another register. */
public sealed interface Condition {
  /** The left side. */
  Register left();

  /** How the sides are compared. */
  Comparison comparison();

  /**
   * Compares with a number.
   *
   * @param right 0 to 65,535
   */
  record WithNumber(Register left, Comparison comparison, int right) implements Condition {
    /** Refuses a number of more than 16 bits. */
    public WithNumber {
      Word.check("right", right, 16);
    }
  }

  /** Compares with another register. */
  record WithRegister(Register left, Comparison comparison, Register right) implements Condition {}
}
