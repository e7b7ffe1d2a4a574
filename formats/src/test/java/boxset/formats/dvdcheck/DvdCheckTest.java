package boxset.formats.dvdcheck;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.formats.bytes.ByteSource;
import boxset.formats.dvdvideo.Disc;
import boxset.formats.dvdvideo.Discs;
import boxset.formats.dvdvm.Comparison;
import boxset.formats.dvdvm.Condition;
import boxset.formats.dvdvm.Register;
import boxset.formats.dvdvm.SetOperation;
import boxset.formats.dvdvm.SubLink;
import boxset.formats.dvdvm.SystemSpace;
import boxset.formats.dvdvm.VmCommand;
import boxset.formats.findings.BrokenRule;
import boxset.formats.findings.Finding;
import boxset.formats.findings.Severity;
import boxset.formats.ifo.VideoStandard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DvdCheckTest {
  private static final String MANAGER = "VIDEO_TS.IFO";
  private static final String SET = "VTS_01_0.IFO";

  @Test
  void discsThatWeWriteBreakNoRule() throws Exception {
    assertThat(DiscBytes.of(Discs.series(VideoStandard.PAL, 3, 2, 1)).check()).isEmpty();
    assertThat(DiscBytes.of(Discs.series(VideoStandard.NTSC, 2, 6, 8)).check()).isEmpty();
    assertThat(DiscBytes.of(Discs.series(VideoStandard.NTSC, 1, 2, 0)).check()).isEmpty();
  }

  /** A kind of damage: one field, and the rule that is to tell of it. */
  private record Damage(String name, Rule rule, Consumer<DiscBytes> done) {}

  private static final List<Damage> KINDS = new ArrayList<>();

  private static void kind(String name, Rule rule, Consumer<DiscBytes> done) {
    KINDS.add(new Damage(name, rule, done));
  }

  static {
    image();
    management();
    titlesAndParts();
    chains();
    cellsAndTimes();
    attributes();
    navigation();
    buttons();
    packs();
    streams();
    commands();
  }

  private static void image() {
    kind("checksum of the UDF anchor", Rule.IMAGE, d -> d.add(256 * 2048 + 4, 1));
    kind("UDF partition's length", Rule.IMAGE, d -> d.add(34 * 2048 + 192, 1));
    kind("ISO 9660 volume's size", Rule.IMAGE, d -> d.add(16 * 2048 + 80, 1));
    kind("a byte of a BUP", Rule.IMAGE, d -> d.add(d.file("VTS_01_0.BUP") + 0x22, 1));
  }

  private static void management() {
    kind("identifier of the manager", Rule.IDENTIFIER, d -> d.put8(d.file(MANAGER) + 9, 'X'));
    kind("identifier of a set", Rule.IDENTIFIER, d -> d.put8(d.file(SET) + 9, 'X'));
    kind("last sector of the manager", Rule.SET_LAYOUT, d -> d.add(d.file(MANAGER) + 0x0F, 1));
    kind("last sector of a set", Rule.SET_LAYOUT, d -> d.add(d.file(SET) + 0x0F, -1));
    kind("last sector of an IFO", Rule.SET_LAYOUT, d -> d.add(d.file(SET) + 0x1F, 1));
    kind("version", Rule.MANAGEMENT, d -> d.put8(d.file(SET) + 0x21, 0x20));
    kind("region mask", Rule.REGION, d -> d.put8(d.file(MANAGER) + 0x23, 0xFE));
    kind("number of title sets", Rule.MANAGEMENT, d -> d.add(d.file(MANAGER) + 0x3F, 1));
    kind("number of volumes", Rule.MANAGEMENT, d -> d.put8(d.file(MANAGER) + 0x27, 0));
    kind("where menus begin", Rule.SET_LAYOUT, d -> d.add(d.file(SET) + 0xC3, 1));
    kind("where titles begin", Rule.SET_LAYOUT, d -> d.add(d.file(SET) + 0xC7, 1));
    kind("where first play begins", Rule.CHAIN, d -> d.put32(d.file(MANAGER) + 0x84, 0x4000));
    kind("pointer to TT_SRPT", Rule.TABLE, d -> d.put32(d.file(MANAGER) + 0xC4, 999));
    kind("pointer to VTS_PGCIT", Rule.TABLE, d -> d.put32(d.file(SET) + 0xCC, 0));
  }

  private static void titlesAndParts() {
    kind("number of titles", Rule.TITLE_TABLE, d -> d.add(d.table(MANAGER, 0xC4) + 1, 1));
    kind("end of TT_SRPT", Rule.TITLE_TABLE, d -> d.add(d.table(MANAGER, 0xC4) + 7, 12));
    kind("angles of a title", Rule.TITLE_TABLE, d -> d.put8(d.table(MANAGER, 0xC4) + 9, 0));
    kind("parts of a title", Rule.TITLE_TABLE, d -> d.add(d.table(MANAGER, 0xC4) + 11, 1));
    kind("set of a title", Rule.TITLE_TABLE, d -> d.add(d.table(MANAGER, 0xC4) + 14, 1));
    kind("title within its set", Rule.TITLE_TABLE, d -> d.add(d.table(MANAGER, 0xC4) + 15, 1));
    kind("sector of a set", Rule.TITLE_TABLE, d -> d.add(d.table(MANAGER, 0xC4) + 19, 1));
    kind("offset of parts", Rule.PART_TABLE, d -> d.add(d.table(SET, 0xC8) + 11, 2));
    kind("chain of a part", Rule.PART_TABLE, d -> d.put8(partEntry(d) + 1, 9));
    kind("program of a part", Rule.PART_TABLE, d -> d.put8(partEntry(d) + 3, 99));
    kind("copy of attributes", Rule.ATTRIBUTES_COPY, d -> d.add(attributesCopy(d) + 8 + 0x104, 1));
  }

  private static int partEntry(DiscBytes d) {
    int table = d.table(SET, 0xC8);
    return table + d.u32(table + 8);
  }

  private static int attributesCopy(DiscBytes d) {
    int table = d.table(MANAGER, 0xD0);
    return table + d.u32(table + 8);
  }

  private static void chains() {
    kind("number of chains", Rule.PART_TABLE, d -> d.put8(d.table(SET, 0xCC) + 1, 1));
    kind("offset of a chain", Rule.CHAIN, d -> d.put32(d.table(SET, 0xCC) + 12, 0xFFFFF));
    kind("title that a chain enters", Rule.CHAIN_TABLE, d -> d.put8(d.table(SET, 0xCC) + 8, 5));
    kind("programs of a chain", Rule.CHAIN, d -> d.add(d.chain(1) + 2, 1));
    kind("cells of a chain", Rule.CHAIN, d -> d.add(d.chain(1) + 3, 1));
    kind("playing time of a chain", Rule.CHAIN_TIME, d -> d.add(d.chain(1) + 6, 1));
    kind("playing time that is none", Rule.CHAIN, d -> d.put8(d.chain(1) + 6, 0x7A));
    kind("prohibition", Rule.PROHIBITED, d -> d.put8(d.chain(1) + 9, 0x08));
    kind("control of a sound", Rule.CHAIN_STREAMS, d -> d.put8(d.chain(1) + 12, 0));
    kind("control of a subpicture", Rule.CHAIN_STREAMS, d -> d.put8(d.chain(1) + 28, 0));
    kind("next chain", Rule.CHAIN, d -> d.put8(d.chain(1) + 157, 77));
    kind("colour of the palette", Rule.PALETTE, d -> d.put8(d.chain(1) + 164, 1));
    kind("program map", Rule.CHAIN, d -> d.put8(d.part(d.chain(1), 230) + 1, 0));
    kind("end of the commands", Rule.CHAIN, d -> d.add(d.part(d.chain(1), 228) + 7, 3));
    kind("language of menus", Rule.LANGUAGE, d -> d.put8(d.table(MANAGER, 0xC8) + 8, 0));
    kind("menu that a key leads to", Rule.MENU_TABLE, d -> d.put8(menuEntry(d), 0x85));
  }

  private static int menuEntry(DiscBytes d) {
    int table = d.table(MANAGER, 0xC8);
    return table + d.u32(table + 12) + 8;
  }

  private static void cellsAndTimes() {
    kind("first sector of a cell", Rule.CELL, d -> d.add(playback(d) + 11, 1));
    kind("last VOBU of a cell", Rule.CELL, d -> d.add(playback(d) + 19, 1));
    kind("last sector of a cell", Rule.CELL, d -> d.add(playback(d) + 23, 1));
    kind("playing time of a cell", Rule.CHAIN_TIME, d -> d.add(playback(d) + 6, 1));
    kind("command of a cell", Rule.CELL, d -> d.put8(playback(d) + 3, 4));
    kind("angle of a cell", Rule.CELL, d -> d.put8(playback(d), 0xFF));
    kind("seamless first cell", Rule.CELL_JOIN, d -> d.put8(playback(d), 0x0A));
    kind("seamless clock", Rule.CELL_JOIN, d -> d.put8(playback(d) + 24, 0x0A));
    kind("video object of a cell", Rule.CELL, d -> d.put8(d.part(d.chain(1), 234) + 1, 9));
    kind("cell's place in C_ADT", Rule.CELL_TABLE, d -> d.add(d.table(SET, 0xE0) + 15, 1));
    kind("cell's end in C_ADT", Rule.CELL_TABLE, d -> d.add(d.table(SET, 0xE0) + 19, 1));
    kind("cell's number in C_ADT", Rule.CELL_TABLE, d -> d.add(d.table(SET, 0xE0) + 10, 7));
    kind("end of C_ADT", Rule.CELL_TABLE, d -> d.add(d.table(SET, 0xE0) + 7, -5));
    kind("VOBU_ADMAP", Rule.UNIT_TABLE, d -> d.add(d.table(SET, 0xE4) + 11, 1));
    kind("end of VOBU_ADMAP", Rule.UNIT_TABLE, d -> d.add(d.table(SET, 0xE4) + 3, -4));
    kind("step of a time map", Rule.TIME_MAP, d -> d.add(timeMap(d), 9));
    kind("entry of a time map", Rule.TIME_MAP, d -> d.add(timeMap(d) + 7, 1));
  }

  private static int playback(DiscBytes d) {
    return d.part(d.chain(1), 232);
  }

  private static int timeMap(DiscBytes d) {
    int table = d.table(SET, 0xD4);
    return table + d.u32(table + 8);
  }

  private static void attributes() {
    kind("coding of video", Rule.ATTRIBUTES, d -> d.put8(d.file(SET) + 0x200, 0x1E));
    kind("standard of video", Rule.PICTURE_FORMAT, d -> d.put8(d.file(SET) + 0x200, 0x4E));
    kind("shape of video", Rule.PICTURE_FORMAT, d -> d.put8(d.file(SET) + 0x200, 0x53));
    kind("number of sounds", Rule.STREAM, d -> d.put8(d.file(SET) + 0x203, 0));
    kind("coding of a sound", Rule.STREAM, d -> d.put8(d.file(SET) + 0x204, 0x84));
    kind("channels of a sound", Rule.SOUND_FORMAT, d -> d.put8(d.file(SET) + 0x205, 0xC5));
    kind("language of a sound", Rule.LANGUAGE, d -> d.put8(d.file(SET) + 0x206, 1));
    kind("number of subpictures", Rule.CHAIN_STREAMS, d -> d.put8(d.file(SET) + 0x255, 2));
  }

  private static void navigation() {
    kind("PCI's own sector", Rule.NAVIGATION, d -> d.add(d.vobu(2) + 0x30, 1));
    kind("DSI's own sector", Rule.NAVIGATION, d -> d.add(d.vobu(2) + 0x40E, 1));
    kind("DSI's SCR", Rule.NAVIGATION, d -> d.add(d.vobu(2) + 0x40A, 1));
    kind("end of a VOBU", Rule.NAVIGATION, d -> d.add(d.vobu(2) + 0x412, 1));
    kind("start of a VOBU in time", Rule.UNIT_TIME, d -> d.add(d.vobu(2) + 0x3B, 1));
    kind("end of a VOBU in time", Rule.UNIT_TIME, d -> d.add(d.vobu(2) + 0x3F, 1));
    kind("a VOBU that is too long", Rule.UNIT_LENGTH, d -> d.add(d.vobu(2) + 0x3E, 1));
    kind("end of a sequence", Rule.UNIT_TIME, d -> d.put8(d.vobu(2) + 0x44, 1));
    kind("elapsed time of a cell", Rule.CHAIN_TIME, d -> d.add(d.vobu(2) + 0x47, 4));
    kind("first reference picture", Rule.SEARCH, d -> d.add(d.vobu(2) + 0x416, 1));
    kind("VOBU's video object", Rule.CELL_TABLE, d -> d.put8(d.vobu(2) + 0x420, 2));
    kind("VOBU's cell", Rule.NAVIGATION, d -> d.put8(d.vobu(2) + 0x422, 9));
    kind("start of the video object", Rule.UNIT_TIME, d -> d.add(d.vobu(2) + 0x435, 1));
    kind("end of the video object", Rule.UNIT_TIME, d -> d.add(d.vobu(2) + 0x439, 1));
    kind("next VOBU", Rule.SEARCH, d -> d.add(d.vobu(2) + 0x544, 1));
    kind("VOBU before", Rule.SEARCH, d -> d.add(d.vobu(2) + 0x548, 1));
    kind("next VOBU of pictures", Rule.SEARCH, d -> d.add(d.vobu(2) + 0x4F4, 1));
    kind("half a second on", Rule.SEARCH, d -> d.add(d.vobu(2) + 0x540, 1));
    kind("half a second back", Rule.SEARCH, d -> d.add(d.vobu(2) + 0x54C, 1));
    kind("where sound begins", Rule.SYNC, d -> d.put16(d.vobu(2) + 0x599, 0));
    kind("where subpictures are", Rule.SYNC, d -> d.put32(d.vobu(2) + 0x5A9, 0x8000_0001L));
    kind("copy protection", Rule.PROTECTION, d -> d.put8(d.vobu(2) + 0x31, 0xC0));
    kind("interleaved VOBU", Rule.NAVIGATION, d -> d.put8(d.vobu(2) + 0x427, 0x60));
    kind("prohibition of a VOBU", Rule.PROHIBITED, d -> d.put8(d.vobu(2) + 0x36, 1));
    kind("a navigation pack lost", Rule.UNIT_TABLE, d -> d.put8(d.vobu(2) + 0x29, 0));
  }

  private static void buttons() {
    kind("number of buttons", Rule.BUTTON, d -> d.put8(menu(d) + 0x9E, 40));
    kind("chosen button", Rule.BUTTON, d -> d.put8(menu(d) + 0xA1, 30));
    kind("place of a button", Rule.BUTTON, d -> d.put8(menu(d) + 0xBB, 0x7F));
    kind("neighbour of a button", Rule.BUTTON, d -> d.put8(menu(d) + 0xBB + 6, 30));
    kind("button that no arrow leads to", Rule.BUTTON, DvdCheckTest::island);
    kind("colours of a button", Rule.BUTTON, d -> d.put16(menu(d) + 0xA5, 0));
    kind("group of buttons", Rule.BUTTON_GROUPS, d -> d.put8(menu(d) + 0x9B, 0x22));
    kind("command in one group", Rule.BUTTON_GROUPS, d -> d.put8(menu(d) + 0xBB + 15, 2));
    kind("start of buttons", Rule.BUTTON, d -> d.put8(menu(d) + 0x90, 9));
  }

  private static int menu(DiscBytes d) {
    return d.file("VIDEO_TS.VOB");
  }

  private static void island(DiscBytes d) {
    for (int button = 0; button < 4; button++) {
      for (int arrow = 6; arrow < 10; arrow++) {
        int at = menu(d) + 0xBB + 18 * button + arrow;
        d.put8(at, d.u8(at) == 4 ? 1 : d.u8(at));
      }
    }
  }

  private static void packs() {
    kind("pack header", Rule.PACK, d -> d.put8(d.pack(1, 0xE0) + 3, 0));
    kind("program_mux_rate", Rule.PACK, d -> d.add(d.pack(1, 0xE0) + 11, 1));
    kind("SCR back", Rule.CLOCK, d -> d.add(d.pack(1, 0xE0) + 7, -9));
    kind("SCR too near", Rule.PACK_RATE, d -> d.add(d.pack(1, 0xE0) + 8, -8));
    kind("length of a packet", Rule.PACK, d -> d.add(d.pack(1, 0xE0) + 19, 1));
    kind("unknown stream", Rule.STREAM, d -> d.put8(d.pack(1, 0xE0) + 17, 0xE5));
    kind("scrambling", Rule.SCRAMBLED, d -> d.put8(d.pack(1, 0xE0) + 20, 0x91));
    kind("picture's time", Rule.CLOCK, d -> d.add(d.pack(1, 0xE0) + 31, 2));
    kind("picture decoded early", Rule.BUFFER_UNDERFLOW, d -> d.add(d.pack(3, 0xE0) + 30, -8));
    kind("buffer in the system header", Rule.SYSTEM_HEADER, d -> d.put8(d.vobu(1) + 0x1C, 0xFF));
    kind("private stream", Rule.STREAM, d -> d.put8(sound(d), 0x98));
    kind("frames of sound in a packet", Rule.STREAM, d -> d.add(sound(d) + 1, 1));
    kind("first frame in a packet", Rule.STREAM, d -> d.add(sound(d) + 3, 1));
    kind("sound's time", Rule.SOUND_GAP, d -> d.add(sound(d) - 2, 8));
  }

  /** The header of the substream in a pack of sound that has a time stamp. */
  private static int sound(DiscBytes d) {
    int pack = d.pack(1, 0x80);
    return pack + 23 + d.u8(pack + 22);
  }

  private static void streams() {
    kind("width of pictures", Rule.PICTURE_FORMAT, d -> d.add(payload(d) + 4, 1));
    kind("shape of pictures", Rule.PICTURE_FORMAT, d -> d.put8(payload(d) + 7, 0x23));
    kind("rate of pictures", Rule.PICTURE_FORMAT, d -> d.put8(payload(d) + 7, 0x34));
    kind("sequence header lost", Rule.PICTURE_GROUP, d -> d.put8(payload(d) + 3, 0xB2));
    kind("open group at a cell", Rule.PICTURE_GROUP, d -> d.put8(group(d) + 7, 0));
    kind("picture lost", Rule.UNIT_TIME, d -> d.put8(group(d) + 8 + 3, 0xB2));
    kind("AC-3 frame", Rule.SOUND_FORMAT, d -> d.put8(frame(d), 0));
    kind("AC-3 frame's size", Rule.SOUND_FORMAT, d -> d.put8(frame(d) + 4, 30));
    kind("subpicture's size", Rule.SUBPICTURE, d -> d.add(subpicture(d) + 1, 9));
    kind("subpicture's commands", Rule.SUBPICTURE, d -> d.put8(subpicture(d) + 3, 2));
    kind("subpicture's place", Rule.SUBPICTURE, d -> d.put8(subpictureArea(d) + 1, 0xFF));
    kind("subpicture's pixels", Rule.SUBPICTURE, d -> d.put8(subpicture(d) + 4, 0x11));
    kind("subpicture's stream", Rule.STREAM, d -> d.put8(subpicture(d) - 1, 0x3F));
  }

  private static int payload(DiscBytes d) {
    int pack = d.pack(0, 0xE0);
    return pack + 23 + d.u8(pack + 22);
  }

  /** The group header behind the sequence header and its extension. */
  private static int group(DiscBytes d) {
    int at = payload(d);
    while (d.u32(at) != 0x1B8) {
      at++;
    }
    return at;
  }

  private static int frame(DiscBytes d) {
    int header = sound(d);
    return header + 3 + d.u16(header + 2);
  }

  private static int subpicture(DiscBytes d) {
    int pack = d.pack(0, 0x20);
    return pack + 23 + d.u8(pack + 22) + 1;
  }

  private static int subpictureArea(DiscBytes d) {
    return subpicture(d) + d.u16(subpicture(d) + 2) + 4 + 1 + 3 + 3;
  }

  private static void commands() {
    kind("command that is none", Rule.COMMAND, d -> d.put8(post(d), 0xF0));
    kind("jump out of a title", Rule.COMMAND_DOMAIN, d -> d.put64(post(d), 0x3002_0000_0001_0000L));
    kind("call of a missing menu", Rule.COMMAND_TARGET, d -> d.put8(post(d) + 5, 0x84));
    kind("button to a missing title", Rule.COMMAND_TARGET, d -> d.put8(menu(d) + 0xBB + 15, 77));
    kind("command that does nothing", Rule.DEAD_END, d -> d.put64(post(d), 0));
    kind(
        "jump back to itself",
        Rule.ENDLESS_LOOP,
        d -> d.put64(firstPlay(d), new VmCommand.GoTo(1).word()));
    kind(
        "first play that runs out",
        Rule.DEAD_END,
        d -> d.put64(firstPlay(d), new VmCommand.Nop().word()));
    kind("still of a menu", Rule.ENDLESS_LOOP, d -> menuThatGoesRound(d));
  }

  /** A menu's pre commands that begin it again. */
  private static void menuThatGoesRound(DiscBytes d) {
    int commands = d.part(d.menuChain(MANAGER, 0xC8), 228);
    d.put16(commands, 1);
    d.put16(commands + 2, 0);
  }

  private static int post(DiscBytes d) {
    return d.part(d.chain(1), 228) + 8;
  }

  private static int firstPlay(DiscBytes d) {
    int chain = d.file(MANAGER) + d.u32(d.file(MANAGER) + 0x84);
    return d.part(chain, 228) + 8;
  }

  @Test
  void everyKindOfDamageIsFoundByItsRule() throws Exception {
    DiscBytes sound = DiscBytes.of(Discs.series(VideoStandard.PAL, 2, 2, 1));
    List<String> missed = new ArrayList<>();
    for (Damage damage : KINDS) {
      DiscBytes damaged = sound.copy();
      damage.done().accept(damaged);
      List<Finding> findings =
          (damage.rule() == Rule.IMAGE ? damaged : damaged.withCopies()).check();
      if (findings.stream().noneMatch(finding -> finding.rule() == damage.rule())) {
        missed.add(damage.name() + ": " + findings.stream().map(Finding::rule).distinct().toList());
      }
    }
    assertThat(KINDS).hasSizeGreaterThan(100);
    assertThat(missed).isEmpty();
  }

  @Test
  void aFindingTellsItsPlaceConsequenceAndRemedy() throws Exception {
    DiscBytes disc = DiscBytes.of(Discs.series(VideoStandard.PAL, 2, 2, 1));
    disc.add(disc.vobu(2) + 0x412, 1);
    int sector = (disc.vobu(2) - disc.file("VTS_01_1.VOB")) / 2048;
    Finding finding = disc.check().getFirst();
    assertThat(finding.place().file()).isEqualTo("VTS_01_1.VOB");
    assertThat(finding.place().within())
        .isEqualTo(
            "sector %d (%d of the disc), title 1, chapter 1, 0:00:00:24"
                .formatted(sector, disc.vobu(2) / 2048));
    assertThat(finding.wrong())
        .matches("the VOBU is said to end \\d+ sectors on, and ends \\d+ on");
    assertThat(finding.consequence())
        .isEqualTo("players lose their way: they skip, freeze or stop");
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void commandsAreWalkedThroughWithTheValuesOfTheRegisters() throws Exception {
    Register g1 = Register.gprm(1);
    VmCommand menu = new VmCommand.JumpSs(new SystemSpace.ManagerMenu());
    VmCommand setsTwo = VmCommand.SetGprm.move(g1, 2);
    assertThat(rules(setsTwo, when(g1, 3, new VmCommand.Break()), menu)).isEmpty();
    assertThat(rules(setsTwo, when(g1, 2, new VmCommand.Break()), menu))
        .containsExactly(Rule.DEAD_END, Rule.UNREACHED);
    assertThat(rules(setsTwo, when(g1, 3, new VmCommand.GoTo(1)), menu)).isEmpty();
    assertThat(rules(setsTwo, when(g1, 2, new VmCommand.GoTo(1)), menu))
        .containsExactly(Rule.ENDLESS_LOOP, Rule.UNREACHED);
    assertThat(rules(new VmCommand.Exit())).containsExactly(Rule.UNREACHED);
    // A counter comes to its end.
    VmCommand counts = new VmCommand.SetGprm(SetOperation.ADD, g1, 1, SubLink.NONE);
    VmCommand again = new VmCommand.If(below(g1, 9), new VmCommand.GoTo(2));
    assertThat(rules(setsTwo, counts, again, menu)).isEmpty();
    // What the viewer has chosen is not known, and nobody is blamed for what it leads to.
    Register sound = Register.AUDIO_STREAM;
    assertThat(rules(when(sound, 3, new VmCommand.Break()), menu)).isEmpty();
  }

  private static VmCommand when(Register left, int value, VmCommand then) {
    return new VmCommand.If(new Condition.WithNumber(left, Comparison.EQUAL, value), then);
  }

  private static Condition below(Register left, int value) {
    return new Condition.WithNumber(left, Comparison.BELOW, value);
  }

  private static List<BrokenRule> rules(VmCommand... firstPlay) throws Exception {
    Disc disc = Discs.series(VideoStandard.PAL, 1, 2, 1);
    Disc beginning =
        new Disc(
            disc.standard(),
            disc.provider(),
            List.of(firstPlay),
            disc.menus(),
            disc.titleSets(),
            disc.titleOrder());
    return DiscBytes.of(beginning).check().stream().map(Finding::rule).distinct().toList();
  }

  @Test
  void aTitleOfSeveralProgramChainsIsFine() throws Exception {
    assertThat(DiscBytes.of(Discs.manyCells(3, 100)).check()).isEmpty();
  }

  @Test
  void ofAnImageThatWasCutOffNothingElseIsSaid() throws Exception {
    DiscBytes disc = DiscBytes.of(Discs.series(VideoStandard.PAL, 2, 2, 1));
    int whole = disc.bytes().length;
    for (int bytes : List.of(whole - 40_000, whole / 2 + 1, 300 * 2048, 100 * 2048)) {
      byte[] cut = Arrays.copyOf(disc.bytes(), bytes);
      List<Finding> findings = DvdCheck.ofImage(ByteSource.of(cut), _ -> {}).findings();
      assertThat(findings).extracting(Finding::rule).containsExactly(Rule.CUT_OFF);
      assertThat(findings.getFirst().wrong())
          .isEqualTo("the image was cut off: " + bytes + " of " + whole + " bytes are there");
    }
  }

  @Test
  void noDamageMakesTheCheckFail() throws Exception {
    DiscBytes sound = DiscBytes.of(Discs.series(VideoStandard.NTSC, 1, 2, 1));
    Random random = new Random(4);
    int tables = sound.file(MANAGER);
    for (int i = 0; i < 150; i++) {
      DiscBytes damaged = sound.copy();
      for (int j = 0; j < 40; j++) {
        int at = tables + random.nextInt(damaged.bytes().length - tables);
        damaged.put8(i % 2 == 0 ? at : tables + at % 40_000, random.nextInt(256));
      }
      assertThat(damaged.check()).isNotEmpty();
    }
    byte[] half = Arrays.copyOf(sound.bytes(), sound.bytes().length / 2);
    assertThat(DvdCheck.ofImage(ByteSource.of(half), _ -> {}).findings()).isNotEmpty();
    assertThat(DvdCheck.ofImage(ByteSource.of(new byte[0]), _ -> {}).findings()).isNotEmpty();
  }
}
