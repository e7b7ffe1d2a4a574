package boxset.formats.bdcheck;

import static boxset.formats.bdcheck.DiscFolder.CAPTIONS;
import static boxset.formats.bdcheck.DiscFolder.CLOCK;
import static boxset.formats.bdcheck.DiscFolder.LPCM;
import static boxset.formats.bdcheck.DiscFolder.MENU;
import static boxset.formats.bdcheck.DiscFolder.PICTURES;
import static boxset.formats.bdcheck.DiscFolder.SOUND;
import static boxset.formats.bdcheck.DiscFolder.payload;
import static boxset.formats.bdcheck.DiscFolder.put32;
import static boxset.formats.bdcheck.DiscFolder.u16;
import static boxset.formats.bdcheck.DiscFolder.u32;
import static org.assertj.core.api.Assertions.assertThat;

import boxset.formats.bytes.ByteSource;
import boxset.formats.findings.BrokenRule;
import boxset.formats.findings.Finding;
import boxset.formats.findings.Severity;
import boxset.formats.hdmv.Comparison;
import boxset.formats.hdmv.NavigationCommand;
import boxset.formats.hdmv.Operand;
import boxset.formats.hdmv.SetOperation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BdmvCheckTest {
  private static final String INDEX = "BDMV/index.bdmv";
  private static final String OBJECTS = "BDMV/MovieObject.bdmv";
  private static final String LIST = "BDMV/PLAYLIST/00001.mpls";
  private static final String CUTS = "BDMV/PLAYLIST/00003.mpls";
  private static final String CLIP = "BDMV/CLIPINF/00001.clpi";

  @Test
  void discsThatWeWriteBreakNoRule() throws Exception {
    DiscFolder disc = DiscFolder.of();
    assertThat(disc.check()).isEmpty();
    assertThat(BdmvCheck.ofImage(ByteSource.of(disc.image()), _ -> {}).findings()).isEmpty();
  }

  /** A kind of damage, and the rule that is to tell of it. */
  private record Damage(String name, Rule rule, Consumer<DiscFolder> done) {}

  private static final List<Damage> KINDS = new ArrayList<>();

  private static void kind(String name, Rule rule, Consumer<DiscFolder> done) {
    KINDS.add(new Damage(name, rule, done));
  }

  static {
    files();
    navigation();
    playLists();
    clipInformation();
    packets();
    pictures();
    sounds();
    captions();
    menus();
  }

  private static void files() {
    kind("index lost", Rule.FILE_SET, d -> d.files.remove(INDEX));
    kind("movie objects lost", Rule.FILE_SET, d -> d.files.remove(OBJECTS));
    kind("clip information lost", Rule.FILE_SET, d -> d.files.remove(CLIP));
    kind("streams lost", Rule.ITEM_CLIP, d -> d.files.remove("BDMV/STREAM/00002.m2ts"));
    kind("no play list", Rule.FILE_SET, d -> d.files.keySet().removeIf(p -> p.contains("mpls")));
    kind("no certificate", Rule.CERTIFICATE, d -> d.folders.remove("CERTIFICATE"));
    kind("copy differs", Rule.COPY, d -> d.file("BDMV/BACKUP/CLIPINF/00001.clpi")[99]++);
    kind("copy lost", Rule.COPY, d -> d.files.remove("BDMV/BACKUP/MovieObject.bdmv"));
    kind("letters of a name", Rule.FILE_NAME, d -> rename(d, "BDMV/STREAM/00001.M2TS"));
    kind("digits of a name", Rule.FILE_NAME, d -> rename(d, "BDMV/STREAM/1.m2ts"));
  }

  private static void rename(DiscFolder d, String to) {
    byte[] bytes = d.stream(1);
    d.files.remove("BDMV/STREAM/00001.m2ts");
    d.files.put(to, bytes);
  }

  private static void navigation() {
    kind("kind of the index", Rule.TABLE_VERSION, d -> d.file(INDEX)[0] = 'X');
    kind("version of a list", Rule.TABLE_VERSION, d -> d.file(LIST)[5] = '9');
    kind("first playback", Rule.INDEX, d -> d.file(INDEX)[78 + 4 + 7] = 77);
    kind("no first playback", Rule.INDEX, d -> put32(d.file(INDEX), 82 + 4, 0x4000FFFFL));
    kind("top menu", Rule.TOP_MENU, d -> put32(d.file(INDEX), 94 + 4, 0x4000FFFFL));
    kind("a title's object", Rule.INDEX, d -> d.file(INDEX)[82 + 26 + 7] = 99);
    kind("number of titles", Rule.TABLE, d -> d.file(INDEX)[82 + 25] = 44);
    kind("a title's kind", Rule.INDEX, d -> d.file(INDEX)[82 + 26] = 0);
    kind("number of objects", Rule.TABLE, d -> d.file(OBJECTS)[49]++);
    kind("number of commands", Rule.TABLE, d -> d.file(OBJECTS)[50 + 3]++);
    kind("a missing title", Rule.COMMAND_TARGET, d -> put32(d.file(OBJECTS), command(0, 1) + 4, 9));
    kind("a missing list", Rule.COMMAND_TARGET, d -> put32(d.file(OBJECTS), command(2, 4) + 4, 9));
    kind("a missing line", Rule.COMMAND_TARGET, d -> put32(d.file(OBJECTS), command(1, 1) + 4, 9));
    kind("a mark in a register", Rule.COMMAND_TARGET, d -> menuMark(d, 40));
    kind("no command", Rule.COMMAND, d -> put32(d.file(OBJECTS), command(0, 0), 0x5040001FL));
    kind("no register", Rule.COMMAND, d -> put32(d.file(OBJECTS), command(2, 0) + 4, 0xFFFF));
    kind("a link in an object", Rule.COMMAND_PLACE, d -> object(d, 2, 6, 0x22840000L));
    kind("nothing to begin with", Rule.DEAD_END, d -> object(d, 0, 1, 0));
    kind("an end", Rule.STOP, d -> object(d, 2, 6, 0));
    kind("a break", Rule.STOP, d -> object(d, 1, 1, 0x00020000L));
    kind("round and round", Rule.ENDLESS_LOOP, d -> object(d, 1, 0, 0));
    kind("a title nobody gets to", Rule.UNREACHED, d -> button(d, 2, 35 + 12 + 7, 1));
  }

  /** Where a command of a movie object is. */
  private static int command(int object, int line) {
    int at = 50;
    for (int i = 0; i < object; i++) {
      at += 4 + 12 * (i < 2 ? 2 : 7);
    }
    return at + 4 + 12 * line;
  }

  private static void object(DiscFolder d, int object, int line, long word) {
    put32(d.file(OBJECTS), command(object, line), word);
  }

  private static void playLists() {
    itemKind("first item's join", Rule.CONNECTION, 0, item -> item.put(10, 5));
    itemKind("join of no kind", Rule.CONNECTION, 1, item -> item.put(10, 3));
    itemKind("join with a new clock", Rule.CONNECTION, 1, item -> item.put(10, 5));
    itemKind("join with the same clock", Rule.CONNECTION, 1, item -> item.put(10, 6));
    itemKind("clip that is not there", Rule.ITEM_CLIP, 1, item -> item.put(4, '7'));
    itemKind("clock that is not there", Rule.ITEM_TIME, 0, item -> item.put(11, 3));
    itemKind("in before the clip", Rule.ITEM_TIME, 0, item -> item.add(13, -1));
    itemKind("out behind the clip", Rule.ITEM_TIME, 0, item -> item.add(17, 9));
    itemKind("in off an entry", Rule.ITEM_ENTRY, 0, item -> item.add(14, 20));
    itemKind("still of no kind", Rule.PLAY_LIST, 0, item -> item.put(29, 9));
    itemKind("PID of a sound", Rule.STREAM_TABLE, 0, item -> item.put(32 + 16 + 16 + 3, 9));
    itemKind("language of a sound", Rule.STREAM_TABLE, 1, item -> item.put(32 + 16 + 16 + 13, 'x'));
    itemKind("language of one item", Rule.ITEM_STREAMS, 1, i -> i.put(32 + 16 + 16 + 13, 'x'));
    itemKind("coding of a sound", Rule.STREAM_TABLE, 0, item -> item.put(32 + 32 + 11, 0x80));
    itemKind("rate of pictures", Rule.STREAM_TABLE, 0, item -> item.put(32 + 16 + 12, 0x57));
    itemKind("number of sounds", Rule.TABLE, 0, item -> item.put(32 + 5, 30));
    kind("a list's length", Rule.TABLE, d -> d.file(LIST)[u32(d.file(LIST), 8) + 3]++);
    kind("playback of no kind", Rule.PLAY_LIST, d -> d.file(LIST)[45] = 7);
    kind("mark behind the end", Rule.MARK, d -> d.file(LIST)[marks(d) + 14 + 4] = 0x7F);
    kind("mark of a missing item", Rule.MARK, d -> d.file(LIST)[marks(d) + 14 + 3] = 9);
    kind("mark off an entry", Rule.MARK_ENTRY, d -> add(d.file(LIST), marks(d) + 14 + 6, 40));
    kind("marks out of order", Rule.MARK, d -> add(d.file(LIST), marks(d) + 2 * 14 + 5, -2));
    kind("mark before the item", Rule.MARK, d -> add(d.file(CUTS), u32(d.file(CUTS), 12) + 11, -1));
  }

  private static int marks(DiscFolder d) {
    return u32(d.file(LIST), 12) + 6;
  }

  private static void add(byte[] bytes, int at, int value) {
    bytes[at] += (byte) value;
  }

  /** The bytes of an item, behind its length. */
  private static final class Item {
    private final byte[] bytes;
    private final int from;

    Item(byte[] bytes, int from) {
      this.bytes = bytes;
      this.from = from;
    }

    void put(int at, int value) {
      bytes[from + at] = (byte) value;
    }

    void add(int at, int value) {
      bytes[from + at] += (byte) value;
    }
  }

  private static void itemKind(String name, Rule rule, int number, Consumer<Item> done) {
    kind(
        name,
        rule,
        d -> {
          byte[] bytes = d.file(CUTS);
          int at = u32(bytes, 8) + 10;
          for (int i = 0; i < number; i++) {
            at += 2 + u16(bytes, at);
          }
          done.accept(new Item(bytes, at + 2));
        });
  }

  private static void clipInformation() {
    kind("number of packets", Rule.CLIP_PACKETS, d -> d.file(CLIP)[59]++);
    kind("recording rate", Rule.CLIP_RATE, d -> d.file(CLIP)[52] = 1);
    kind(
        "start of the clip", Rule.CLIP_TIME, d -> add(d.file(CLIP), u32(d.file(CLIP), 8) + 20, -4));
    kind("end of the clip", Rule.CLIP_TIME, d -> add(d.file(CLIP), u32(d.file(CLIP), 8) + 23, 4));
    kind("PCR_PID", Rule.UNKNOWN_STREAM, d -> d.file(CLIP)[u32(d.file(CLIP), 8) + 13] ^= 2);
    kind("PID of the PMT", Rule.PROGRAM, d -> d.file(CLIP)[u32(d.file(CLIP), 12) + 11] = 9);
    kind("coding of a stream", Rule.CLIP_PROGRAM, d -> d.file(CLIP)[program(d) + 3] = 2);
    kind("size of pictures", Rule.PICTURE_FORMAT, d -> d.file(CLIP)[program(d) + 4] = 0x61);
    kind("25 whole pictures", Rule.PICTURE_FORMAT, d -> d.file(CLIP)[program(d) + 4] = 0x53);
    kind("channels of a sound", Rule.SOUND_FORMAT, d -> d.file(CLIP)[program(d) + 28] = 0x61);
    kind("PID of a stream", Rule.ABSENT_STREAM, d -> d.file(CLIP)[program(d) + 25] = 0x77);
    kind("packet of an entry", Rule.ENTRY_MAP, d -> d.file(CLIP)[entry(d, 3) + 3]++);
    kind("time of an entry", Rule.ENTRY_MAP, d -> add(d.file(CLIP), entry(d, 3) + 1, 8));
    kind("coarse entry", Rule.ENTRY_MAP, d -> add(d.file(CLIP), map(d) + 14 + 4 + 3, 4));
    kind("no entries", Rule.ENTRY_MAP, d -> d.file(CLIP)[map(d) + 1] = 0);
    kind("fewer entries", Rule.ENTRY_GAP, d -> d.file(CLIP)[map(d) + 9] = 2);
    kind("entry of any picture", Rule.ENTRY_MAP, BdmvCheckTest::entryOfAnyPicture);
    kind("no STC sequence", Rule.CLIP_TIME, d -> d.file(CLIP)[u32(d.file(CLIP), 8) + 10] = 0);
    kind("packet of the clock", Rule.CLIP_TIME, d -> d.file(CLIP)[u32(d.file(CLIP), 8) + 17] = 9);
  }

  private static int program(DiscFolder d) {
    return u32(d.file(CLIP), 12) + 4 + 10;
  }

  private static int map(DiscFolder d) {
    return u32(d.file(CLIP), 16) + 6;
  }

  /** A row of the fine table. */
  private static int entry(DiscFolder d, int number) {
    return map(d) + 14 + u32(d.file(CLIP), map(d) + 14) + 4 * number;
  }

  /** An entry that leads to the picture behind its own, which is decoded with that. */
  private static void entryOfAnyPicture(DiscFolder d) {
    byte[] bytes = d.file(CLIP);
    int entry = u32(bytes, entry(d, 3));
    int[] starts = d.packets(1, PICTURES, true);
    int own = Arrays.binarySearch(starts, 192 * (entry & 0x1FFFF));
    put32(bytes, entry(d, 3), (entry & ~0x1FFFF) | (starts[own + 1] / 192));
  }

  private static void packets() {
    kind("end cut off", Rule.ALIGNMENT, d -> cut(d, 192 * 5));
    kind("aligned units lost", Rule.CLIP_PACKETS, d -> cut(d, 6144 * 5));
    kind("sync byte", Rule.SYNC, d -> d.stream(1)[192 * 700 + 4] = 0);
    kind(
        "scrambling",
        Rule.SCRAMBLED,
        d -> d.stream(1)[d.packets(1, PICTURES, false)[9] + 7] |= (byte) 0x80);
    kind(
        "damage that is marked",
        Rule.SYNC,
        d -> d.stream(1)[d.packets(1, SOUND, false)[9] + 5] |= (byte) 0x80);
    kind(
        "arrival too soon",
        Rule.PACKET_RATE,
        d -> put32(d.stream(1), 192 * 99, u32(d.stream(1), 192 * 98) + 800));
    kind("arrival times", Rule.ARRIVAL_CLOCK, d -> later(d, 400, 27_000));
    kind("PCR", Rule.ARRIVAL_CLOCK, d -> add(d.stream(1), d.packets(1, CLOCK, false)[4] + 13, 9));
    kind("PCRs lost", Rule.CLOCK_INTERVAL, d -> hide(d, CLOCK, 4, 4));
    kind("PATs lost", Rule.TABLE_INTERVAL, d -> hide(d, 0, 3, 2));
    kind("PMTs lost", Rule.TABLE_INTERVAL, d -> hide(d, 0x100, 3, 2));
    kind("SITs lost", Rule.TABLE_INTERVAL, d -> hide(d, 0x1F, 1, 2));
    kind("no PAT", Rule.PROGRAM, d -> hide(d, 0, 0, 9999));
    kind("no SIT", Rule.PROGRAM, d -> hide(d, 0x1F, 0, 9999));
    kind("a byte of the PMT", Rule.PROGRAM, d -> d.stream(1)[d.packets(1, 0x100, true)[2] + 40]++);
    kind("packet lost", Rule.CONTINUITY, d -> hide(d, PICTURES, 50, 1));
    kind(
        "packets of nothing",
        Rule.UNKNOWN_STREAM,
        d -> d.stream(1)[d.packets(1, PICTURES, false)[50] + 6] = 0x55);
    kind("start of a unit", Rule.PES, d -> d.stream(1)[unit(d, PICTURES, 9) + 2] = 7);
    kind("stream_id", Rule.PES, d -> d.stream(1)[unit(d, SOUND, 9) + 3] = (byte) 0xE0);
    kind("length of a unit", Rule.PES, d -> d.stream(1)[unit(d, SOUND, 9) + 5]++);
    kind("length of a header", Rule.PES, d -> d.stream(1)[unit(d, PICTURES, 9) + 8] = 1);
    kind("scrambled unit", Rule.SCRAMBLED, d -> d.stream(1)[unit(d, SOUND, 9) + 6] |= 0x10);
    kind(
        "sound that comes late",
        Rule.BUFFER_UNDERFLOW,
        d -> add(d.stream(1), unit(d, SOUND, 9) + 11, -4));
    kind("picture that comes late", Rule.BUFFER_UNDERFLOW, d -> stamps(d, 60, -4));
    kind(
        "sound that comes early",
        Rule.BUFFER_DELAY,
        d -> add(d.stream(1), unit(d, SOUND, 9) + 11, 8));
    kind("sound in one go", Rule.BUFFER_DELAY, d -> burst(d));
  }

  private static void cut(DiscFolder d, int bytes) {
    byte[] all = d.stream(1);
    d.files.put("BDMV/STREAM/00001.m2ts", Arrays.copyOf(all, all.length - bytes));
  }

  /** All packets from one on arrive later. */
  private static void later(DiscFolder d, int from, int ticks) {
    byte[] bytes = d.stream(1);
    for (int at = 192 * from; at < bytes.length; at += 192) {
      put32(bytes, at, u32(bytes, at) + ticks & 0x3FFF_FFFF);
    }
  }

  private static void hide(DiscFolder d, int pid, int from, int count) {
    int[] packets = d.packets(1, pid, false);
    for (int i = from; i < Math.min(packets.length, from + count); i++) {
      d.stream(1)[packets[i] + 5] |= 0x1F;
      d.stream(1)[packets[i] + 6] = (byte) 0xFF;
    }
  }

  /** Where a unit's header is. */
  private static int unit(DiscFolder d, int pid, int number) {
    return payload(d.stream(1), d.packets(1, pid, true)[number]);
  }

  private static void stamps(DiscFolder d, int picture, int by) {
    int at = unit(d, PICTURES, picture);
    d.stream(1)[at + 11] += (byte) by;
    if ((d.stream(1)[at + 7] & 0x40) != 0) {
      d.stream(1)[at + 16] += (byte) by;
    }
  }

  /** Sound whose packets all come as fast as packets can. */
  private static void burst(DiscFolder d) {
    byte[] bytes = d.stream(1);
    int[] pictures = d.packets(1, PICTURES, false);
    int[] sounds = d.packets(1, SOUND, false);
    for (int i = 0; i < 8; i++) {
      // Eight packets of sound where eight packets of pictures came one behind another.
      byte[] packet = Arrays.copyOfRange(bytes, sounds[20 + i] + 4, sounds[20 + i] + 192);
      System.arraycopy(packet, 0, bytes, pictures[40 + i] + 4, 188);
      put32(bytes, pictures[40 + i], u32(bytes, pictures[40]) + 900L * i);
    }
  }

  private static void pictures() {
    pictureKind("delimiter lost", Rule.PICTURE_UNIT, d -> nal(d, 9, 40, 0x0C));
    pictureKind("two pictures in one", Rule.PICTURE_UNIT, d -> nal(d, 6, 40, 0x09));
    pictureKind("slice lost", Rule.PICTURE_UNIT, d -> nal(d, 1, 40, 0x0C));
    pictureKind("picture parameters lost", Rule.PICTURE_GROUP, d -> nal(d, 8, 3, 0x0C));
    pictureKind(
        "groups too long",
        Rule.PICTURE_GROUP,
        d -> {
          for (int i = 0; i < 5; i++) {
            nal(d, 7, 2, 0x0C);
          }
        });
    pictureKind("sequence parameters change", Rule.PICTURE_SETS, d -> sequence(d, 3, 3, 40));
    pictureKind("level", Rule.PICTURE_FORMAT, d -> sequence(d, 0, 3, 51));
    pictureKind("profile", Rule.PICTURE_FORMAT, d -> sequence(d, 0, 1, 66));
    pictureKind("sequence parameters", Rule.PICTURE_SETS, d -> sequence(d, 0, 4, 0));
    pictureKind("removal delay", Rule.STREAM_TIME, d -> information(d, 30, 2, 1));
    pictureKind("coded picture buffer empty", Rule.PICTURE_BUFFER, d -> initialDelay(d, 0x8008));
    pictureKind("coded picture buffer full", Rule.PICTURE_BUFFER, d -> initialDelay(d, 0xFF08));
    kind(
        "time of a picture",
        Rule.PICTURE_TIME,
        d -> add(d.stream(1), unit(d, PICTURES, 60) + 12, 12));
    kind(
        "picture shown first",
        Rule.PICTURE_TIME,
        d -> add(d.stream(1), unit(d, PICTURES, 60) + 11, -2));
    kind("picture lost", Rule.PICTURE_TIME, BdmvCheckTest::losePicture);
    kind("I picture that is none", Rule.ENTRY_MAP, d -> nal(pictures(d), 5, 3, 0x45, 0x9B));
  }

  private static void pictureKind(String name, Rule rule, Consumer<DiscFolder.Content> done) {
    kind(name, rule, d -> done.accept(pictures(d)));
  }

  private static DiscFolder.Content pictures(DiscFolder d) {
    return d.content(1, PICTURES);
  }

  /** Changes the header of a NAL unit, and what follows it. */
  private static void nal(DiscFolder.Content d, int type, int occurrence, int... to) {
    int left = occurrence;
    for (int i = 0; ; i++) {
      boolean is = d.at(i) == 0 && d.at(i + 1) == 0 && d.at(i + 2) == 1;
      if (is && d.at(i + 3) < 0xBD && (d.at(i + 3) & 0x1F) == type && left-- == 0) {
        for (int j = 0; j < to.length; j++) {
          d.put(i + 3 + j, to[j]);
        }
        return;
      }
    }
  }

  private static void sequence(DiscFolder.Content d, int occurrence, int at, int value) {
    d.put(d.find(occurrence, 0, 0, 1, 0x67) + 3 + at, value);
  }

  /** A byte of a picture timing. */
  private static void information(DiscFolder.Content d, int occurrence, int at, int by) {
    d.add(d.find(occurrence, 0, 0, 1, 6, 1) + 6 + at, by * 40);
  }

  private static void initialDelay(DiscFolder.Content d, int bytes) {
    // seq_parameter_set_id is one bit; the delay's upper bytes follow it.
    int at = d.find(3, 0, 0, 1, 6, 0) + 6;
    d.put(at, bytes >> 8);
    d.put(at + 1, bytes & 0xFF);
  }

  private static void losePicture(DiscFolder d) {
    int[] all = d.packets(1, PICTURES, false);
    int[] starts = d.packets(1, PICTURES, true);
    for (int packet : all) {
      if (packet >= starts[60] && packet < starts[64]) {
        d.stream(1)[packet + 5] |= 0x1F;
        d.stream(1)[packet + 6] = (byte) 0xFF;
      }
    }
  }

  private static void sounds() {
    kind("AC-3 frame", Rule.SOUND_FORMAT, d -> d.stream(1)[frame(d, SOUND)] = 0);
    kind("AC-3 frame's size", Rule.SOUND_FORMAT, d -> d.stream(1)[frame(d, SOUND) + 4] = 30);
    kind("AC-3 frame's rate", Rule.SOUND_FORMAT, d -> d.stream(1)[frame(d, SOUND) + 4] |= 0x40);
    kind("AC-3 channels", Rule.SOUND_FORMAT, d -> d.stream(1)[frame(d, SOUND) + 6] = (byte) 0xE1);
    kind("sound's time", Rule.SOUND_GAP, d -> add(d.stream(1), unit(d, SOUND, 9) + 12, 8));
    kind("sound's time is gone", Rule.PES, d -> d.stream(1)[unit(d, SOUND, 9) + 7] &= 0x3F);
    kind("LPCM size", Rule.SOUND_FORMAT, d -> d.stream(1)[frame(d, LPCM) + 1]++);
    kind("LPCM rate", Rule.SOUND_FORMAT, d -> d.stream(1)[frame(d, LPCM) + 2] = 0x34);
    kind("LPCM channels", Rule.SOUND_FORMAT, d -> d.stream(1)[frame(d, LPCM) + 2] = (byte) 0x91);
    kind("LPCM bits", Rule.SOUND_FORMAT, d -> d.stream(1)[frame(d, LPCM) + 3] = 0);
  }

  private static int frame(DiscFolder d, int pid) {
    int at = unit(d, pid, 9);
    return at + 9 + d.stream(1)[at + 8];
  }

  private static void captions() {
    captionKind("length of a segment", Rule.GRAPHICS_SEGMENT, 0x16, 0, 2, 99);
    captionKind("size of the screen", Rule.GRAPHICS_SEGMENT, 0x16, 0, 4, 3);
    captionKind("number of objects", Rule.GRAPHICS_OBJECT, 0x16, 0, 13, 3);
    captionKind("palette that is shown", Rule.GRAPHICS_PALETTE, 0x16, 0, 12, 3);
    captionKind("object that is shown", Rule.GRAPHICS_OBJECT, 0x16, 0, 15, 7);
    captionKind("window of an object", Rule.GRAPHICS_WINDOW, 0x16, 0, 16, 5);
    captionKind("place of an object", Rule.GRAPHICS_WINDOW, 0x16, 0, 19, 1);
    captionKind("state of the first", Rule.GRAPHICS_ORDER, 0x16, 0, 10, 0);
    captionKind("number of windows", Rule.GRAPHICS_WINDOW, 0x17, 0, 3, 3);
    captionKind("window beyond the screen", Rule.GRAPHICS_WINDOW, 0x17, 0, 5, 6);
    captionKind("number of a palette", Rule.GRAPHICS_PALETTE, 0x14, 0, 3, 9);
    captionKind("palette lost", Rule.GRAPHICS_PALETTE, 0x14, 0, 0, 0x80);
    captionKind("width of an object", Rule.GRAPHICS_OBJECT, 0x15, 0, 11, 9);
    captionKind("height of an object", Rule.GRAPHICS_OBJECT, 0x15, 0, 13, 9);
    captionKind("length of an object", Rule.GRAPHICS_OBJECT, 0x15, 0, 9, 9);
    captionKind("a run of pixels", Rule.GRAPHICS_OBJECT, 0x15, 0, 15, 0x86);
    captionKind("object not begun", Rule.GRAPHICS_OBJECT, 0x15, 0, 6, 0x40);
    captionKind("object not ended", Rule.GRAPHICS_OBJECT, 0x15, 0, 6, 0x80);
    captionKind("end of a set", Rule.GRAPHICS_ORDER, 0x80, 0, 0, 0x17);
    captionKind("segment of no kind", Rule.GRAPHICS_ORDER, 0x17, 0, 0, 0x44);
    kind("set not begun", Rule.GRAPHICS_ORDER, d -> segment(d, 1, CAPTIONS, 0x16, 1, 0, 0x17));
    kind("decoded too late", Rule.GRAPHICS_TIME, d -> dts(d, 0x16, 2, 4));
    kind("decoded too fast", Rule.GRAPHICS_SPEED, d -> dts(d, 0x15, 3, 1));
    kind("no end at the end", Rule.GRAPHICS_ORDER, BdmvCheckTest::loseLastSegment);
    kind("captions too large", Rule.GRAPHICS_MEMORY, d -> enlarge(d, 1, CAPTIONS));
  }

  private static void captionKind(
      String name, Rule rule, int type, int occurrence, int at, int value) {
    kind(name, rule, d -> segment(d, 1, CAPTIONS, type, occurrence, at, value));
  }

  private static void segment(
      DiscFolder d, int clip, int pid, int type, int occurrence, int at, int value) {
    DiscFolder.Content content = d.content(clip, pid);
    content.put(content.segment(type, occurrence) + at, value);
  }

  /** The decoding time of the first segment of a kind: a byte of it. */
  private static void dts(DiscFolder d, int type, int at, int by) {
    DiscFolder.Content content = d.content(1, CAPTIONS);
    int header = content.header(content.segment(type, 0));
    content.add(header + 14 + at, by);
  }

  /** The first object is as large as objects can be. */
  private static void enlarge(DiscFolder d, int clip, int pid) {
    DiscFolder.Content content = d.content(clip, pid);
    int object = content.segment(0x15, 0);
    for (int side = 10; side < 14; side += 2) {
      content.put(object + side, 0x10);
      content.put(object + side + 1, 0);
    }
  }

  private static void loseLastSegment(DiscFolder d) {
    int[] starts = d.packets(1, CAPTIONS, true);
    d.stream(1)[starts[starts.length - 1] + 5] |= 0x1F;
    d.stream(1)[starts[starts.length - 1] + 6] = (byte) 0xFF;
  }

  private static void menus() {
    kind("length of a menu", Rule.GRAPHICS_SEGMENT, d -> segment(d, 0, MENU, 0x18, 0, 14, 1));
    kind("fewer pages", Rule.MENU, d -> segment(d, 0, MENU, 0x18, 0, 29, 1));
    kind("number of pages", Rule.GRAPHICS_SEGMENT, d -> segment(d, 0, MENU, 0x18, 0, 29, 3));
    kind("page twice", Rule.MENU, d -> menuPut(d, page(d, 1), 0));
    kind("palette of a page", Rule.GRAPHICS_PALETTE, d -> menuPut(d, page(d, 0) + 19, 7));
    kind("selected button", Rule.BUTTON, d -> menuPut(d, page(d, 0) + 16, 77));
    kind("activated button", Rule.BUTTON, d -> menuPut(d, page(d, 0) + 17, 7));
    kind("button of a group", Rule.BUTTON, d -> menuPut(d, page(d, 0) + 22, 3));
    kind("button twice", Rule.BUTTON, d -> button(d, 1, 1, 3));
    kind("place of a button", Rule.BUTTON, d -> button(d, 1, 5, 9));
    kind("neighbour of a button", Rule.BUTTON, d -> button(d, 1, 10, 44));
    kind("button no arrow leads to", Rule.BUTTON, BdmvCheckTest::island);
    kind("object of a button", Rule.GRAPHICS_OBJECT, d -> button(d, 1, 18, 9));
    kind("play in a button", Rule.COMMAND_PLACE, d -> button(d, 1, 35 + 12, 0x22, 0x80));
    kind("title of a button", Rule.COMMAND_TARGET, d -> button(d, 1, 35 + 12 + 7, 44));
    kind("page of a button", Rule.COMMAND_TARGET, d -> button(d, 3, 35 + 11, 9));
    kind("menu too large", Rule.GRAPHICS_MEMORY, d -> enlarge(d, 0, MENU));
    kind("menu decoded too fast", Rule.GRAPHICS_SPEED, d -> enlarge(d, 0, MENU));
    kind("menu decoded too late", Rule.GRAPHICS_TIME, BdmvCheckTest::decodeLate);
    kind("object of a menu lost", Rule.GRAPHICS_OBJECT, d -> segment(d, 0, MENU, 0x15, 2, 4, 9));
  }

  /** The first object of a menu is decoded when the menu has been there for long. */
  private static void decodeLate(DiscFolder d) {
    DiscFolder.Content content = d.content(0, MENU);
    content.add(content.header(content.segment(0x15, 0)) + 11, 8);
  }

  private static int menuStart(DiscFolder d) {
    DiscFolder.Content content = d.content(0, MENU);
    return content.segment(0x18, 0) + 15;
  }

  /** Where a page begins, counted in the menu's bytes. */
  private static int page(DiscFolder d, int number) {
    int at = menuStart(d) + 1 + 10 + 3 + 1;
    for (int i = 0; i < number; i++) {
      at = group(d, at, d.content(0, MENU).at(at + 20));
    }
    return at;
  }

  /** Where a group of a page begins. */
  private static int group(DiscFolder d, int page, int number) {
    DiscFolder.Content content = d.content(0, MENU);
    int at = page + 21;
    for (int i = 0; i < number; i++) {
      at += 3 + 35 + 12 * content.at(at + 3 + 34);
    }
    return at;
  }

  private static void menuPut(DiscFolder d, int at, int value) {
    d.content(0, MENU).put(at, value);
  }

  /** Bytes of a button of page 0. */
  private static void button(DiscFolder d, int number, int at, int... values) {
    int from = group(d, page(d, 0), number) + 3;
    for (int i = 0; i < values.length; i++) {
      menuPut(d, from + at + i, values[i]);
    }
  }

  private static void island(DiscFolder d) {
    for (int button = 0; button < 4; button++) {
      for (int arrow = 10; arrow < 18; arrow += 2) {
        button(d, button, arrow, 1);
      }
    }
  }

  /** What the buttons of page 1 give the register. */
  private static void menuMark(DiscFolder d, int mark) {
    int page = page(d, 1);
    menuPut(d, group(d, page, 2) + 3 + 35 + 11, mark);
  }

  @Test
  void everyKindOfDamageIsFoundByItsRule() throws Exception {
    DiscFolder sound = DiscFolder.of();
    List<String> missed = new ArrayList<>();
    for (Damage damage : KINDS) {
      DiscFolder damaged = sound.copy();
      damage.done().accept(damaged);
      List<Finding> findings =
          (damage.rule() == Rule.COPY ? damaged : damaged.withCopies()).check();
      if (findings.stream().noneMatch(finding -> finding.rule() == damage.rule())) {
        missed.add(damage.name() + ": " + findings.stream().map(Finding::rule).distinct().toList());
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void anImageIsLookedAtBeforeWhatIsInIt() throws Exception {
    byte[] image = DiscFolder.of().image();
    byte[] anchor = image.clone();
    anchor[256 * 2048 + 4]++;
    assertThat(rules(anchor)).containsExactly(Rule.IMAGE);
    byte[] metadata = image.clone();
    metadata[330 * 2048 + 100]++;
    assertThat(rules(metadata)).containsExactly(Rule.IMAGE);
    byte[] mirror = image.clone();
    mirror[copy(image, 330) * 2048 + 100]++;
    assertThat(rules(mirror)).containsExactly(Rule.IMAGE);
  }

  /** Where a sector is once more. */
  private static int copy(byte[] image, int sector) {
    byte[] wanted = Arrays.copyOfRange(image, sector * 2048, (sector + 1) * 2048);
    for (int i = sector + 1; ; i++) {
      if (Arrays.equals(wanted, Arrays.copyOfRange(image, i * 2048, (i + 1) * 2048))) {
        return i;
      }
    }
  }

  @Test
  void anImageThatIsCutOffIsToldSoAndNothingElse() throws Exception {
    byte[] image = DiscFolder.of().image();
    byte[] half = Arrays.copyOf(image, image.length / 2 / 2048 * 2048);
    List<Finding> findings = BdmvCheck.ofImage(ByteSource.of(half), _ -> {}).findings();
    assertThat(findings).extracting(Finding::rule).containsExactly(Rule.CUT_OFF);
    assertThat(findings.getFirst().wrong())
        .isEqualTo(
            "the image was cut off: %d of %d bytes are there"
                .formatted(half.length, image.length - 240 * 2048));
  }

  private static List<BrokenRule> rules(byte[] image) throws Exception {
    return BdmvCheck.ofImage(ByteSource.of(image), _ -> {}).findings().stream()
        .map(Finding::rule)
        .distinct()
        .toList();
  }

  @Test
  void aFindingTellsItsPlaceConsequenceAndRemedy() throws Exception {
    DiscFolder disc = DiscFolder.of();
    int packet = disc.packets(1, PICTURES, false)[50];
    hide(disc, PICTURES, 49, 1);
    Finding finding = disc.check().getFirst();
    assertThat(finding.place().file()).isEqualTo("BDMV/STREAM/00001.m2ts");
    assertThat(finding.place().within())
        .matches("packet " + packet / 192 + ", 0:00:0\\d\\.\\d{3} from the beginning");
    assertThat(finding.wrong()).matches("video 0x1011: continuity_counter is \\d+ behind \\d+");
    assertThat(finding.consequence()).isEqualTo("packets are missing: blocks or dropouts");
    assertThat(finding.remedy()).isEqualTo("multiplex the streams again");
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void commandsAreWalkedThroughWithTheValuesOfTheRegisters() throws Exception {
    Operand.Gpr counter = new Operand.Gpr(7);
    NavigationCommand menu = new NavigationCommand.JumpTitle(0);
    NavigationCommand two = NavigationCommand.Set.move(7, 2);
    assertThat(walked(two, is(counter, 3), new NavigationCommand.Break(), menu)).isEmpty();
    assertThat(walked(two, is(counter, 2), new NavigationCommand.Break(), menu))
        .containsExactly(Rule.DEAD_END, Rule.UNREACHED);
    assertThat(walked(two, is(counter, 3), new NavigationCommand.GoTo(1), menu)).isEmpty();
    assertThat(walked(two, is(counter, 2), new NavigationCommand.GoTo(1), menu))
        .containsExactly(Rule.ENDLESS_LOOP, Rule.UNREACHED);
    // A counter comes to its end.
    NavigationCommand counts = new NavigationCommand.Set(SetOperation.ADD, counter, Operand.of(1));
    assertThat(
            walked(
                counts,
                new NavigationCommand.Compare(Comparison.BELOW, counter, Operand.of(9)),
                new NavigationCommand.GoTo(0),
                menu))
        .isEmpty();
    // What the player is set to is not known, and nobody is blamed for what it leads to.
    assertThat(
            walked(
                new NavigationCommand.Compare(
                    Comparison.EQUAL, Operand.Psr.AUDIO_LANGUAGE, Operand.of(3)),
                new NavigationCommand.Break(),
                menu))
        .isEmpty();
  }

  @Test
  void registersThatDecideNothingAreNotWalkedThroughWithAllTheirValues() throws Exception {
    NavigationCommand menu = new NavigationCommand.JumpTitle(0);
    List<NavigationCommand> commands = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      commands.add(
          new NavigationCommand.Compare(
              Comparison.EQUAL, Operand.Psr.AUDIO_LANGUAGE, Operand.of(i)));
      commands.add(NavigationCommand.Set.move(i, 1));
    }
    assertThat(walked(commands, decidesNothing(), List.of(menu))).isEmpty();
    // What follows is sure, although the player's language is not known.
    assertThat(walked(commands, decidesNothing(), List.of(new NavigationCommand.Break(), menu)))
        .containsExactly(Rule.DEAD_END, Rule.UNREACHED);
    // Where a register leads is what it can hold.
    Operand.Gpr to = new Operand.Gpr(20);
    assertThat(
            walked(
                decidesNothing(),
                commands,
                List.of(NavigationCommand.Set.move(20, 1), new NavigationCommand.JumpObject(to))))
        .isEmpty();
    // What does decide is.
    List<NavigationCommand> decides = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      decides.add(is(new Operand.Gpr(i), 2));
      decides.add(new NavigationCommand.Break());
    }
    assertThat(walked(commands, decides, List.of(menu))).containsExactly(Rule.WALK);
  }

  private static List<NavigationCommand> decidesNothing() {
    List<NavigationCommand> commands = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      commands.add(is(new Operand.Gpr(i), 1));
      commands.add(NavigationCommand.Set.move(21, i));
    }
    return commands;
  }

  private static List<BrokenRule> walked(
      List<NavigationCommand> first, List<NavigationCommand> then, List<NavigationCommand> last)
      throws Exception {
    return walked(
        Stream.of(first, then, last).flatMap(List::stream).toArray(NavigationCommand[]::new));
  }

  @Test
  void whoPlaysOnBehindAPictureThatStaysComesToWhatFollows() throws Exception {
    DiscFolder disc =
        DiscFolder.of(new NavigationCommand.PlayPlayList(1), new NavigationCommand.JumpObject(1));
    // Nothing else leads to the menu.
    put32(disc.file(INDEX), 94 + 4, 0x4000FFFFL);
    byte[] list = disc.file(LIST);
    list[u32(list, 8) + 10 + 2 + 29] = 2;
    assertThat(disc.withCopies().check())
        .extracting(Finding::rule)
        .contains(Rule.TOP_MENU)
        .doesNotContain(Rule.UNREACHED);
  }

  private static NavigationCommand is(Operand.Gpr register, int value) {
    return new NavigationCommand.Compare(Comparison.EQUAL, register, Operand.of(value));
  }

  private static List<BrokenRule> walked(NavigationCommand... firstPlayback) throws Exception {
    return DiscFolder.of(firstPlayback).check().stream().map(Finding::rule).distinct().toList();
  }

  @Test
  void noDamageMakesTheCheckFail() throws Exception {
    DiscFolder sound = DiscFolder.of();
    Random random = new Random(4);
    List<String> paths = List.copyOf(sound.files.keySet());
    for (int i = 0; i < 60; i++) {
      DiscFolder damaged = sound.copy();
      for (int j = 0; j < 40; j++) {
        byte[] file = damaged.file(paths.get(random.nextInt(paths.size())));
        file[random.nextInt(file.length)] = (byte) random.nextInt();
      }
      assertThat(damaged.check()).isNotEmpty();
    }
    assertThat(BdmvCheck.ofImage(ByteSource.of(new byte[0]), _ -> {}).findings()).isNotEmpty();
  }
}
