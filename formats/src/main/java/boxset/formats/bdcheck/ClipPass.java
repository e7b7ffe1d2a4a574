package boxset.formats.bdcheck;

import boxset.formats.bytes.ByteSource;
import boxset.formats.findings.Findings;
import boxset.formats.findings.Place;
import boxset.formats.pgs.Rectangle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Goes through the packets of a clip, once, with every buffer of a player kept in step. */
final class ClipPass {
  private static final int PACKET_BYTES = 192;
  private static final int ALIGNED_BYTES = 32 * PACKET_BYTES;
  private static final int READ_BYTES = 32 * ALIGNED_BYTES;
  private static final int ARRIVAL_MASK = 0x3FFF_FFFF;
  private static final int SYNC_BYTE = 0x47;
  private static final int NULL_PID = 0x1FFF;
  private static final int PIDS = 0x2000;

  /** 48 Mb/s, in bytes a second. */
  private static final long MOST_RATE = 6_000_000;

  private static final long CLOCK_HZ = 27_000_000;
  private static final long LEAST_STEP = 188 * CLOCK_HZ / MOST_RATE;

  /** H.222.0, 2.7.2; of a clip's last packets makers let some take a tenth more. */
  private static final long CLOCK_INTERVAL = 112 * CLOCK_HZ / 1000;

  /** Two clocks of 30 ppm each, a tenth of a second apart, and rounding. */
  private static final long DRIFT = 200;

  /** With more packets lost than this there is nothing to be learnt of a clip. */
  private static final int MOST_LOST = 10_000;

  private final ByteSource bytes;
  private final FoundClip told;
  private final Findings findings;
  private final LongConsumer progress;
  private final ClipPlace place;
  private final ClipClock clock = new ClipClock();
  private final ProgramCheck program;
  private final StreamPass[] streams = new StreamPass[PIDS];
  private final List<StreamPass> passes = new ArrayList<>();
  private final List<MenuCheck> menus = new ArrayList<>();
  private final Set<Integer> seen = new TreeSet<>();
  private final boolean[] seenPids = new boolean[PIDS];
  private final Map<Long, FoundClip.Clock> restarts = new TreeMap<>();
  private @Nullable VideoCheck video;
  private long packet;
  private long arrival;
  private int lastStamp = -1;
  private int clockPid;
  private long lastClock = -1;
  private int lost;
  private boolean protectedUnit;

  ClipPass(
      String path,
      ByteSource bytes,
      Optional<FoundClip> information,
      Findings findings,
      LongConsumer progress) {
    this.bytes = bytes;
    this.told =
        information.orElse(new FoundClip(1, MOST_RATE, 0, List.of(), 0x100, List.of(), Map.of()));
    this.findings = findings;
    this.progress = progress;
    this.place = new ClipPlace(path);
    this.program = new ProgramCheck(told.programMap(), place, findings);
    this.clockPid = told.clocks().isEmpty() ? -1 : told.clocks().getFirst().pid();
    told.clocks().stream().skip(1).forEach(each -> restarts.put(each.packet(), each));
    told.streams().forEach(this::stream);
  }

  private void stream(FoundStream stream) {
    if (stream.pid() >= PIDS || streams[stream.pid()] != null) {
      return;
    }
    double frameTicks =
        PictureFormats.rate(stream.kind() == FoundStream.Kind.VIDEO ? stream.rate() : 0)
            .map(rate -> 90_000.0 * rate.denominator() / rate.numerator())
            .orElse(0.0);
    StreamCheck check = new UnreadStream();
    long leak = StreamPass.NO_LEAK;
    switch (stream.kind()) {
      case VIDEO -> {
        VideoCheck pictures =
            stream.coding() == FoundStream.AVC
                ? new AvcCheck(stream, frameTicks, place, findings)
                : new OtherVideo(stream, frameTicks, place, findings);
        if (video == null) {
          video = pictures;
        }
        check = pictures;
      }
      case SOUND -> {
        check = new SoundCheck(stream, place, findings);
        leak = stream.coding() == FoundStream.AC_3 ? 2_000_000 : StreamPass.NO_LEAK;
      }
      case GRAPHICS -> {
        Rectangle screen =
            told.streams().stream()
                .filter(each -> each.kind() == FoundStream.Kind.VIDEO)
                .findFirst()
                .flatMap(pictures -> PictureFormats.format(pictures.format()))
                .map(format -> new Rectangle(0, 0, format.width(), format.height()))
                .orElse(new Rectangle(0, 0, 1, 1));
        if (stream.coding() == FoundStream.INTERACTIVE_GRAPHICS) {
          MenuCheck menu = new MenuCheck(stream, screen, place, findings);
          menus.add(menu);
          check = menu;
        } else {
          check = new CaptionCheck(stream, screen, place, findings);
        }
      }
      default -> {}
    }
    StreamPass pass = new StreamPass(stream, check, leak, clock, place, findings);
    streams[stream.pid()] = pass;
    passes.add(pass);
  }

