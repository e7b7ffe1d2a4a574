package boxset.formats.hdmv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.bytes.Bytes;
import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.MalformedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against bytes that libbluray was seen to execute. */
class NavigationCommandTest {
  private static final Operand.Gpr CHAPTER = new Operand.Gpr(5);

  private static Bytes bytes(NavigationCommand command) {
    FieldWriter w = FieldWriter.bigEndian();
    command.write(w);
    return Bytes.copyOf(w.toBytes());
  }

  private static void assertCode(NavigationCommand command, String hex, String text)
      throws MalformedException {
    assertThat(bytes(command)).hasToString(hex);
    assertThat(command.text()).isEqualTo(text);
    assertThat(NavigationCommand.read(Bytes.ofHex(hex))).isEqualTo(command);
  }

  @Test
  void branchesNameWhereTheyLead() throws Exception {
    assertCode(new NavigationCommand.PlayPlayList(7), "228000000000000700000000", "PlayPL 7");
    assertCode(
        new NavigationCommand.PlayPlayListAtMark(Operand.of(7), Operand.of(2)),
        "42c200000000000700000002",
        "PlayPLatMK 7, 2");
    assertCode(
        new NavigationCommand.PlayPlayListAtMark(Operand.of(7), CHAPTER),
        "428200000000000700000005",
        "PlayPLatMK 7, GPR5");
    assertCode(new NavigationCommand.JumpTitle(3), "218100000000000300000000", "JumpTitle 3");
    assertCode(new NavigationCommand.JumpObject(4), "218000000000000400000000", "JumpObject 4");
    assertCode(new NavigationCommand.GoTo(2), "208100000000000200000000", "GoTo 2");
  }

  @Test
  void registersAreComparedAndSet() throws Exception {
    assertCode(NavigationCommand.Set.move(5, 2), "504000010000000500000002", "Move GPR5, 2");
    assertCode(
        new NavigationCommand.Compare(Comparison.EQUAL, CHAPTER, Operand.of(0)),
        "484002000000000500000000",
        "EQ GPR5, 0");
    assertCode(
        new NavigationCommand.Set(SetOperation.MOVE, CHAPTER, Operand.Psr.PRIMARY_AUDIO),
        "500000010000000580000001",
        "Move GPR5, PSR1");
  }

  @Test
  void streamsAndPagesArePackedWithTheirFlags() throws Exception {
    assertCode(
        NavigationCommand.SetStream.of(Optional.of(2), Optional.of(1), true),
        "51c000018002c00100000000",
        "SetStream audio 2, captions 1 on, menu as it is, angle as it is");
    assertCode(
        NavigationCommand.SetButtonPage.pageAndButton(1, 300),
        "51c000038000012c80000001",
        "SetButtonPage button 300, page 1");
    assertCode(
        new NavigationCommand.SetStream(
            Optional.of(CHAPTER), Optional.empty(), false, Optional.empty(), Optional.empty()),
        "514000018005000000000000",
        "SetStream audio GPR5, captions as it is off, menu as it is, angle as it is");
    assertCode(
        new NavigationCommand.EnableButton(Operand.of(9)),
        "318000040000000900000000",
        "EnableButton 9");
  }

  /** Any command of any operands comes back as it was. */
  @Test
  void commandsAreReadAsTheyAreWritten() throws Exception {
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      for (NavigationCommand command : all(random)) {
        assertThat(NavigationCommand.read(bytes(command))).isEqualTo(command);
      }
    }
  }

  private static List<NavigationCommand> all(Random random) {
    Operand a = operand(random);
    Operand b = operand(random);
    Operand.Gpr gpr = new Operand.Gpr(random.nextInt(Operand.Gpr.COUNT));
    SetOperation operation = any(random, SetOperation.values());
    boolean registers = random.nextBoolean();
    List<NavigationCommand> commands = new ArrayList<>();
    commands.add(new NavigationCommand.Nop());
    commands.add(new NavigationCommand.GoTo(a));
    commands.add(new NavigationCommand.Break());
    commands.add(new NavigationCommand.JumpObject(a));
    commands.add(new NavigationCommand.JumpTitle(a));
    commands.add(new NavigationCommand.CallObject(a));
    commands.add(new NavigationCommand.CallTitle(a));
    commands.add(new NavigationCommand.Resume());
    commands.add(new NavigationCommand.PlayPlayList(a));
    commands.add(new NavigationCommand.PlayPlayListAtItem(a, b));
    commands.add(new NavigationCommand.PlayPlayListAtMark(a, b));
    commands.add(new NavigationCommand.TerminatePlayList());
    commands.add(new NavigationCommand.LinkPlayItem(a));
    commands.add(new NavigationCommand.LinkMark(a));
    commands.add(new NavigationCommand.Compare(any(random, Comparison.values()), a, b));
    commands.add(
        new NavigationCommand.Set(operation, gpr, operation == SetOperation.SWAP ? gpr : b));
    commands.add(
        new NavigationCommand.SetStream(
            packed(random, registers),
            packed(random, registers),
            random.nextBoolean(),
            packed(random, !registers),
            packed(random, !registers)));
    commands.add(new NavigationCommand.SetNavigationTimer(a, b));
    commands.add(
        new NavigationCommand.SetButtonPage(
            packed(random, registers), packed(random, !registers), random.nextBoolean()));
    commands.add(new NavigationCommand.EnableButton(a));
    commands.add(new NavigationCommand.DisableButton(a));
    commands.add(new NavigationCommand.PopUpOff());
    commands.add(new NavigationCommand.StillOn());
    commands.add(new NavigationCommand.StillOff());
    return commands;
  }

  private static <T> T any(Random random, T[] of) {
    return of[random.nextInt(of.length)];
  }

  private static Operand operand(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> new Operand.Gpr(random.nextInt(Operand.Gpr.COUNT));
      case 1 -> new Operand.Psr(random.nextInt(Operand.Psr.COUNT));
      default -> Operand.of(random.nextLong(1L << 32));
    };
  }

  private static Optional<Operand> packed(Random random, boolean register) {
    if (random.nextInt(3) == 0) {
      return Optional.empty();
    }
    int number = random.nextInt(0x1000);
    return Optional.of(register ? new Operand.Gpr(number) : Operand.of(number));
  }

  @Test
  void whatHasNoNameKeepsItsBytes() throws Exception {
    Bytes secondaryStream = Bytes.ofHex("51c000060000000080010000");
    assertThat(bytes(NavigationCommand.read(secondaryStream))).isEqualTo(secondaryStream);
  }

  @Test
  void whatHasNoRoomOrNoRegisterIsRefused() {
    assertThatThrownBy(() -> new Operand.Gpr(4096))
        .hasMessage("There are GPR0 to GPR4095, not GPR4096");
    assertThatThrownBy(
            () -> NavigationCommand.SetStream.of(Optional.of(4096), Optional.empty(), false))
        .hasMessage("audio and captions: there is no room for 4096");
    assertThatThrownBy(() -> NavigationCommand.read(Bytes.ofHex("200100000000100000000000")))
        .hasMessage("There is no register 0x00001000");
    assertThatThrownBy(() -> NavigationCommand.read(Bytes.ofHex("2001")))
        .isInstanceOf(MalformedException.class);
  }
}
