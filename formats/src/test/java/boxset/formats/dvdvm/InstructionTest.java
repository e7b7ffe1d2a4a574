package boxset.formats.dvdvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.bytes.MalformedException;
import boxset.formats.dvdvm.Assignment.Operand;
import boxset.formats.dvdvm.Instruction.Order;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InstructionTest {
  private static final Register G3 = Register.gprm(3);
  private static final Register G7 = Register.gprm(7);

  @Test
  void whatLeadsOnIsReadAsItIsWritten() throws Exception {
    for (VmCommand command :
        List.of(
            new VmCommand.GoTo(12),
            new VmCommand.Break(),
            new VmCommand.Exit(),
            new VmCommand.JumpTt(99),
            new VmCommand.JumpVtsTt(7),
            new VmCommand.JumpVtsPtt(7, 612),
            new VmCommand.JumpSs(new SystemSpace.FirstPlay()),
            new VmCommand.JumpSs(new SystemSpace.ManagerMenu()),
            new VmCommand.JumpSs(new SystemSpace.ManagerPgc(300)),
            new VmCommand.JumpSs(new SystemSpace.TitleSetMenu(9, 4, Menu.ANGLE)),
            new VmCommand.CallSs(new SystemSpace.ManagerMenu(), 3),
            new VmCommand.CallSs(new SystemSpace.TitleSetMenu(0, 0, Menu.ROOT), 0),
            new VmCommand.LinkPgcn(301),
            new VmCommand.LinkPttn(999, 3),
            new VmCommand.LinkPgn(100, 4),
            new VmCommand.LinkCn(255, 36),
            new VmCommand.LinkSub(SubLink.RESUME, 0),
            new VmCommand.LinkSub(SubLink.GO_UP, 5))) {
      Instruction read = Instruction.of(command.word());
      assertThat(read).isEqualTo(plain(Optional.empty(), Optional.of(command)));
      Condition condition = new Condition.WithRegister(G3, Comparison.AT_LEAST, G7);
      Instruction when = Instruction.of(new VmCommand.If(condition, command).word());
      assertThat(when.condition()).contains(condition);
      assertThat(when.go()).contains(command);
    }
  }

  private static Instruction plain(Optional<Assignment> set, Optional<VmCommand> go) {
    return new Instruction(Order.BOTH, Optional.empty(), set, go);
  }

  @Test
  void whatSetsIsReadAsItIsWritten() throws Exception {
    for (SetOperation operation : SetOperation.values()) {
      assertThat(Instruction.of(new VmCommand.SetGprm(operation, G3, 777, SubLink.NONE).word()))
          .isEqualTo(set(new Assignment.General(operation, G3, new Operand.Literal(777))));
      Register sound = Register.AUDIO_STREAM;
      VmCommand from = new VmCommand.SetGprmFrom(operation, G3, sound, SubLink.TAIL_PGC);
      assertThat(Instruction.of(from.word()))
          .isEqualTo(
              plain(
                  Optional.of(new Assignment.General(operation, G3, new Operand.Of(sound))),
                  Optional.of(new VmCommand.LinkSub(SubLink.TAIL_PGC, 0))));
    }
    VmCommand streams =
        new VmCommand.SetStn(
            OptionalInt.of(2), OptionalInt.of(65), OptionalInt.empty(), SubLink.NONE);
    assertThat(Instruction.of(streams.word()))
        .isEqualTo(
            set(new Assignment.Streams(List.of(new Operand.Literal(2), new Operand.Literal(65)))));
    assertThat(Instruction.of(new VmCommand.SetHlBtnn(4, SubLink.NONE).word()))
        .isEqualTo(set(new Assignment.HighlightButton(new Operand.Literal(4 << 10))));
  }

  private static Instruction set(Assignment assignment) {
    return plain(Optional.of(assignment), Optional.empty());
  }

  /** Words that others write and we do not: bit positions are those of libdvdnav. */
  @Test
  void commandsOfThreePartsAreReadInTheirOrder() throws Exception {
    Instruction setFirst = Instruction.of(0x91A3_0005_0002_000DL);
    assertThat(setFirst.order()).isEqualTo(Order.SET_FIRST);
    assertThat(setFirst.condition()).contains(new Condition.WithNumber(G3, Comparison.EQUAL, 2));
    assertThat(setFirst.go()).contains(new VmCommand.LinkSub(SubLink.TAIL_PGC, 0));
    assertThat(Instruction.of(0xB1A3_0005_0002_000DL).order()).isEqualTo(Order.BOTH);
    assertThat(Instruction.of(0xD1A3_0005_0002_000DL).order()).isEqualTo(Order.SET_ONLY);
    assertThat(Instruction.of(0x6200_0003_0007_0000L)).isEqualTo(set(new Assignment.Swap(G3, G7)));
    assertThat(Instruction.of(0x5300_0009_0083_0000L))
        .isEqualTo(set(new Assignment.Mode(G3, new Operand.Literal(9), true)));
    assertThat(Instruction.of(0x5200_003C_0002_0000L))
        .isEqualTo(set(new Assignment.Timer(new Operand.Literal(60), 2)));
  }

  @Test
  void whatIsNoCommandIsRefusedAndNothingElseHappens() {
    assertThatThrownBy(() -> Instruction.of(0xF000_0000_0000_0000L))
        .isInstanceOf(MalformedException.class)
        .hasMessage("command f000000000000000 begins with 7");
    assertThatThrownBy(() -> Instruction.of(0x2001_0000_0000_001FL))
        .hasMessageContaining("leads on by no link");
    Random random = new Random(3);
    int read = 0;
    for (int i = 0; i < 20_000; i++) {
      try {
        Instruction.of(random.nextLong());
        read++;
      } catch (MalformedException e) {
        assertThat(e).hasMessageStartingWith("command ");
      }
    }
    assertThat(read).isBetween(1, 19_999);
  }
}
