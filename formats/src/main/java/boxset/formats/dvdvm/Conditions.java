package boxset.formats.dvdvm;

import java.util.Optional;

/** Where a command keeps its condition; libdvdnav calls the three ways version 1, 2 and 3. */
final class Conditions {
  private Conditions() {}

  /** The condition's bits, or nothing when the command has no room for it. */
  static Optional<Long> bits(Condition condition, VmCommand command) {
    long comparison = Word.field(54, 3, condition.comparison().code());
    return switch (command) {
      case VmCommand.Link _, VmCommand.Nop _, VmCommand.GoTo _, VmCommand.Break _ ->
          Optional.of(comparison | beforeLink(condition));
      case VmCommand.Jump _ ->
          condition instanceof Condition.WithRegister registers
              ? Optional.of(comparison | beforeJump(registers))
              : Optional.empty();
      case VmCommand.SetGprm(_, _, _, SubLink then) -> beforeSet(comparison, condition, then);
      case VmCommand.SetGprmFrom(_, _, _, SubLink then) -> beforeSet(comparison, condition, then);
      case VmCommand.SetStn _, VmCommand.SetHlBtnn _, VmCommand.SetHlBtnnFrom _, VmCommand.If _ ->
          Optional.empty();
    };
  }

  private static long beforeLink(Condition condition) {
    long left = Word.field(39, 8, condition.left().code());
    return switch (condition) {
      case Condition.WithNumber(_, _, int right) ->
          Word.field(55, 1, 1) | left | Word.field(31, 16, right);
      case Condition.WithRegister(_, _, Register right) -> left | Word.field(23, 8, right.code());
    };
  }

  private static long beforeJump(Condition.WithRegister condition) {
    return Word.field(15, 8, condition.left().code()) | Word.field(7, 8, condition.right().code());
  }

  private static Optional<Long> beforeSet(long comparison, Condition condition, SubLink then) {
    if (then != SubLink.NONE) {
      return Optional.empty();
    }
    long left = comparison | Word.field(47, 8, condition.left().code());
    return Optional.of(
        switch (condition) {
          case Condition.WithNumber(_, _, int right) ->
              Word.field(55, 1, 1) | left | Word.field(15, 16, right);
          case Condition.WithRegister(_, _, Register right) ->
              left | Word.field(7, 8, right.code());
        });
  }
}
