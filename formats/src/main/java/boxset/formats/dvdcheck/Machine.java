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
  /** The 16 general parameters; some may be unknown. */
  record Registers(String values) {
    private static final char KNOWN = 1;

    /** As a player has them when the disc is inserted. */
    static final Registers CLEARED = new Registers(("\0" + KNOWN).repeat(16));

    OptionalInt get(Register register) {
      if (!register.isGeneral() || values.charAt(2 * register.code() + 1) != KNOWN) {
        return OptionalInt.empty();
      }
      return OptionalInt.of(values.charAt(2 * register.code()));
    }

    Registers with(Register register, OptionalInt value) {
      StringBuilder next = new StringBuilder(values);
      next.setCharAt(2 * register.code(), (char) value.orElse(0));
      next.setCharAt(2 * register.code() + 1, value.isPresent() ? KNOWN : 0);
      return new Registers(next.toString());
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

  private static void execute(
      Instruction instruction, Run run, List<Run> toGo, List<Outcome> outcomes) {
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

  private static Optional<Boolean> compare(Condition condition, Registers registers) {
    OptionalInt left = registers.get(condition.left());
    OptionalInt right =
        switch (condition) {
          case Condition.WithNumber(_, _, int number) -> OptionalInt.of(number);
          case Condition.WithRegister(_, _, Register register) -> registers.get(register);
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

  private static Registers set(Instruction instruction, Registers registers) {
    return switch (instruction.set().orElse(null)) {
      case Assignment.General(SetOperation operation, Register target, Operand value) ->
          registers.with(target, calculate(operation, registers.get(target), of(value, registers)));
      case Assignment.Swap(Register one, Register other) -> {
        OptionalInt first = registers.get(one);
        yield registers.with(one, registers.get(other)).with(other, first);
      }
      case Assignment.Mode(Register target, Operand value, boolean counts) ->
          registers.with(target, counts ? OptionalInt.empty() : of(value, registers));
      case null, default -> registers;
    };
  }

  private static OptionalInt of(Operand operand, Registers registers) {
    return switch (operand) {
      case Operand.Literal(int value) -> OptionalInt.of(value);
      case Operand.Of(Register register) -> registers.get(register);
    };
  }

  private static OptionalInt calculate(
      SetOperation operation, OptionalInt target, OptionalInt value) {
    if (operation == SetOperation.MOVE) {
      return value;
    }
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
