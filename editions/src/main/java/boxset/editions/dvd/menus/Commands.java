package boxset.editions.dvd.menus;

import boxset.formats.dvdvm.Comparison;
import boxset.formats.dvdvm.Condition;
import boxset.formats.dvdvm.Register;
import boxset.formats.dvdvm.SetOperation;
import boxset.formats.dvdvm.SubLink;
import boxset.formats.dvdvm.VmCommand;
import java.util.ArrayList;
import java.util.List;

/** A list of commands as it grows. */
final class Commands {
  private final List<VmCommand> list = new ArrayList<>();

  List<VmCommand> list() {
    return List.copyOf(list);
  }

  int size() {
    return list.size();
  }

  Commands add(VmCommand command) {
    list.add(command);
    return this;
  }

  Commands set(Register target, int value) {
    return add(VmCommand.SetGprm.move(target, value));
  }

  Commands add(Register target, int value) {
    return add(new VmCommand.SetGprm(SetOperation.ADD, target, value, SubLink.NONE));
  }

  Commands subtract(Register target, int value) {
    return add(new VmCommand.SetGprm(SetOperation.SUBTRACT, target, value, SubLink.NONE));
  }

  Commands copy(Register target, Register source) {
    return add(new VmCommand.SetGprmFrom(SetOperation.MOVE, target, source, SubLink.NONE));
  }

  Commands setIf(Register left, int right, Register target, int value) {
    return when(left, Comparison.EQUAL, right, VmCommand.SetGprm.move(target, value));
  }

  Commands linkIf(Register left, int right, int chain) {
    return when(left, Comparison.EQUAL, right, new VmCommand.LinkPgcn(chain));
  }

  Commands when(Register left, Comparison comparison, int right, VmCommand command) {
    return add(new VmCommand.If(new Condition.WithNumber(left, comparison, right), command));
  }

  Commands link(int chain) {
    return add(new VmCommand.LinkPgcn(chain));
  }

  /** Commands that only act when a register has a value; among them may be jumps. */
  Commands block(Register left, int right, VmCommand... commands) {
    // Lines count from 1, and the one behind the block is gone to.
    int behind = list.size() + 1 + commands.length + 1;
    when(left, Comparison.NOT_EQUAL, right, new VmCommand.GoTo(behind));
    list.addAll(List.of(commands));
    return this;
  }
}
