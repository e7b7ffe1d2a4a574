package boxset.formats.dvdcheck;

import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.MalformedException;
import boxset.formats.dvdcheck.Streams.Coding;
import boxset.formats.findings.Findings;
import boxset.formats.findings.Place;
import boxset.formats.ifo.CellPosition;
import boxset.formats.mpegps.Pack;
import boxset.formats.sectors.Sectors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Goes through the packs of a domain, once and in order. */
final class VobPass implements PackPlace {
  private static final int WINDOW_PACKS = 512;
  private static final int NAVIGATION = 0x1BF;
  private static final int SYSTEM_HEADER = 0x1BB;
  private static final int PADDING = 0x1BE;
  private static final int PRIVATE_1 = 0x1BD;
  private static final int VIDEO = 0x1E0;
  private static final int AUDIO = 0x1C0;
  private static final long NONE = -1;

  /** Packs of 10.08 Mb/s are 43,885.7 ticks apart; makers round it down. */
  private static final long LEAST_STEP = (long) Pack.BYTES * 8 * Pack.CLOCK_HZ / Pack.BIT_RATE;

  private final DomainTables domain;
  private final Findings findings;
  private final LongConsumer progress;
  private final List<FoundVobu> vobus = new ArrayList<>();
  private final ButtonCheck buttons;
  private final StreamPacks streamPacks = new StreamPacks();
  private final Map<Integer, Integer> soundNumbers = new TreeMap<>();

  /** Video objects that have begun: of several angles, whose units lie in turn, several. */
  private final Map<Integer, Streaming> objects = new TreeMap<>();

  private final boolean[] declared = new boolean[32];
  private final byte[] pack = new byte[Pack.BYTES];

  private Streaming object;
  private long sector;
  private @Nullable FoundVobu vobu;

  /** The streams of a video object, and how far they have come. */
  private static final class Streaming {
    private final VideoCheck video;
    private final Map<Integer, SoundCheck> sounds = new TreeMap<>();
    private final Map<Integer, SubpictureCheck> subpictures = new TreeMap<>();
    private @Nullable CellPosition cell;
    private long scr = NONE;

    Streaming(VideoCheck video) {
      this.video = video;
    }

    void end() {
      video.end();
      sounds.values().forEach(SoundCheck::end);
      subpictures.values().forEach(SubpictureCheck::end);
    }
  }

  VobPass(DomainTables domain, Findings findings, LongConsumer progress) {
    this.domain = domain;
    this.findings = findings;
    this.progress = progress;
    this.object = streaming();
    this.buttons = new ButtonCheck(domain.streams(), findings, this);
    for (DomainTables.Unit unit : domain.units()) {
      for (Chain chain : unit.chains()) {
        for (long control : chain.subpictures()) {
          for (int shift = 24; control >>> 31 == 1 && shift >= 0; shift -= 8) {
            declared[(int) (control >> shift & 0x1F)] = true;
          }
        }
      }
    }
  }

  private Streaming streaming() {
    return new Streaming(new VideoCheck(domain.streams(), findings, this));
  }

  /** The VOBUs, in order; of everything else only what is wrong is kept. */
  FoundVobus run() throws IOException {
    ByteBuffer window = ByteBuffer.allocate(0);
    for (VideoFile file : domain.vobs()) {
      long packs = file.bytes().size() / Sectors.SIZE;
      for (long i = 0; i < packs; i++) {
        if (i % WINDOW_PACKS == 0) {
          int length = (int) Math.min(WINDOW_PACKS, packs - i) * Pack.BYTES;
          window = file.bytes().slice(i * Sectors.SIZE, length);
          progress.accept(length);
        }
        window.get(pack);
        pack();
        sector++;
      }
    }
    endObjects();
    absent();
    return new FoundVobus(domain, vobus, streamPacks, buttons.commands(), sector);
  }

  @Override
  public String file() {
    return fileOf(sector).name();
  }

  private VideoFile fileOf(long ofSector) {
    long left = ofSector;
    for (VideoFile file : domain.vobs()) {
      left -= file.bytes().size() / Sectors.SIZE;
      if (left < 0) {
        return file;
      }
    }
    return domain.vobs().getLast();
  }

  @Override
  public Place now() {
    return at(sector);
  }

  @Override
  public Place at(long ofSector) {
    long inFile = ofSector;
    VideoFile in = domain.vobs().getFirst();
    for (VideoFile file : domain.vobs()) {
      in = file;
      long sectors = file.bytes().size() / Sectors.SIZE;
      if (inFile < sectors) {
        break;
      }
      inFile -= sectors;
    }
    long disc = in.discSector() == VideoFile.NO_IMAGE ? Place.NO_SECTOR : in.discSector() + inFile;
    FoundVobu near = vobu;
    String moment = near == null ? "" : moment(near);
    return new Place(in.name(), inFile, disc, moment);
  }

