package boxset.formats.hdmv;

import boxset.formats.bytes.Bytes;
import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.MalformedException;
import boxset.formats.bytes.Structure;
import java.util.Optional;

/**
 * One command of twelve bytes.
 *
 * <p>Movie objects play play lists and buttons do not; buttons change pages, link within the play
 * list that plays, and jump. Lines of a list of commands are numbered from 0.
 */
public sealed interface NavigationCommand extends Structure {
  /** The command, field by field. */
  Instruction instruction();

  /** The command as a listing shows it, such as {@code JumpTitle 3}. */
  String text();

  @Override
  default void write(FieldWriter w) {
    instruction().write(w);
  }

  /**
   * Reads a command.
   *
   * @param bytes twelve
   * @throws MalformedException when it names a register that does not exist, or there are not
   *     twelve bytes
   */
  static NavigationCommand read(Bytes bytes) throws MalformedException {
    return Disassembler.command(Instruction.read(bytes));
  }

  /** A command that goes on elsewhere and does not come back by itself. */
  sealed interface Jump extends NavigationCommand {}

  /** A command that plays a play list and goes on behind it; of movie objects only. */
  sealed interface Play extends NavigationCommand {
    /** The play list's number. */
    Operand playList();
  }

  /** A command about the play list that plays; of buttons only. */
  sealed interface Link extends NavigationCommand {}

  /** A command about the menu that is shown; of buttons only, but for {@link SetButtonPage}. */
  sealed interface MenuControl extends NavigationCommand {}

  /** A command that stays where it is. */
  sealed interface Step extends NavigationCommand {}

  /** Does nothing. */
  record Nop() implements Step {
    @Override
    public Instruction instruction() {
      return Instruction.branch(Instruction.GO_TO, 0);
    }

    @Override
    public String text() {
      return "Nop";
    }
  }

  /**
   * Goes on at another line of the same list.
   *
   * @param line from 0
   */
  record GoTo(Operand line) implements Step {
    /** Goes on at a line. */
    public GoTo(int line) {
      this(Operand.of(line));
    }

    @Override
    public Instruction instruction() {
      return Instruction.branch(Instruction.GO_TO, 1, line);
    }

    @Override
    public String text() {
      return "GoTo " + line.text();
    }
  }

  /** Leaves the list. */
  record Break() implements Step {
    @Override
    public Instruction instruction() {
      return Instruction.branch(Instruction.GO_TO, 2);
    }

    @Override
    public String text() {
      return "Break";
    }
  }

  /**
   * Runs a movie object.
   *
   * @param object from 0
   */
  record JumpObject(Operand object) implements Jump {
    /** Runs a movie object. */
    public JumpObject(int object) {
      this(Operand.of(object));
    }

    @Override
    public Instruction instruction() {
      return Instruction.branch(Instruction.JUMP, 0, object);
    }

    @Override
    public String text() {
      return "JumpObject " + object.text();
    }
  }

  /**
   * Plays a title.
   *
   * @param title from 1; 0 for the top menu, 65,535 for first play
   */
  record JumpTitle(Operand title) implements Jump {
    /** The title number of the top menu. */
    public static final int TOP_MENU = 0;

    /** The title number of first play. */
    public static final int FIRST_PLAYBACK = 0xFFFF;

    /** Plays a title. */
    public JumpTitle(int title) {
      this(Operand.of(title));
    }

    @Override
    public Instruction instruction() {
      return Instruction.branch(Instruction.JUMP, 1, title);
    }

    @Override
    public String text() {
      return "JumpTitle " + title.text();
    }
  }

  /**
   * Runs a movie object that can come back with {@link Resume}.
   *
   * @param object from 0
   */
  record CallObject(Operand object) implements Jump {
    @Override
    public Instruction instruction() {
      return Instruction.branch(Instruction.JUMP, 2, object);
    }

    @Override
    public String text() {
      return "CallObject " + object.text();
    }
  }

  /**
   * Plays a title that can come back with {@link Resume}.
   *
   * @param title as of {@link JumpTitle}
   */
  record CallTitle(Operand title) implements Jump {
    @Override
    public Instruction instruction() {
      return Instruction.branch(Instruction.JUMP, 3, title);
    }

    @Override
    public String text() {
      return "CallTitle " + title.text();
    }
  }

  /** Goes on where a call left. */
  record Resume() implements Jump {
    @Override
    public Instruction instruction() {
      return Instruction.branch(Instruction.JUMP, 4);
    }

    @Override
    public String text() {
      return "Resume";
    }
  }

