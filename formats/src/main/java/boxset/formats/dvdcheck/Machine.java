package boxset.formats.dvdcheck;

import boxset.formats.bytes.MalformedException;
import boxset.formats.dvdvm.Assignment;
import boxset.formats.dvdvm.Assignment.Operand;
import boxset.formats.dvdvm.Comparison;
import boxset.formats.dvdvm.Condition;
import boxset.formats.dvdvm.Instruction;
import boxset.formats.dvdvm.Register;
import boxset.formats.dvdvm.SetOperation;
import boxset.formats.dvdvm.VmCommand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Runs lists of commands. What a viewer or a player decides (system parameters, random numbers,
 * counters) is unknown: there, both ways are taken.
 */
final class Machine {
  /** The 16 general parameters, a character each for the value and for what is known of it. */
  record Registers(String values) {
    private static final char UNKNOWN = 0;
    private static final char KNOWN = 1;
    private static final char UNTOUCHED = 2;

    /** As a player has them when the disc is inserted. */
    static final Registers CLEARED = new Registers(("\0" + KNOWN).repeat(16));

    /** Nothing is known of any. */
    static final Registers BLURRED = new Registers(("\0" + UNKNOWN).repeat(16));

    /** As they come, whatever that is. */
    static final Registers AS_THEY_COME = new Registers(("\0" + UNTOUCHED).repeat(16));

    OptionalInt get(Register register) {
      if (!register.isGeneral() || values.charAt(2 * register.code() + 1) != KNOWN) {
        return OptionalInt.empty();
      }
      return OptionalInt.of(values.charAt(2 * register.code()));
    }

    Registers with(Register register, OptionalInt value) {
      StringBuilder next = new StringBuilder(values);
      next.setCharAt(2 * register.code(), (char) value.orElse(0));
      next.setCharAt(2 * register.code() + 1, value.isPresent() ? KNOWN : UNKNOWN);
      return new Registers(next.toString());
    }

    /** The bits of those that were given a value since they came. */
    int touched() {
      int bits = 0;
      for (int i = 0; i < 16; i++) {
        bits |= values.charAt(2 * i + 1) == UNTOUCHED ? 0 : 1 << i;
      }
      return bits;
    }

    /** Forgets those whose bits are not set. */
    Registers only(int bits) {
      StringBuilder next = new StringBuilder(CLEARED.values);
      for (int i = 0; i < 16; i++) {
        if ((bits >> i & 1) == 1) {
          next.replace(2 * i, 2 * i + 2, values.substring(2 * i, 2 * i + 2));
        }
      }
      return next.toString().equals(values) ? this : new Registers(next.toString());
    }
  }

  /**
   * How a list may end.
   *
   * @param go where it leads, or empty when it runs to its end
   * @param certain whether nothing unknown was decided on the way
   */
  record Outcome(Optional<VmCommand> go, Registers registers, boolean certain) {}

  private record Step(int line, Registers registers) {}

  private record Run(Step step, boolean certain) {}

  private final Map<Long, Optional<Instruction>> read = new HashMap<>();
  private int used;

  /** Bits of the general parameters that decide anything; the others keep no value. */
  private final int deciding;

  /**
   * @param words all commands of the disc
   */
  Machine(Collection<Long> words) {
    int found = 0;
    int before;
    do {
      before = found;
      for (long word : words) {
        Optional<Instruction> instruction = instruction(word);
        if (instruction.isPresent()) {
          found |= decides(instruction.get(), before);
        }
      }
    } while (before != found);
    deciding = found;
  }

  /** What a command compares, and what it takes for a register that is compared somewhere. */
  private static int decides(Instruction instruction, int deciding) {
    int bits = 0;
    if (instruction.condition().isPresent()) {
      bits |= bit(instruction.condition().get().left());
      if (instruction.condition().get() instanceof Condition.WithRegister(_, _, Register right)) {
        bits |= bit(right);
      }
    }
    return bits
        | switch (instruction.set().orElse(null)) {
          case Assignment.General(_, Register target, Operand.Of(Register source))
              when (bit(target) & deciding) != 0 ->
              bit(source);
          case Assignment.Swap(Register one, Register other)
              when ((bit(one) | bit(other)) & deciding) != 0 ->
              bit(one) | bit(other);
          case Assignment.Mode(Register target, Operand.Of(Register source), _)
              when (bit(target) & deciding) != 0 ->
              bit(source);
          case null, default -> 0;
        };
  }

  private static int bit(Register register) {
    return register.isGeneral() ? 1 << register.code() : 0;
  }

  /** What a word does; empty when it is no command, which players pass over. */
  Optional<Instruction> instruction(long word) {
    return read.computeIfAbsent(
        word,
        w -> {
          try {
            return Optional.of(Instruction.of(w));
          } catch (MalformedException e) {
            return Optional.empty();
          }
        });
  }

  /** The registers whose values, as they came, lists have used since this was asked last. */
  int used() {
    int bits = used;
    used = 0;
    return bits;
  }

