package boxset.editions.bluray.menus;

import boxset.formats.hdmv.Comparison;
import boxset.formats.hdmv.NavigationCommand;
import boxset.formats.hdmv.Operand;
import boxset.formats.hdmv.SetOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A list of commands as it grows. */
final class Commands {
  private final List<NavigationCommand> list = new ArrayList<>();

  List<NavigationCommand> list() {
    return List.copyOf(list);
  }

  int size() {
    return list.size();
  }

  Commands add(NavigationCommand command) {
    list.add(command);
    return this;
  }

  Commands set(Operand.Gpr target, long value) {
    return copy(target, Operand.of(value));
  }

  Commands copy(Operand.Gpr target, Operand source) {
    return change(SetOperation.MOVE, target, source);
  }

  Commands change(SetOperation operation, Operand.Gpr target, long value) {
    return change(operation, target, Operand.of(value));
  }

  private Commands change(SetOperation operation, Operand.Gpr target, Operand source) {
    return add(new NavigationCommand.Set(operation, target, source));
  }

  /** Runs a command if a comparison holds. */
  Commands when(Operand left, Comparison comparison, long right, NavigationCommand command) {
    return add(new NavigationCommand.Compare(comparison, left, Operand.of(right))).add(command);
  }

  /** Gives a register a value if another one has a value. */
  Commands setIf(Operand left, long right, Operand.Gpr target, long value) {
    return when(left, Comparison.EQUAL, right, NavigationCommand.Set.move(target.number(), value));
  }

  /** Runs commands if a register has a value. */
  Commands block(Operand left, long right, Consumer<Commands> then) {
    return either(left, right, then, _ -> {});
  }

  /** Runs some commands if a register has a value, and else others. */
  Commands either(Operand left, long right, Consumer<Commands> then, Consumer<Commands> otherwise) {
    int jump = list.size() + 1;
    when(left, Comparison.NOT_EQUAL, right, new NavigationCommand.Nop());
    then.accept(this);
    int end = list.size();
    add(new NavigationCommand.Nop());
    otherwise.accept(this);
    if (list.size() == end + 1) {
      list.removeLast();
      list.set(jump, new NavigationCommand.GoTo(end));
    } else {
      list.set(end, new NavigationCommand.GoTo(list.size()));
      list.set(jump, new NavigationCommand.GoTo(end + 1));
    }
    return this;
  }

  Commands jumpObject(int object) {
    return add(new NavigationCommand.JumpObject(object));
  }

  Commands jumpTitle(int title) {
    return add(new NavigationCommand.JumpTitle(title));
  }

  /** Selects a button, on another page or on this. */
  Commands show(Optional<Operand> page, Operand button) {
    return add(new NavigationCommand.SetButtonPage(Optional.of(button), page, false));
  }
}
