package boxset.formats.bdcheck;

import static boxset.formats.findings.Severity.ERROR;
import static boxset.formats.findings.Severity.NOTE;
import static boxset.formats.findings.Severity.WARNING;

import boxset.formats.findings.BrokenRule;
import boxset.formats.findings.Severity;

/** A rule of Blu-ray, what a player makes of a disc that breaks it, and what to do. */
public enum Rule implements BrokenRule {
  // The disc and its files.
  CUT_OFF(
      ERROR,
      "what lies behind the end is missing: titles stop, or nothing plays",
      "copy or download the image again, to its last byte"),
  IMAGE(ERROR, "players or computers do not open the disc", Rule.IMAGE_AGAIN),
  IMAGE_FORM(WARNING, "plants and catalogues mind it, players do not", Rule.IMAGE_AGAIN),
  FILE_SET(ERROR, "players do not find what the tables promise", Rule.FILES),
  FILE_NAME(WARNING, "players do not see the file", "name it as the standard does"),
  CERTIFICATE(
      WARNING,
      "some players refuse a disc without it",
      "put an empty folder CERTIFICATE with a folder BACKUP in it beside BDMV"),
  COPY(
      WARNING,
      "a scratch on the table makes what it tells of unreadable",
      "copy the table to BDMV/BACKUP byte by byte"),

  // Tables.
  TABLE(ERROR, "players do not read the table, or crash on it", Rule.AUTHOR_AGAIN),
  TABLE_VERSION(ERROR, "players do not take the file for what it is", Rule.AUTHOR_AGAIN),
  INDEX(ERROR, "the title does not start", Rule.AUTHOR_AGAIN),
  TOP_MENU(WARNING, "the remote control's top menu key is dead", "name a movie object for it"),
  PLAY_LIST(ERROR, "players refuse the play list, or play it wrongly", Rule.AUTHOR_AGAIN),
  ITEM_CLIP(ERROR, "players stop where the clip should play", Rule.AUTHOR_AGAIN),
  ITEM_TIME(ERROR, "players stop, or freeze at the end of the item", Rule.AUTHOR_AGAIN),
  ITEM_ENTRY(
      WARNING,
      "players begin up to a second early or late, or pause",
      "cut where a picture begins that decoding can start with"),
  ITEM_STREAMS(
      WARNING,
      "sound or captions change or go where the item begins",
      "give all items the same streams in the same order"),
  STREAM_TABLE(ERROR, "a stream cannot be chosen, is mute, or another plays", Rule.AUTHOR_AGAIN),
  CONNECTION(
      ERROR,
      "players that join without a pause break up or freeze",
      "use connection condition 1, or multiplex the clips so that they join"),
  SUB_PATH(ERROR, "the menu, captions or sound beside the film do not play", Rule.AUTHOR_AGAIN),
  MARK(ERROR, "the chapter does not start, or another does", Rule.AUTHOR_AGAIN),
  MARK_ENTRY(
      WARNING,
      "the chapter begins up to a second early or late",
      "put the mark where a picture begins that decoding can start with"),
  CLIP_PACKETS(ERROR, "players stop before the clip's end, or read behind it", Rule.AUTHOR_AGAIN),
  CLIP_TIME(ERROR, "searching by time and joins lead elsewhere", Rule.AUTHOR_AGAIN),
  CLIP_PROGRAM(ERROR, "players set themselves up for other streams", Rule.AUTHOR_AGAIN),
  CLIP_RATE(ERROR, "the drive is not fast enough: the picture stutters", Rule.MULTIPLEX),
  ENTRY_MAP(ERROR, "chapters and searching land on blocks or green pictures", Rule.AUTHOR_AGAIN),
  ENTRY_GAP(WARNING, "searching skips", Rule.ENCODE),

  // Packets.
  ALIGNMENT(ERROR, "players stop before the end, or refuse the clip", Rule.MULTIPLEX),
  SYNC(ERROR, "players lose the stream: blocks, silence, or they stop", Rule.FILES),
  SCRAMBLED(ERROR, "nothing but a licensed player shows it", "use a copy without copy protection"),
  PACKET_RATE(ERROR, "packets come faster than players read: the picture stutters", Rule.MULTIPLEX),
  ARRIVAL_CLOCK(ERROR, "the player's clock runs away: sound and picture part", Rule.MULTIPLEX),
  CLOCK_INTERVAL(ERROR, "the player's clock drifts: stutter", Rule.MULTIPLEX),
  TABLE_INTERVAL(WARNING, "pictures come late after a jump", Rule.MULTIPLEX),
  CONTINUITY(ERROR, "packets are missing: blocks or dropouts", Rule.MULTIPLEX),
  PROGRAM(ERROR, "players do not find the streams", Rule.MULTIPLEX),
  UNKNOWN_STREAM(WARNING, "it takes room, and nobody can choose it", Rule.MULTIPLEX),
  ABSENT_STREAM(WARNING, "the viewer chooses it and gets nothing", Rule.MULTIPLEX),
  PES(ERROR, "players drop the packet: blocks, or a gap in the sound", Rule.MULTIPLEX),
  STREAM_TIME(ERROR, "it is shown or heard at the wrong time", Rule.MULTIPLEX),
  BUFFER_OVERFLOW(ERROR, "the player's buffer runs over: blocks or dropouts", Rule.MULTIPLEX),
  BUFFER_UNDERFLOW(ERROR, "a picture or sound comes too late: stutter", Rule.MULTIPLEX),
  BUFFER_DELAY(
      WARNING,
      "players that buffer no more than the standard asks drop some of it",
      Rule.MULTIPLEX),