  private String moment(FoundVobu near) {
    long inCell = near.startPtm;
    for (int i = vobus.size() - 1; i >= 0 && vobus.get(i).position.equals(near.position); i--) {
      inCell = Math.min(inCell, vobus.get(i).startPtm);
    }
    return domain.moment(near.position, near.startPtm - inCell);
  }

  private int u8(int at) {
    return pack[at] & 0xFF;
  }

  private int u16(int at) {
    return u8(at) << 8 | u8(at + 1);
  }

  private int u32(int at) {
    return u16(at) << 16 | u16(at + 2);
  }

  private void pack() {
    boolean header =
        u32(0) == 0x1BA
            && (u8(4) & 0xC4) == 0x44
            && (u8(6) & 4) != 0
            && (u8(8) & 4) != 0
            && (u8(9) & 1) != 0
            && (u8(12) & 3) == 3
            && u8(13) >> 3 == 0x1F;
    if (!header) {
      findings.add(Rule.PACK, this, "there is no pack header");
      return;
    }
    int rate = u8(10) << 14 | u8(11) << 6 | u8(12) >> 2;
    findings.require(
        rate == Pack.MUX_RATE,
        Rule.PACK,
        this,
        "program_mux_rate is %d, and a DVD has %d",
        rate,
        Pack.MUX_RATE);
    long base =
        (u8(4) & 0x38L) << 27
            | (u8(4) & 3L) << 28
            | (long) u8(5) << 20
            | (u8(6) & 0xF8L) << 12
            | (u8(6) & 3L) << 13
            | u8(7) << 5
            | u8(8) >> 3;
    long now = base * Pack.TICKS_PER_PTS + ((u8(8) & 3) << 7 | u8(9) >> 1);
    int at = Pack.HEADER_BYTES + (u8(13) & 7);
    if (u32(at) == SYSTEM_HEADER && u16(at + 4) == 18 && u32(at + 24) == NAVIGATION) {
      navigation(now, at);
      clock(now);
      return;
    }
    clock(now);
    if (u32(at) == SYSTEM_HEADER) {
      at += 6 + u16(at + 4);
    }
    packets(at, now);
  }

  private void clock(long now) {
    long scr = object.scr;
    if (scr != NONE) {
      if (now <= scr) {
        findings.add(
            Rule.CLOCK, this, "the SCR goes back by %.4f s", (scr - now) / (double) Pack.CLOCK_HZ);
      } else {
        findings.require(
            now - scr >= LEAST_STEP,
            Rule.PACK_RATE,
            this,
            "the pack is %d ticks of 27 MHz behind the one before, below %d",
            now - scr,
            LEAST_STEP);
        findings.require(
            now - scr < 2L * Pack.CLOCK_HZ || domain.kind() != DomainTables.Kind.TITLE,
            Rule.CLOCK,
            this,
            "the SCR goes on by %.3f s at once",
            (now - scr) / (double) Pack.CLOCK_HZ);
      }
    }
    object.scr = now;
  }

  private void navigation(long now, int systemHeader) {
    FoundVobu found;
    try {
      found = new FoundVobu(new FieldReader("navigation pack", ByteBuffer.wrap(pack)), sector);
    } catch (MalformedException e) {
      throw new IllegalStateException("A pack has all fields", e);
    }
    FoundVobu before = vobu;
    if (before == null || before.position.vob() != found.position.vob()) {
      if (!found.interleaved()) {
        endObjects();
      }
      object = objects.computeIfAbsent(found.position.vob(), _ -> streaming());
    }
    boolean newCell = !found.position.equals(object.cell);
    object.cell = found.position;
    vobu = found;
    findings.require(
        systemHeader == Pack.HEADER_BYTES
            && u16(0x2A) == 0x3D4
            && u8(0x2C) == 0
            && u32(0x400) == NAVIGATION
            && u16(0x404) == 0x3FA
            && u8(0x406) == 1,
        Rule.NAVIGATION,
        this,
        "the navigation pack has no PCI packet of 980 bytes and DSI packet of 1018");
    system();
    findings.require(
        found.pciSector == sector && found.dsiSector == sector,
        Rule.NAVIGATION,
        this,
        "the pack says that it is at sector %d (PCI) and %d (DSI), and is at %d",
        found.pciSector,
        found.dsiSector,
        sector);
    findings.require(
        found.dsiScr == now / Pack.TICKS_PER_PTS,
        Rule.NAVIGATION,
        this,
        "DSI says that the SCR is %d, and it is %d",
        found.dsiScr,
        now / Pack.TICKS_PER_PTS);
    findings.require(
        found.prohibited == 0,
        Rule.PROHIBITED,
        this,
        "a VOBU prohibits %s",
        Prohibitions.names(found.prohibited));
    findings.require(
        found.protection == 0,
        Rule.PROTECTION,
        this,
        "a VOBU asks for analogue copy protection of type %d",
        found.protection);
    vobus.add(found);
    object.video.begin(found, newCell || found.beginsUnit());
    buttons.check(pack, found);
  }

