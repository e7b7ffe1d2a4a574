package boxset.formats.dvdvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Against bytes that libdvdnav was seen to execute. */
class VmCommandTest {
  private static String bytes(VmCommand command) {
    return "%016x".formatted(command.word());
  }

  @Test
  void jumpsNameTitlesAndParts() {
    assertThat(bytes(new VmCommand.JumpTt(5))).isEqualTo("3002000000050000");
    assertThat(bytes(new VmCommand.JumpVtsTt(5))).isEqualTo("3003000000050000");
    assertThat(bytes(new VmCommand.JumpVtsPtt(2, 300))).isEqualTo("3005012c00020000");
    assertThat(bytes(new VmCommand.Exit())).isEqualTo("3001000000000000");
  }

  @Test
  void menusAreJumpedToOrCalled() {
    SystemSpace menu = new SystemSpace.ManagerMenu();
    SystemSpace root = new SystemSpace.TitleSetMenu(7, 2, Menu.ROOT);
    assertThat(bytes(new VmCommand.JumpSs(menu))).isEqualTo("3006000000420000");
    assertThat(bytes(new VmCommand.JumpSs(root))).isEqualTo("3006000207830000");
    assertThat(bytes(new VmCommand.JumpSs(new SystemSpace.ManagerPgc(258))))
        .isEqualTo("3006010200c00000");
    assertThat(bytes(new VmCommand.JumpSs(new SystemSpace.FirstPlay())))
        .isEqualTo("3006000000000000");
    assertThat(bytes(new VmCommand.CallSs(menu, 0))).isEqualTo("3008000000420000");
    assertThat(bytes(new VmCommand.CallSs(root, 3))).isEqualTo("3008000003830000");
  }

  @Test
  void linksStayInTheDomain() {
    assertThat(bytes(new VmCommand.LinkPgcn(3))).isEqualTo("2004000000000003");
    assertThat(bytes(new VmCommand.LinkPttn(3, 2))).isEqualTo("2005000000000803");
    assertThat(bytes(new VmCommand.LinkSub(SubLink.RESUME, 0))).isEqualTo("2001000000000010");
    assertThat(bytes(new VmCommand.LinkSub(SubLink.TOP_PGC, 1))).isEqualTo("2001000000000409");
  }

  @Test
  void settingsChooseStreamsButtonsAndNumbers() {
    assertThat(bytes(VmCommand.SetStn.audio(1, SubLink.RESUME))).isEqualTo("5101008100000010");
    assertThat(bytes(VmCommand.SetStn.subpicture(2, true, SubLink.NONE)))
        .isEqualTo("51000000c2000000");
    assertThat(
            bytes(
                new VmCommand.SetStn(
                    OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(1), SubLink.NONE)))
        .isEqualTo("5100000000810000");
    assertThat(bytes(new VmCommand.SetHlBtnn(3, SubLink.NONE))).isEqualTo("560000000c000000");
    assertThat(bytes(VmCommand.SetGprm.move(Register.gprm(2), 0x1234)))
        .isEqualTo("7100000212340000");
    assertThat(
            bytes(new VmCommand.SetGprm(SetOperation.MOVE, Register.gprm(1), 7, SubLink.TAIL_PGC)))
        .isEqualTo("710100010007000d");
    assertThat(
            bytes(
                new VmCommand.SetGprmFrom(
                    SetOperation.ADD, Register.gprm(0), Register.TITLE, SubLink.NONE)))
        .isEqualTo("6300000000840000");
  }

  @Test
  void conditionsTakeTheBitsThatTheCommandLeaves() {
    Condition isFive = new Condition.WithNumber(Register.gprm(1), Comparison.EQUAL, 5);
    Condition same =
        new Condition.WithRegister(Register.gprm(1), Comparison.NOT_EQUAL, Register.gprm(2));
    assertThat(bytes(new VmCommand.If(isFive, new VmCommand.LinkPgcn(9))))
        .isEqualTo("20a4000100050009");
    assertThat(bytes(new VmCommand.If(isFive, new VmCommand.GoTo(4))))
        .isEqualTo("00a1000100050004");
    assertThat(bytes(new VmCommand.If(same, new VmCommand.JumpTt(1))))
        .isEqualTo("3032000000010102");
    assertThat(bytes(new VmCommand.If(isFive, VmCommand.SetGprm.move(Register.gprm(3), 1))))
        .isEqualTo("71a0010300010005");
  }

  @Test
  void whatHasNoRoomIsRefused() {
    Condition isFive = new Condition.WithNumber(Register.gprm(1), Comparison.EQUAL, 5);
    assertThatThrownBy(() -> new VmCommand.If(isFive, new VmCommand.JumpTt(1)))
        .hasMessageContaining("has no room");
    assertThatThrownBy(() -> VmCommand.SetGprm.move(Register.sprm(1), 1).word())
        .hasMessageContaining("system parameter");
    assertThatThrownBy(() -> new VmCommand.JumpTt(128).word())
        .hasMessageContaining("does not fit 7 bits");
    assertThatThrownBy(() -> new Register(0x20)).hasMessage("There is no register 32");
  }
}