  FoundStreams run() throws IOException {
    long size = bytes.size();
    findings.require(
        size > 0 && size % ALIGNED_BYTES == 0,
        Rule.ALIGNMENT,
        Place.of(place.file(), ""),
        "it has %d bytes, not whole aligned units of 6144",
        size);
    byte[] buffer = new byte[READ_BYTES];
    for (long at = 0; at + PACKET_BYTES <= size && lost < MOST_LOST; ) {
      int length = (int) Math.min(READ_BYTES, (size - at) / PACKET_BYTES * PACKET_BYTES);
      bytes.slice(at, length).get(buffer, 0, length);
      for (int i = 0; i < length; i += PACKET_BYTES) {
        packet(buffer, i);
      }
      at += length;
      progress.accept(length);
    }
    passes.forEach(StreamPass::end);
    program.end();
    findings.require(
        lastClock >= 0,
        Rule.CLOCK_INTERVAL,
        place,
        "there is no PCR on PID 0x%04X",
        Math.max(0, clockPid));
    List<FoundMenu> found = new ArrayList<>();
    menus.forEach(menu -> found.addAll(menu.menus()));
    VideoCheck pictures = video;
    for (int pid = 0; pid < PIDS; pid++) {
      if (seenPids[pid]) {
        seen.add(pid);
      }
    }
    return new FoundStreams(
        packet,
        program.streams(),
        seen,
        pictures == null ? -1 : pictures.times().start(),
        pictures == null ? -1 : pictures.times().end(),
        pictures == null ? 0 : Math.round(pictures.times().frameTicks()),
        pictures != null && pictures.entriesKnown(),
        pictures == null ? List.of() : pictures.entries(),
        found);
  }

  private void packet(byte[] b, int at) {
    int stamp = u32(b, at);
    int step = (stamp & ARRIVAL_MASK) - lastStamp & ARRIVAL_MASK;
    boolean anew = !restarts.isEmpty() && restarts.containsKey(packet);
    if (lastStamp >= 0) {
      arrival += step;
    }
    place.at(packet, arrival);
    if (anew) {
      restart(restarts.get(packet));
    } else if (lastStamp >= 0 && step < LEAST_STEP) {
      findings.add(
          Rule.PACKET_RATE,
          place,
          "it arrives %d ticks of 27 MHz after the packet before, and %d are the least",
          step,
          LEAST_STEP);
    }
    lastStamp = stamp & ARRIVAL_MASK;
    clock.arrive(arrival);
    packet++;
    int header = at + 4;
    if (at % ALIGNED_BYTES == 0) {
      protectedUnit = (stamp & ~ARRIVAL_MASK) != 0;
    }
    if (b[header] != SYNC_BYTE) {
      lost++;
      if (protectedUnit) {
        findings.add(Rule.SCRAMBLED, place, "the aligned unit is scrambled");
      } else {
        findings.add(
            Rule.SYNC, place, "no packet begins here: 0x%02X is not 0x47", b[header] & 0xFF);
      }
      return;
    }
    if ((b[header + 3] & 0xC0) != 0) {
      findings.add(Rule.SCRAMBLED, place, "the packet is scrambled");
      return;
    }
    int pid = ((b[header + 1] & 0x1F) << 8) | (b[header + 2] & 0xFF);
    seenPids[pid] = true;
    if (pid == NULL_PID) {
      return;
    }
    int control = b[header + 3] & 0x30;
    int from = header + 4;
    int end = at + PACKET_BYTES;
    if ((control & 0x20) != 0) {
      int length = b[from] & 0xFF;
      findings.require(
          from + 1 + length <= end - ((control & 0x10) != 0 ? 1 : 0),
          Rule.SYNC,
          place,
          "the adaptation field of %d bytes goes beyond the packet",
          length);
      if (length >= 7 && (b[from + 1] & 0x10) != 0 && pid == clockPid()) {
        clock(b, from + 2);
      }
      from += 1 + length;
    }
    if ((control & 0x10) == 0 || from >= end) {
      return;
    }
    if (program.holds(pid)) {
      boolean starts = (b[header + 1] & 0x40) != 0;
      program.packet(pid, b, from, end, starts, clock.arrival());
      program.streams().forEach(this::programStream);
      return;
    }
    StreamPass pass = streams[pid];
    if (pass != null) {
      pass.packet(b, header, from, end);
    }
  }

  /** What the program map has and the CLPI file has not is looked into all the same. */
  private void programStream(int pid, int coding) {
    if (streams[pid] == null) {
      stream(new FoundStream(pid, coding, 0, 0, FoundStream.NO_LANGUAGE));
    }
  }

  private int clockPid() {
    return program.clockPid() >= 0 ? program.clockPid() : clockPid;
  }

  private void clock(byte[] b, int at) {
    long base = (u32(b, at) & 0xFFFF_FFFFL) << 1 | (b[at + 4] & 0x80) >> 7;
    long pcr = base * 300 + ((b[at + 4] & 1) << 8 | (b[at + 5] & 0xFF));
    long drift = clock.tell(pcr);
    findings.require(
        Math.abs(drift) <= DRIFT,
        Rule.ARRIVAL_CLOCK,
        place,
        "the PCR has run %d ticks of 27 MHz %s than the arrival times",
        Math.abs(drift),
        drift > 0 ? "further" : "less");
    findings.require(
        lastClock < 0 || arrival - lastClock <= CLOCK_INTERVAL,
        Rule.CLOCK_INTERVAL,
        place,
        "a PCR comes %d ms after the one before, and 100 are allowed",
        (arrival - lastClock) / (CLOCK_HZ / 1000));
    lastClock = arrival;
  }

  private void restart(FoundClip.@Nullable Clock next) {
    passes.forEach(StreamPass::restart);
    program.restart();
    clock.restart();
    lastClock = -1;
    clockPid = next == null ? clockPid : next.pid();
  }

  private static int u32(byte[] b, int at) {
    return (b[at] & 0xFF) << 24
        | (b[at + 1] & 0xFF) << 16
        | (b[at + 2] & 0xFF) << 8
        | (b[at + 3] & 0xFF);
  }
}
