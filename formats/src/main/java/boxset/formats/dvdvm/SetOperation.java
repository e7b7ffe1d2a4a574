package boxset.formats.dvdvm;

/** What a set command does to its register. */
public enum SetOperation {
  /** Takes the value. */
  MOVE(1),
  /** Adds, up to 65,535. */
  ADD(3),
  /** Subtracts, down to 0. */
  SUBTRACT(4),
  /** Multiplies. */
  MULTIPLY(5),
  /** Divides. */
  DIVIDE(6),
  /** Keeps the remainder. */
  MODULO(7),
  /** A random number from 1 to the value. */
  RANDOM(8),
  /** Bitwise. */
  AND(9),
  /** Bitwise. */
  OR(10),
  /** Bitwise. */
  XOR(11);

  private final int code;

  SetOperation(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
