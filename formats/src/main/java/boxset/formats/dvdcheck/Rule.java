package boxset.formats.dvdcheck;

import static boxset.formats.findings.Severity.ERROR;
import static boxset.formats.findings.Severity.NOTE;
import static boxset.formats.findings.Severity.WARNING;

import boxset.formats.findings.BrokenRule;
import boxset.formats.findings.Severity;

/** A rule of DVD-Video, what a player makes of a disc that breaks it, and what to do. */
public enum Rule implements BrokenRule {
  // The disc and its files.
  IMAGE(ERROR, "players or computers do not open the disc", Rule.IMAGE_AGAIN),
  CUT_OFF(
      ERROR,
      "players stop where it ends, or do not open it at all",
      "copy it again from where it came, and see that both are equally long"),
  IMAGE_FORM(WARNING, "plants and catalogues mind it, players do not", Rule.IMAGE_AGAIN),
  AUDIO_TS(
      WARNING,
      "some early players take the disc for none, and plants mind it",
      "write the image again with an empty directory AUDIO_TS beside VIDEO_TS"),
  FILE_SET(ERROR, "players do not find what the tables promise", Rule.FILES),
  FILE_SIZE(ERROR, "players read the end of the file wrongly, or not at all", Rule.FILES),
  SET_LAYOUT(
      ERROR,
      "players look for tables, menus or titles where they are not",
      "write the image again with the files of each set one behind another, as the IFO says"),
  COPY(
      ERROR,
      "a scratch on the IFO makes the titles unreadable",
      "copy the IFO to the BUP byte by byte"),
  COPY_DISTANCE(
      WARNING,
      "one scratch takes both; plants refuse the disc",
      "pad the IFO so that 16 sectors lie between its end and the BUP"),

  // Tables.
  IDENTIFIER(ERROR, "players do not take the file for what it is", Rule.AUTHOR_AGAIN),
  TABLE(ERROR, "players do not read the table, or crash on it", Rule.AUTHOR_AGAIN),
  TABLE_END(WARNING, "players that trust it read garbage behind the last entry", Rule.AUTHOR_AGAIN),
  MANAGEMENT(ERROR, "players read the set wrongly", Rule.AUTHOR_AGAIN),
  REGION(
      NOTE,
      "players of the regions named refuse the disc",
      "clear the region mask unless that is meant"),
  TITLE_TABLE(ERROR, "the title does not start, or another does", Rule.AUTHOR_AGAIN),
  PART_TABLE(ERROR, "the chapter does not start, or another does", Rule.AUTHOR_AGAIN),
  CHAIN_TABLE(ERROR, "players do not find the program chain", Rule.AUTHOR_AGAIN),
  MENU_TABLE(ERROR, "a key of the remote control leads nowhere", Rule.AUTHOR_AGAIN),
  CHAIN(ERROR, "players play the chain wrongly, or stop", Rule.AUTHOR_AGAIN),
  CHAIN_TIME(WARNING, "players show a wrong time", Rule.AUTHOR_AGAIN),
  CHAIN_STREAMS(
      ERROR, "a sound or subpicture cannot be chosen, or plays another", Rule.AUTHOR_AGAIN),
  PALETTE(WARNING, "subpictures have colours that nobody chose", Rule.AUTHOR_AGAIN),
  CELL(ERROR, "players play other pictures than are meant, or stop", Rule.AUTHOR_AGAIN),
  CELL_JOIN(
      WARNING,
      "the player pauses where it need not, or loses the sound's time",
      "flag a cell as seamless, and its clock as restarting, as its packs are"),
  CELL_TABLE(ERROR, "players do not find the cell", Rule.AUTHOR_AGAIN),
  UNIT_TABLE(ERROR, "searching and still pictures lead into nothing", Rule.AUTHOR_AGAIN),
  TIME_MAP(WARNING, "searching by time leads elsewhere, or does nothing", Rule.AUTHOR_AGAIN),
  ATTRIBUTES(ERROR, "players set themselves up for other streams", Rule.AUTHOR_AGAIN),
  ATTRIBUTES_COPY(
      WARNING, "players that read the manager's copy choose other streams", Rule.AUTHOR_AGAIN),
  LANGUAGE(WARNING, "players do not choose the stream by its language", Rule.AUTHOR_AGAIN),