  /** Plays a play list from its beginning. */
  record PlayPlayList(Operand playList) implements Play {
    /** Plays a play list. */
    public PlayPlayList(int playList) {
      this(Operand.of(playList));
    }

    @Override
    public Instruction instruction() {
      return Instruction.branch(Instruction.PLAY, 0, playList);
    }

    @Override
    public String text() {
      return "PlayPL " + playList.text();
    }
  }

  /**
   * Plays a play list from one of its items.
   *
   * @param playItem from 0
   */
  record PlayPlayListAtItem(Operand playList, Operand playItem) implements Play {
    @Override
    public Instruction instruction() {
      return Instruction.branch(Instruction.PLAY, 1, playList, playItem);
    }

    @Override
    public String text() {
      return "PlayPLatPI " + playList.text() + ", " + playItem.text();
    }
  }

  /**
   * Plays a play list from one of its marks.
   *
   * @param mark from 0
   */
  record PlayPlayListAtMark(Operand playList, Operand mark) implements Play {
    @Override
    public Instruction instruction() {
      return Instruction.branch(Instruction.PLAY, 2, playList, mark);
    }

    @Override
    public String text() {
      return "PlayPLatMK " + playList.text() + ", " + mark.text();
    }
  }

  /** Ends the play list; the movie object that plays it goes on. */
  record TerminatePlayList() implements Link {
    @Override
    public Instruction instruction() {
      return Instruction.branch(Instruction.PLAY, 3);
    }

    @Override
    public String text() {
      return "TerminatePL";
    }
  }

  /**
   * Goes to an item of the play list that plays.
   *
   * @param playItem from 0
   */
  record LinkPlayItem(Operand playItem) implements Link {
    @Override
    public Instruction instruction() {
      return Instruction.branch(Instruction.PLAY, 4, playItem);
    }

    @Override
    public String text() {
      return "LinkPI " + playItem.text();
    }
  }

  /**
   * Goes to a mark of the play list that plays.
   *
   * @param mark from 0
   */
  record LinkMark(Operand mark) implements Link {
    @Override
    public Instruction instruction() {
      return Instruction.branch(Instruction.PLAY, 5, mark);
    }

    @Override
    public String text() {
      return "LinkMK " + mark.text();
    }
  }

  /** Passes over the next command unless the comparison holds. */
  record Compare(Comparison comparison, Operand left, Operand right) implements Step {
    @Override
    public Instruction instruction() {
      return Instruction.compare(comparison.code(), left, right);
    }

    @Override
    public String text() {
      return comparison.mnemonic() + " " + left.text() + ", " + right.text();
    }
  }

  /** Changes a register. */
  record Set(SetOperation operation, Operand.Gpr target, Operand source) implements Step {
    /** Refuses to exchange a register's value with what keeps none. */
    public Set {
      if (operation == SetOperation.SWAP && !(source instanceof Operand.Gpr)) {
        throw new IllegalArgumentException("GPR values are swapped with a GPR's: " + source);
      }
    }

    /** Gives a register a value. */
    public static Set move(int register, long value) {
      return new Set(SetOperation.MOVE, new Operand.Gpr(register), Operand.of(value));
    }

    @Override
    public Instruction instruction() {
      return Instruction.set(Instruction.SET_VALUE, operation.code(), target, source);
    }

    @Override
    public String text() {
      return operation.mnemonic() + " " + target.text() + ", " + source.text();
    }
  }

  /**
   * Chooses streams by their numbers in the play item's table. Numbers of sound and captions are
   * both given or both in registers, and so are those of the menu and the angle; a register's lower
   * 12 bits count.
   *
   * @param audio from 1; empty to leave it
   * @param captions from 1; empty to leave them
   * @param captionsShown whether captions are shown from now on; forced ones always are
   * @param menu from 1; empty to leave it
   * @param angle from 1; empty to leave it
   */
  record SetStream(
      Optional<Operand> audio,
      Optional<Operand> captions,
      boolean captionsShown,
      Optional<Operand> menu,
      Optional<Operand> angle)
      implements Step {
    /** Refuses numbers that do not fit and registers beside numbers. */
    public SetStream {
      PackedOperand.check("audio and captions", audio, captions);
      PackedOperand.check("menu and angle", menu, angle);
    }

    /** Chooses the sound and the captions by their numbers. */
    public static SetStream of(
        Optional<Integer> audio, Optional<Integer> captions, boolean captionsShown) {
      return new SetStream(
          audio.map(Operand::of),
          captions.map(Operand::of),
          captionsShown,
          Optional.empty(),
          Optional.empty());
    }

    @Override
    public Instruction instruction() {
      return Instruction.setSystem(
          1,
          PackedOperand.pair(audio, captions, captionsShown ? PackedOperand.DISPLAY : 0),
          PackedOperand.pair(menu, angle, 0));
    }

    @Override
    public String text() {
      return "SetStream audio %s, captions %s %s, menu %s, angle %s"
          .formatted(
              PackedOperand.text(audio),
              PackedOperand.text(captions),
              captionsShown ? "on" : "off",
              PackedOperand.text(menu),
              PackedOperand.text(angle));
    }
  }