  /** The rate and the buffers that every DVD asks for. */
  private void system() {
    int rate = (u8(20) & 0x7F) << 15 | u8(21) << 7 | u8(22) >> 1;
    findings.require(
        rate == Pack.MUX_RATE
            && u8(20) >> 7 == 1
            && (u8(22) & 1) == 1
            && u8(23) >> 2 <= 8
            && (u8(24) & 0x1F) <= 1,
        Rule.SYSTEM_HEADER,
        this,
        "rate_bound is %d, and a DVD has %d with up to 8 sounds and one video",
        rate,
        Pack.MUX_RATE);
    for (int at = 26; at < 38; at += 3) {
      int stream = u8(at);
      int size = (u16(at + 1) & 0x1FFF) * ((u8(at + 1) & 0x20) != 0 ? 1024 : 128);
      int most =
          switch (stream) {
            case 0xB9 -> 232;
            case 0xB8 -> 32;
            case 0xBD -> 58;
            case 0xBF -> 2;
            default -> 0;
          };
      findings.require(
          size <= most * 1024 && u8(at + 1) >> 6 == 3,
          Rule.SYSTEM_HEADER,
          this,
          "it asks for %d bytes of buffer for stream %02x, and a player has %d",
          size,
          stream,
          most * 1024);
    }
  }

  private void endObjects() {
    objects.values().forEach(Streaming::end);
    objects.clear();
    object = streaming();
  }

  private void packets(int from, long now) {
    int at = from;
    while (at < Pack.BYTES) {
      if (at + 6 > Pack.BYTES || u32(at) >>> 8 != 1) {
        findings.add(Rule.PACK, this, "at byte %d of the pack there is no packet", at);
        return;
      }
      int id = u32(at);
      int end = at + 6 + u16(at + 4);
      if (end > Pack.BYTES) {
        findings.add(
            Rule.PACK,
            this,
            "a packet of stream %02x ends %d bytes behind the pack",
            id & 0xFF,
            end - Pack.BYTES);
        return;
      }
      if (vobu == null) {
        findings.add(Rule.NAVIGATION, this, "a pack comes before the first navigation pack");
        return;
      }
      if (id == VIDEO || id == PRIVATE_1 || (id & ~7) == AUDIO || (id & ~7) == (AUDIO | 0x10)) {
        packet(id, at, end, now);
      } else if (id != PADDING && id != NAVIGATION) {
        findings.add(Rule.STREAM, this, "a DVD has no stream %02x", id & 0xFF);
      }
      at = end;
    }
  }

  private void packet(int id, int at, int end, long now) {
    int payload = at + 9 + u8(at + 8);
    if ((u8(at + 6) & 0xC0) != 0x80 || payload > end) {
      findings.add(Rule.PACK, this, "a packet of stream %02x has no header", id & 0xFF);
      return;
    }
    if ((u8(at + 6) & 0x30) != 0) {
      findings.add(Rule.SCRAMBLED, this, "the packet is scrambled");
      return;
    }
    int flags = u8(at + 7) >> 6;
    long pts = flags >= 2 ? stamp(at + 9) : NONE;
    long dts = flags == 3 ? stamp(at + 14) : NONE;
    int fields = (flags >= 2 ? 5 : 0) + (flags == 3 ? 5 : 0);
    boolean extended = (u8(at + 7) & 1) != 0;
    boolean others = (u8(at + 7) & 0x3E) != 0 || (extended && (u8(at + 9 + fields) & 0xF1) != 0x10);
    fields += extended ? 3 : 0;
    for (int i = at + 9 + fields; i < payload; i++) {
      others |= u8(i) != 0xFF;
    }
    if (others || fields > u8(at + 8) || (flags >= 2 && u8(at + 9) >> 4 != flags)) {
      findings.add(Rule.PACK, this, "a packet's header has other fields than times and a buffer");
    }
    if (flags == 1 || dts > pts) {
      findings.add(Rule.PACK, this, "a packet has impossible time stamps");
    }
    if (id == VIDEO) {
      lead(dts == NONE ? pts : dts, now, "pictures");
      object.video.packet(pack, payload, end - payload, pts, dts, now, sector);
    } else if (id == PRIVATE_1) {
      if (payload == end) {
        findings.add(Rule.PACK, this, "a packet of a private stream is empty");
        return;
      }
      substream(u8(payload), payload, end, pts, now);
    } else if ((id & 0x10) == 0) {
      sound(id & 7, Coding.MPEG, payload, end, pts, now, -1, -1);
    }
  }