  // Pictures and sound.
  PICTURE_UNIT(ERROR, "players show blocks, or refuse the disc", Rule.ENCODE),
  PICTURE_FORMAT(ERROR, "the picture is distorted, or players refuse it", Rule.ENCODE),
  PICTURE_SETS(ERROR, "players show blocks, or stop where the parameters change", Rule.ENCODE),
  PICTURE_GROUP(ERROR, "fast forward and jumps freeze; players may refuse it", Rule.ENCODE),
  PICTURE_SLICES(WARNING, "players that decode slices side by side stutter", Rule.ENCODE),
  PICTURE_BUFFER(
      WARNING,
      "decoders that fill their buffer as the stream says stutter, and plants refuse the disc",
      Rule.ENCODE),
  PICTURE_TIME(ERROR, "pictures stutter, and part from the sound", Rule.MULTIPLEX),
  OPEN_GROUP(
      WARNING,
      "the first pictures behind the cut are blocks",
      "encode with a closed group of pictures where an item begins"),
  SOUND_FORMAT(ERROR, "the sound is mute or noise", Rule.ENCODE),
  SOUND_GAP(WARNING, "the sound drops out", Rule.ENCODE),

  // Graphics.
  GRAPHICS_SEGMENT(ERROR, "captions or menus are missing, or players crash", Rule.GRAPHICS),
  GRAPHICS_ORDER(ERROR, "captions or menus are missing, or stay", Rule.GRAPHICS),
  GRAPHICS_TIME(ERROR, "captions or menus are late or missing", Rule.GRAPHICS),
  GRAPHICS_SPEED(
      WARNING, "slow players show the caption or menu late, or not at all", Rule.GRAPHICS),
  GRAPHICS_WINDOW(ERROR, "captions are cut off, or stay", Rule.GRAPHICS),
  GRAPHICS_PALETTE(ERROR, "captions or menus have the wrong colours, or none", Rule.GRAPHICS),
  GRAPHICS_OBJECT(ERROR, "captions or menus are garbage, or missing", Rule.GRAPHICS),
  GRAPHICS_MEMORY(ERROR, "captions or menus are missing: players have no room", Rule.GRAPHICS),
  MENU(ERROR, "players do not show the menu, or crash on it", Rule.MENU_AGAIN),
  BUTTON(ERROR, "the button cannot be seen, reached or used", Rule.MENU_AGAIN),

  // Commands.
  COMMAND(ERROR, "players do something else, or hang", Rule.COMMANDS),
  COMMAND_PLACE(ERROR, "players ignore it or hang: they differ", Rule.COMMANDS),
  COMMAND_TARGET(ERROR, "players hang, or stay where they are", Rule.COMMANDS),
  DEAD_END(ERROR, "the player stops with a black screen", Rule.COMMANDS),
  STOP(
      WARNING,
      "the player stops, and does not go back to the menu",
      "end with a jump, to the top menu as a rule"),
  ENDLESS_LOOP(ERROR, "the player hangs: only taking the disc out helps", Rule.COMMANDS),
  UNREACHED(
      NOTE,
      "viewers find it by its number only, or not at all",
      "lead a button there if it is meant"),
  WALK(NOTE, "what lies beyond was not looked at", "look at the disc with a player");

  private static final String AUTHOR_AGAIN =
      "author the disc again; if its tool does it again, report that";
  private static final String FILES = "copy the files from where they were authored again";
  private static final String IMAGE_AGAIN = "write the image again from the authored files";
  private static final String MULTIPLEX = "multiplex the streams again";
  private static final String ENCODE =
      "encode the stream again for Blu-ray, then author the disc again";
  private static final String GRAPHICS = "make the graphics again, then multiplex them again";
  private static final String MENU_AGAIN = "correct the menu and author the disc again";
  private static final String COMMANDS = "correct the command and author the disc again";

  private final Severity severity;
  private final String consequence;
  private final String remedy;

  Rule(Severity severity, String consequence, String remedy) {
    this.severity = severity;
    this.consequence = consequence;
    this.remedy = remedy;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String consequence() {
    return consequence;
  }

  @Override
  public String remedy() {
    return remedy;
  }
}
