package boxset.formats.hdmv;

/** What a set command does to its first operand. */
public enum SetOperation {
  /** Takes the value. */
  MOVE(1, "Move"),
  /** Exchanges the values of two registers. */
  SWAP(2, "Swap"),
  /** Adds, up to 4,294,967,295. */
  ADD(3, "Add"),
  /** Subtracts, down to 0. */
  SUBTRACT(4, "Sub"),
  /** Multiplies, up to 4,294,967,295. */
  MULTIPLY(5, "Mul"),
  /** Divides. */
  DIVIDE(6, "Div"),
  /** Keeps the remainder. */
  MODULO(7, "Mod"),
  /** A random number from 1 to the value. */
  RANDOM(8, "Rnd"),
  /** Bitwise. */
  AND(9, "And"),
  /** Bitwise. */
  OR(10, "Or"),
  /** Bitwise. */
  XOR(11, "Xor"),
  /** Sets the bit of that number. */
  BIT_SET(12, "Bset"),
  /** Clears the bit of that number. */
  BIT_CLEAR(13, "Bclr"),
  /** Shifts to more significant bits. */
  SHIFT_LEFT(14, "Shl"),
  /** Shifts to less significant bits. */
  SHIFT_RIGHT(15, "Shr");

  private final int code;
  private final String mnemonic;

  SetOperation(int code, String mnemonic) {
    this.code = code;
    this.mnemonic = mnemonic;
  }

  int code() {
    return code;
  }

  String mnemonic() {
    return mnemonic;
  }
}
