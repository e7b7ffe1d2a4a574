package boxset.formats.bdcheck;

import boxset.formats.hdmv.Comparison;
import boxset.formats.hdmv.NavigationCommand;
import boxset.formats.hdmv.Operand;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What commands do to general purpose registers of 32 bits, as far as their values are known. */
final class Registers {
  private static final long MOST = 0xFFFF_FFFFL;

  private Registers() {}

  /** Whether a comparison holds; nothing when that is not known. */
  static Optional<Boolean> compare(
      Comparison comparison, Optional<Long> left, Optional<Long> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    long a = left.get();
    long b = right.get();
    return Optional.of(
        switch (comparison) {
          case BC -> (a & ~b) == 0;
          case EQUAL -> a == b;
          case NOT_EQUAL -> a != b;
          case AT_LEAST -> a >= b;
          case ABOVE -> a > b;
          case AT_MOST -> a <= b;
          case BELOW -> a < b;
        });
  }

  /** The registers behind a command. */
  static Map<Integer, Long> set(NavigationCommand.Set set, Map<Integer, Long> values) {
    int target = set.target().number();
    Map<Integer, Long> after = new HashMap<>(values);
    Optional<Long> source =
        switch (set.source()) {
          case Operand.Immediate(long number) -> Optional.of(number);
          case Operand.Gpr(int number) -> Optional.ofNullable(values.get(number));
          case Operand.Psr _ -> Optional.empty();
        };
    Optional<Long> before = Optional.ofNullable(values.get(target));
    switch (set.operation()) {
      case MOVE -> put(after, target, source);
      case SWAP -> {
        put(after, target, source);
        if (set.source() instanceof Operand.Gpr(int number)) {
          put(after, number, before);
        }
      }
      case RANDOM -> put(after, target, Optional.empty());
      default ->
          put(
              after,
              target,
              before.isPresent() && source.isPresent()
                  ? result(set, before.get(), source.get())
                  : Optional.empty());
    }
    return Map.copyOf(after);
  }

  private static void put(Map<Integer, Long> values, int register, Optional<Long> value) {
    if (value.isPresent()) {
      values.put(register, value.get());
    } else {
      values.remove(register);
    }
  }

  private static Optional<Long> result(NavigationCommand.Set set, long a, long b) {
    return switch (set.operation()) {
      case ADD -> Optional.of(Math.min(MOST, a + b));
      case SUBTRACT -> Optional.of(Math.max(0, a - b));
      case MULTIPLY -> Optional.of(b == 0 || a <= MOST / b ? a * b : MOST);
      case DIVIDE -> Optional.of(b == 0 ? MOST : a / b);
      case MODULO -> Optional.of(b == 0 ? MOST : a % b);
      case AND -> Optional.of(a & b);
      case OR -> Optional.of(a | b);
      case XOR -> Optional.of(a ^ b);
      case BIT_SET -> Optional.of(a | 1L << (b & 31));
      case BIT_CLEAR -> Optional.of(a & ~(1L << (b & 31)));
      case SHIFT_LEFT -> Optional.of(a << (b & 31) & MOST);
      case SHIFT_RIGHT -> Optional.of(a >>> (b & 31));
      default -> Optional.empty();
    };
  }
}