  // Navigation packs.
  NAVIGATION(ERROR, "players lose their way: they skip, freeze or stop", Rule.AUTHOR_AGAIN),
  UNIT_LENGTH(
      ERROR,
      "players stutter, and searching skips",
      "encode groups of pictures so that units last 0.4 to 1 s, the last of a cell up to 1.2 s"),
  UNIT_TIME(ERROR, "sound, subpictures and buttons come at the wrong time", Rule.AUTHOR_AGAIN),
  SEARCH(ERROR, "fast forward and rewind jump elsewhere, or freeze", Rule.AUTHOR_AGAIN),
  SYNC(WARNING, "sound or subpictures are late after a jump", Rule.AUTHOR_AGAIN),
  INTERLEAVING(
      ERROR, "players leave the angle, show another, or stop where it goes on", Rule.AUTHOR_AGAIN),
  BUTTON(ERROR, "the button cannot be seen, reached or used", Rule.MENU_AGAIN),
  BUTTON_GROUPS(WARNING, "buttons are displaced or dead on some kind of screen", Rule.MENU_AGAIN),

  // Packs and streams.
  PACK(ERROR, "players drop the pack: blocks, or a gap in the sound", Rule.MULTIPLEX),
  SYSTEM_HEADER(WARNING, "players that believe it set their buffers up wrongly", Rule.MULTIPLEX),
  SCRAMBLED(ERROR, "nothing but a licensed player shows it", "use a copy without copy protection"),
  PACK_RATE(
      ERROR,
      "packs come faster than a drive delivers 10.08 Mb/s: the picture stutters",
      Rule.MULTIPLEX),
  CLOCK(ERROR, "the player's clock jumps: sound and picture part", Rule.MULTIPLEX),
  STREAM(ERROR, "players do not play the stream, or mute it", Rule.MULTIPLEX),
  ABSENT_STREAM(WARNING, "the viewer chooses it and gets nothing", Rule.MULTIPLEX),
  BUFFER_OVERFLOW(ERROR, "the player's buffer runs over: blocks or dropouts", Rule.MULTIPLEX),
  SOUND_BUFFER(
      WARNING,
      "players that buffer no more than 4 KiB of a sound drop some of it; multiplexers count 4 or"
          + " 16",
      Rule.MULTIPLEX),
  BUFFER_UNDERFLOW(ERROR, "a picture or sound comes too late: stutter", Rule.MULTIPLEX),
  PICTURE_FORMAT(ERROR, "the picture is distorted, or players refuse it", Rule.ENCODE),
  PICTURE_GROUP(ERROR, "blocks after a jump, and searching skips", Rule.ENCODE),
  SOUND_FORMAT(ERROR, "the sound is mute or noise", Rule.ENCODE),
  SOUND_FRAMES(
      WARNING,
      "players that begin at a frame of the sound click after a jump, or play nothing for a moment",
      Rule.MULTIPLEX),
  SOUND_GAP(WARNING, "the sound drops out, and some players lose the picture's time", Rule.ENCODE),
  SUBPICTURE(ERROR, "the subpicture is garbage or missing, or the player crashes", Rule.ENCODE),

  // Commands.
  COMMAND(ERROR, "players do something else, or hang", Rule.COMMANDS),
  COMMAND_DOMAIN(ERROR, "players hang without a word", Rule.COMMANDS),
  COMMAND_TARGET(ERROR, "players hang, or play something else", Rule.COMMANDS),
  DEAD_END(ERROR, "the player stops with a black screen", Rule.COMMANDS),
  ENDLESS_LOOP(ERROR, "the player hangs: only taking the disc out helps", Rule.COMMANDS),
  UNREACHED(
      NOTE,
      "viewers find it by its number only, or not at all",
      "lead a button there if it is meant"),
  WALK(NOTE, "what lies beyond was not looked at", "look at the disc with a player"),
  PROTECTION(
      NOTE,
      "recorders and some old televisions show it badly; it needs a licence, and the plant adds it",
      "clear it unless that is meant"),
  PROHIBITED(
      NOTE, "the viewer is told that it is not allowed", "allow it unless there is a reason");

  private static final String AUTHOR_AGAIN =
      "author the disc again; if its tool does it again, report that";
  private static final String FILES = "copy the files from where they were authored again";
  private static final String IMAGE_AGAIN = "write the image again from the authored files";
  private static final String MENU_AGAIN = "correct the menu and author the disc again";
  private static final String MULTIPLEX = "multiplex the streams again";
  private static final String ENCODE =
      "encode the stream again for DVD-Video, then author the disc again";
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
