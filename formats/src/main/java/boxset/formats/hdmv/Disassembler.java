package boxset.formats.hdmv;

import boxset.formats.bytes.MalformedException;
import boxset.formats.hdmv.NavigationCommand.Break;
import boxset.formats.hdmv.NavigationCommand.CallObject;
import boxset.formats.hdmv.NavigationCommand.CallTitle;
import boxset.formats.hdmv.NavigationCommand.Compare;
import boxset.formats.hdmv.NavigationCommand.DisableButton;
import boxset.formats.hdmv.NavigationCommand.EnableButton;
import boxset.formats.hdmv.NavigationCommand.GoTo;
import boxset.formats.hdmv.NavigationCommand.JumpObject;
import boxset.formats.hdmv.NavigationCommand.JumpTitle;
import boxset.formats.hdmv.NavigationCommand.LinkMark;
import boxset.formats.hdmv.NavigationCommand.LinkPlayItem;
import boxset.formats.hdmv.NavigationCommand.Nop;
import boxset.formats.hdmv.NavigationCommand.Other;
import boxset.formats.hdmv.NavigationCommand.PlayPlayList;
import boxset.formats.hdmv.NavigationCommand.PlayPlayListAtItem;
import boxset.formats.hdmv.NavigationCommand.PlayPlayListAtMark;
import boxset.formats.hdmv.NavigationCommand.PopUpOff;
import boxset.formats.hdmv.NavigationCommand.Resume;
import boxset.formats.hdmv.NavigationCommand.SetButtonPage;
import boxset.formats.hdmv.NavigationCommand.SetNavigationTimer;
import boxset.formats.hdmv.NavigationCommand.SetStream;
import boxset.formats.hdmv.NavigationCommand.StillOff;
import boxset.formats.hdmv.NavigationCommand.StillOn;
import boxset.formats.hdmv.NavigationCommand.TerminatePlayList;

/** From an instruction's fields to the command that they are. */
final class Disassembler {
  private Disassembler() {}

  static NavigationCommand command(Instruction i) throws MalformedException {
    return switch (i.commandGroup()) {
      case Instruction.BRANCH -> branch(i);
      case Instruction.COMPARE -> compare(i);
      case Instruction.SET ->
          switch (i.commandSubGroup()) {
            case Instruction.SET_VALUE -> set(i);
            case Instruction.SET_SYSTEM -> setSystem(i);
            default -> new Other(i);
          };
      default -> new Other(i);
    };
  }

  private static NavigationCommand branch(Instruction i) throws MalformedException {
    return switch (i.commandSubGroup()) {
      case Instruction.GO_TO ->
          switch (i.branchOption()) {
            case 0 -> new Nop();
            case 1 -> new GoTo(i.first());
            case 2 -> new Break();
            default -> new Other(i);
          };
      case Instruction.JUMP ->
          switch (i.branchOption()) {
            case 0 -> new JumpObject(i.first());
            case 1 -> new JumpTitle(i.first());
            case 2 -> new CallObject(i.first());
            case 3 -> new CallTitle(i.first());
            case 4 -> new Resume();
            default -> new Other(i);
          };
      case Instruction.PLAY ->
          switch (i.branchOption()) {
            case 0 -> new PlayPlayList(i.first());
            case 1 -> new PlayPlayListAtItem(i.first(), i.second());
            case 2 -> new PlayPlayListAtMark(i.first(), i.second());
            case 3 -> new TerminatePlayList();
            case 4 -> new LinkPlayItem(i.first());
            case 5 -> new LinkMark(i.first());
            default -> new Other(i);
          };
      default -> new Other(i);
    };
  }

  private static NavigationCommand compare(Instruction i) throws MalformedException {
    for (Comparison comparison : Comparison.values()) {
      if (comparison.code() == i.compareOption()) {
        return new Compare(comparison, i.first(), i.second());
      }
    }
    return new Other(i);
  }

  private static NavigationCommand set(Instruction i) throws MalformedException {
    for (SetOperation operation : SetOperation.values()) {
      if (operation.code() == i.setOption()) {
        boolean swapsNumber = operation == SetOperation.SWAP && i.secondImmediate();
        return i.first() instanceof Operand.Gpr target && !swapsNumber
            ? new NavigationCommand.Set(operation, target, i.second())
            : new Other(i);
      }
    }
    return new Other(i);
  }

  private static NavigationCommand setSystem(Instruction i) throws MalformedException {
    PackedOperand first = i.firstPacked();
    PackedOperand second = i.secondPacked();
    return switch (i.setOption()) {
      case 1 ->
          new SetStream(
              first.upper(),
              first.lower(),
              first.has(PackedOperand.DISPLAY),
              second.upper(),
              second.lower());
      case 2 -> new SetNavigationTimer(i.first(), i.second());
      case 3 ->
          new SetButtonPage(
              first.single(), second.single(), second.has(PackedOperand.WITHOUT_EFFECTS));
      case 4 -> new EnableButton(i.first());
      case 5 -> new DisableButton(i.first());
      case 7 -> new PopUpOff();
      case 8 -> new StillOn();
      case 9 -> new StillOff();
      default -> new Other(i);
    };
  }
}