  /** ISO/IEC 13818-1, 2.4.2.3: what waits longer than a second is lost. */
  private void lead(long decoded, long now, String what) {
    if (decoded == NONE) {
      return;
    }
    long lead = decoded * Pack.TICKS_PER_PTS - now;
    findings.require(
        lead <= Pack.CLOCK_HZ,
        Rule.CLOCK,
        this,
        "%s come %.3f s before they are decoded, more than 1 s",
        what,
        lead / (double) Pack.CLOCK_HZ);
  }

  private void substream(int id, int payload, int end, long pts, long now) {
    if (id >= 0x20 && id < 0x40) {
      int number = id - 0x20;
      findings.require(
          declared[number],
          Rule.STREAM,
          this,
          "no program chain shows subpicture stream %d",
          number);
      object
          .subpictures
          .computeIfAbsent(number, n -> new SubpictureCheck(n, domain.streams(), findings, this))
          .packet(pack, payload + 1, end - payload - 1, pts, now, sector);
      streamPacks.subpicture(number, sector);
      return;
    }
    Coding coding =
        switch (id & 0xF8) {
          case 0x80 -> Coding.AC3;
          case 0x88 -> Coding.DTS;
          case 0xA0 -> Coding.PCM;
          default -> Coding.UNKNOWN;
        };
    int header = coding == Coding.PCM ? 7 : 4;
    if (coding == Coding.UNKNOWN || payload + header > end) {
      findings.add(Rule.STREAM, this, "a DVD has no private stream %02x", id);
      return;
    }
    sound(id & 7, coding, payload + header, end, pts, now, u8(payload + 1), u16(payload + 2));
  }

  private void sound(
      int stream, Coding coding, int from, int end, long pts, long now, int begun, int pointer) {
    List<Streams.Audio> known = domain.streams().audio();
    int sound =
        soundNumbers.computeIfAbsent(8 * coding.number() + stream, _ -> sounds(coding, stream));
    if (sound < 0) {
      findings.add(
          Rule.STREAM,
          this,
          "here is %s of stream number %d, and no program chain plays that",
          coding,
          stream);
      return;
    }
    lead(pts, now, "frames of sound " + (sound + 1));
    streamPacks.sound(sound, sector, pts);
    FoundVobu unit = vobu;
    List<SoundGap> gaps = unit == null ? List.of() : unit.gaps;
    object
        .sounds
        .computeIfAbsent(sound, n -> SoundCheck.of(n, known.get(n), coding, gaps, findings, this))
        .packet(pack, new SoundPacket(from, end - from, pts, now, sector, begun, pointer));
  }

  /** Which sound a stream is, from 0, by what program chains play; -1 for none. */
  private int sounds(Coding coding, int stream) {
    int sounds = domain.streams().audio().size();
    boolean told = false;
    for (DomainTables.Unit unit : domain.units()) {
      for (Chain chain : unit.chains()) {
        for (int i = 0; i < sounds; i++) {
          int control = chain.audio().get(i);
          told |= control >> 15 == 1;
          if (control >> 15 == 1 && (control >> 8 & 7) == stream && codes(i, coding)) {
            return i;
          }
        }
      }
    }
    return !told && stream < sounds && codes(stream, coding) ? stream : -1;
  }

  private boolean codes(int sound, Coding coding) {
    Coding told = domain.streams().audio().get(sound).coding();
    return told == coding || (told == Coding.MPEG_EXTENDED && coding == Coding.MPEG);
  }

  private long stamp(int at) {
    if ((u8(at) & 1) == 0 || (u8(at + 2) & 1) == 0 || (u8(at + 4) & 1) == 0) {
      findings.add(Rule.PACK, this, "a time stamp has no marker bits");
    }
    return (u8(at) >> 1 & 7L) << 30 | (long) (u16(at + 1) >> 1) << 15 | u16(at + 3) >> 1;
  }

  private void absent() {
    if (vobus.isEmpty()) {
      return;
    }
    for (int i = 0; i < domain.streams().audio().size(); i++) {
      findings.require(
          streamPacks.has(i),
          Rule.ABSENT_STREAM,
          domain.ifo().head("attributes of " + domain.kind()),
          "there is no pack of sound %d",
          i + 1);
    }
  }
}
