package boxset.formats.hdmv;

import java.util.Optional;

/**
 * Operands that hold flags beside one or two numbers, or beside the numbers of the general purpose
 * registers that hold them.
 *
 * @param immediate whether the numbers are given, and not those of registers
 */
record PackedOperand(boolean immediate, long bits) {
  /** Captions are shown. */
  static final long DISPLAY = 0x4000;

  /** A page goes without its effects. */
  static final long WITHOUT_EFFECTS = 0x4000_0000L;

  private static final long UPPER = 0x8000_0000L;
  private static final long LOWER = 0x8000;
  private static final int NUMBER = 0xFFF;
  private static final int WIDE_NUMBER = 0xFFFF;

  static void check(String name, Optional<Operand> upper, Optional<Operand> lower) {
    upper.ifPresent(operand -> check(name, operand, NUMBER));
    lower.ifPresent(operand -> check(name, operand, NUMBER));
    if (upper.isPresent()
        && lower.isPresent()
        && upper.get() instanceof Operand.Gpr != lower.get() instanceof Operand.Gpr) {
      throw new IllegalArgumentException(name + ": one is a number and one in a register");
    }
  }

  static void checkOne(String name, Optional<Operand> operand) {
    operand.ifPresent(given -> check(name, given, WIDE_NUMBER));
  }

  private static void check(String name, Operand operand, int largest) {
    boolean fits =
        switch (operand) {
          case Operand.Immediate(long value) -> value <= largest;
          case Operand.Gpr _ -> true;
          case Operand.Psr _ -> false;
        };
    if (!fits) {
      throw new IllegalArgumentException(name + ": there is no room for " + operand.text());
    }
  }

  /** Two numbers of 12 bits, each with a flag that says whether it is given. */
  static PackedOperand pair(Optional<Operand> upper, Optional<Operand> lower, long flags) {
    long bits =
        flags
            | upper.map(operand -> UPPER | operand.bits() << 16).orElse(0L)
            | lower.map(operand -> LOWER | operand.bits()).orElse(0L);
    return packed(upper.or(() -> lower), bits);
  }

  /** One number with a flag that says whether it is given. */
  static PackedOperand single(Optional<Operand> number, long flags) {
    return packed(number, flags | number.map(operand -> UPPER | operand.bits()).orElse(0L));
  }

  private static PackedOperand packed(Optional<Operand> kind, long bits) {
    return new PackedOperand(kind.filter(Operand.Gpr.class::isInstance).isEmpty(), bits);
  }

  /** The number in the upper half of a pair. */
  Optional<Operand> upper() {
    return (bits & UPPER) == 0 ? Optional.empty() : number(bits >> 16 & NUMBER);
  }

  /** The number in the lower half of a pair. */
  Optional<Operand> lower() {
    return (bits & LOWER) == 0 ? Optional.empty() : number(bits & NUMBER);
  }

  /** The number that stands alone. */
  Optional<Operand> single() {
    return (bits & UPPER) == 0
        ? Optional.empty()
        : number(bits & (immediate ? WIDE_NUMBER : NUMBER));
  }

  boolean has(long flag) {
    return (bits & flag) != 0;
  }

  private Optional<Operand> number(long number) {
    return Optional.of(immediate ? Operand.of(number) : new Operand.Gpr((int) number));
  }

  static String text(Optional<Operand> operand) {
    return operand.map(Operand::text).orElse("as it is");
  }
}