  /** Every way that a list may end; none when it never does. */
  List<Outcome> run(List<Long> words, Registers registers) {
    List<Outcome> outcomes = new ArrayList<>();
    Set<Step> seen = new HashSet<>();
    List<Run> toGo = new ArrayList<>(List.of(new Run(new Step(0, registers), true)));
    while (!toGo.isEmpty()) {
      Run run = toGo.removeLast();
      Step step = run.step();
      if (step.line() >= words.size() || step.line() < 0) {
        outcomes.add(new Outcome(Optional.empty(), step.registers(), run.certain()));
      } else if (seen.add(step)) {
        Optional<Instruction> instruction = instruction(words.get(step.line()));
        if (instruction.isEmpty()) {
          toGo.add(new Run(new Step(step.line() + 1, step.registers()), run.certain()));
        } else {
          execute(instruction.get(), run, toGo, outcomes);
        }
      }
    }
    return outcomes;
  }

  private void execute(Instruction instruction, Run run, List<Run> toGo, List<Outcome> outcomes) {
    Registers before = run.step().registers();
    boolean setFirst = instruction.order() == Instruction.Order.SET_FIRST;
    Registers compared = setFirst ? set(instruction, before) : before;
    Optional<Boolean> holds =
        instruction.condition().isEmpty()
            ? Optional.of(true)
            : compare(instruction.condition().get(), compared);
    boolean certain = run.certain() && holds.isPresent();
    for (boolean way : holds.map(List::of).orElse(List.of(true, false))) {
      boolean goes = way || instruction.order() == Instruction.Order.SET_ONLY;
      Registers after = setFirst ? compared : way ? set(instruction, before) : before;
      Optional<VmCommand> go = goes ? instruction.go() : Optional.empty();
      int next = run.step().line() + 1;
      switch (go.orElse(null)) {
        case null -> toGo.add(new Run(new Step(next, after), certain));
        case VmCommand.GoTo(int line) -> toGo.add(new Run(new Step(line - 1, after), certain));
        case VmCommand.Break _ -> outcomes.add(new Outcome(Optional.empty(), after, certain));
        case VmCommand command -> outcomes.add(new Outcome(Optional.of(command), after, certain));
      }
    }
  }

  private Optional<Boolean> compare(Condition condition, Registers registers) {
    OptionalInt left = get(registers, condition.left());
    OptionalInt right =
        switch (condition) {
          case Condition.WithNumber(_, _, int number) -> OptionalInt.of(number);
          case Condition.WithRegister(_, _, Register register) -> get(registers, register);
        };
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(compare(condition.comparison(), left.getAsInt(), right.getAsInt()));
  }

  private static boolean compare(Comparison comparison, int left, int right) {
    return switch (comparison) {
      case AND -> (left & right) != 0;
      case EQUAL -> left == right;
      case NOT_EQUAL -> left != right;
      case AT_LEAST -> left >= right;
      case ABOVE -> left > right;
      case AT_MOST -> left <= right;
      case BELOW -> left < right;
    };
  }

  private Registers set(Instruction instruction, Registers registers) {
    return switch (instruction.set().orElse(null)) {
      case Assignment.General(SetOperation operation, Register target, Operand value)
          when decides(target) ->
          registers.with(
              target,
              operation == SetOperation.MOVE
                  ? of(value, registers)
                  : calculate(operation, get(registers, target), of(value, registers)));
      case Assignment.Swap(Register one, Register other) when decides(one) || decides(other) -> {
        OptionalInt first = get(registers, one);
        yield registers.with(one, get(registers, other)).with(other, first);
      }
      case Assignment.Mode(Register target, Operand value, boolean counts) when decides(target) ->
          registers.with(target, counts ? OptionalInt.empty() : of(value, registers));
      case null, default -> registers;
    };
  }

  private boolean decides(Register register) {
    return (bit(register) & deciding) != 0;
  }

  private OptionalInt get(Registers registers, Register register) {
    used |= bit(register) & ~registers.touched();
    return registers.get(register);
  }

  private OptionalInt of(Operand operand, Registers registers) {
    return switch (operand) {
      case Operand.Literal(int value) -> OptionalInt.of(value);
      case Operand.Of(Register register) -> get(registers, register);
    };
  }

  private static OptionalInt calculate(
      SetOperation operation, OptionalInt target, OptionalInt value) {
    if (target.isEmpty() || value.isEmpty() || operation == SetOperation.RANDOM) {
      return OptionalInt.empty();
    }
    long left = target.getAsInt();
    long right = value.getAsInt();
    long result =
        switch (operation) {
          case ADD -> Math.min(0xFFFF, left + right);
          case SUBTRACT -> Math.max(0, left - right);
          case MULTIPLY -> Math.min(0xFFFF, left * right);
          case DIVIDE -> right == 0 ? 0xFFFF : left / right;
          case MODULO -> right == 0 ? 0xFFFF : left % right;
          case AND -> left & right;
          case OR -> left | right;
          case XOR -> left ^ right;
          case MOVE, RANDOM -> left;
        };
    return OptionalInt.of((int) result);
  }
}