  /**
   * Runs a movie object when time is up.
   *
   * @param object from 0
   * @param seconds 1 to 300; 0 to stop the timer
   */
  record SetNavigationTimer(Operand object, Operand seconds) implements Step {
    @Override
    public Instruction instruction() {
      return Instruction.set(Instruction.SET_SYSTEM, 2, object, seconds);
    }

    @Override
    public String text() {
      return "SetNVTimer " + object.text() + ", " + seconds.text();
    }
  }

  /**
   * Shows a page of the menu and selects a button. In a movie object it says with what the next
   * menu begins. Commands of a button behind it are not run.
   *
   * @param button to select; empty to leave that to the page
   * @param page to show; empty to stay
   * @param withoutEffects whether the page goes without its effects
   */
  record SetButtonPage(Optional<Operand> button, Optional<Operand> page, boolean withoutEffects)
      implements MenuControl {
    /** Refuses registers of the player. */
    public SetButtonPage {
      PackedOperand.checkOne("button", button);
      PackedOperand.checkOne("page", page);
    }

    /** Shows a page. */
    public static SetButtonPage page(int page) {
      return new SetButtonPage(Optional.empty(), Optional.of(Operand.of(page)), false);
    }

    /** Shows a page with one of its buttons selected. */
    public static SetButtonPage pageAndButton(int page, int button) {
      return new SetButtonPage(
          Optional.of(Operand.of(button)), Optional.of(Operand.of(page)), false);
    }

    @Override
    public Instruction instruction() {
      return Instruction.setSystem(
          3,
          PackedOperand.single(button, 0),
          PackedOperand.single(page, withoutEffects ? PackedOperand.WITHOUT_EFFECTS : 0));
    }

    @Override
    public String text() {
      return "SetButtonPage button %s, page %s%s"
          .formatted(
              PackedOperand.text(button),
              PackedOperand.text(page),
              withoutEffects ? ", without effects" : "");
    }
  }

  /** Puts a button in the place of the others of its group. */
  record EnableButton(Operand button) implements MenuControl {
    @Override
    public Instruction instruction() {
      return Instruction.set(Instruction.SET_SYSTEM, 4, button);
    }

    @Override
    public String text() {
      return "EnableButton " + button.text();
    }
  }

  /** Takes a button away; its group shows none then. */
  record DisableButton(Operand button) implements MenuControl {
    @Override
    public Instruction instruction() {
      return Instruction.set(Instruction.SET_SYSTEM, 5, button);
    }

    @Override
    public String text() {
      return "DisableButton " + button.text();
    }
  }

  /** Closes a pop-up menu. */
  record PopUpOff() implements MenuControl {
    @Override
    public Instruction instruction() {
      return Instruction.set(Instruction.SET_SYSTEM, 7);
    }

    @Override
    public String text() {
      return "PopUpOff";
    }
  }

  /** Stops the picture under a menu. */
  record StillOn() implements MenuControl {
    @Override
    public Instruction instruction() {
      return Instruction.set(Instruction.SET_SYSTEM, 8);
    }

    @Override
    public String text() {
      return "StillOn";
    }
  }

  /** Lets the picture go on. */
  record StillOff() implements MenuControl {
    @Override
    public Instruction instruction() {
      return Instruction.set(Instruction.SET_SYSTEM, 9);
    }

    @Override
    public String text() {
      return "StillOff";
    }
  }

  /**
   * A command that has no name here: of secondary streams, of stereoscopic pictures, or reserved.
   */
  record Other(Instruction instruction) implements Step {
    @Override
    public String text() {
      return "Command %d.%d.%d 0x%08X, 0x%08X"
          .formatted(
              instruction.commandGroup(),
              instruction.commandSubGroup(),
              instruction.branchOption() | instruction.compareOption() | instruction.setOption(),
              instruction.destination(),
              instruction.source());
    }
  }
}
