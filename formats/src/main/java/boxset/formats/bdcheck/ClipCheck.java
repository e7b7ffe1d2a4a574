package boxset.formats.bdcheck;

import boxset.formats.findings.Findings;
import boxset.formats.findings.Place;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Holds what a CLPI file tells of a clip against what is in it. */
final class ClipCheck {
  private static final long MOST_RATE = 6_000_000;
  private static final int STAMP_BITS = 33;

  /** Entries of the map are told in 512 ticks. */
  private static final int FINE = 9;

  /** An entry a second, or two at low rates, and a picture more. */
  private static final long MOST_GAP = 2 * 90_000 + 9_000;

  private final String path;
  private final FoundClip told;
  private final FoundStreams found;
  private final Findings findings;

  ClipCheck(String path, FoundClip told, FoundStreams found, Findings findings) {
    this.path = path;
    this.told = told;
    this.found = found;
    this.findings = findings;
  }

  void check() {
    findings.require(
        told.packets() == found.packets(),
        Rule.CLIP_PACKETS,
        place("ClipInfo"),
        "number_of_source_packets is %d, and the clip has %d",
        told.packets(),
        found.packets());
    findings.require(
        told.rate() > 0 && told.rate() <= MOST_RATE,
        Rule.CLIP_RATE,
        place("ClipInfo"),
        "TS_recording_rate is %d bytes a second, and at most 6000000 are allowed",
        told.rate());
    streams();
    if (told.plays() && found.startsPts() >= 0) {
      times();
      map();
    }
  }

  private Place place(String part) {
    return Place.of(path, part);
  }

  private void streams() {
    for (FoundStream stream : told.streams()) {
      Integer type = found.program().get(stream.pid());
      findings.require(
          found.program().isEmpty() || (type != null && type == stream.coding()),
          Rule.CLIP_PROGRAM,
          place("ProgramInfo"),
          "%s has coding 0x%02X, and the PMT of the clip %s",
          stream.name(),
          stream.coding(),
          type == null ? "does not name it" : "0x%02X".formatted(type));
      // A clip may have no caption or menu at all in a stream that is there for other clips.
      findings.require(
          found.seen().contains(stream.pid()) || stream.kind() == FoundStream.Kind.GRAPHICS,
          Rule.ABSENT_STREAM,
          place("ProgramInfo"),
          "%s is named, and no packet is of it",
          stream.name());
      findings.require(
          stream.kind() != FoundStream.Kind.VIDEO
              || PictureFormats.allowed(stream.format(), stream.rate()),
          Rule.PICTURE_FORMAT,
          place("ProgramInfo"),
          "%s: video_format %d at frame_rate %d is none that players show",
          stream.name(),
          stream.format(),
          stream.rate());
    }
    for (Map.Entry<Integer, Integer> stream : found.program().entrySet()) {
      findings.require(
          told.stream(stream.getKey()).isPresent(),
          Rule.CLIP_PROGRAM,
          place("ProgramInfo"),
          "the PMT names stream 0x%04X of coding 0x%02X, and ProgramInfo does not",
          stream.getKey(),
          stream.getValue());
    }
    for (int pid : found.seen()) {
      boolean table = pid < 0x20 || pid == 0x1FFF || pid == told.programMap();
      boolean clock = told.clocks().stream().anyMatch(each -> each.pid() == pid);
      findings.require(
          table || clock || told.stream(pid).isPresent() || found.program().containsKey(pid),
          Rule.UNKNOWN_STREAM,
          place("ProgramInfo"),
          "packets have PID 0x%04X, which no table names",
          pid);
    }
  }

  private void times() {
    if (told.clocks().isEmpty()) {
      findings.add(Rule.CLIP_TIME, place("SequenceInfo"), "there is no STC sequence");
      return;
    }
    FoundClip.Clock clock = told.clocks().getFirst();
    findings.require(
        clock.packet() == 0 || told.clocks().size() > 1,
        Rule.CLIP_TIME,
        place("SequenceInfo"),
        "the clock begins with packet %d",
        clock.packet());
    findings.require(
        clock.start() < clock.end(),
        Rule.CLIP_TIME,
        place("SequenceInfo"),
        "it plays from %s to %s",
        time(clock.start()),
        time(clock.end()));
    if (told.clocks().size() > 1) {
      return;
    }
    long frame = Math.max(1, found.frameTicks());
    long late = clock.start() * 2 - (found.startsPts() & ~1L & (1L << STAMP_BITS) - 1);
    findings.require(
        Math.abs(late) <= 2,
        Rule.CLIP_TIME,
        place("SequenceInfo"),
        "presentation_start_time is %s, and the first picture is shown at %s",
        time(clock.start()),
        time(found.startsPts() / 2));
    // Sound may go on behind the last picture.
    findings.require(
        Math.abs(clock.end() * 2 - found.endPts()) <= 2 * frame + 45_000,
        Rule.CLIP_TIME,
        place("SequenceInfo"),
        "presentation_end_time is %s, and the last picture has been shown at %s",
        time(clock.end()),
        time(found.endPts() / 2));
  }

  private void map() {
    if (!found.entriesKnown()) {
      return;
    }
    Map<Long, FoundEntry> byPacket = new TreeMap<>();
    found.entries().forEach(entry -> byPacket.put(entry.packet(), entry));
    int pid =
        told.streams().stream()
            .filter(stream -> stream.kind() == FoundStream.Kind.VIDEO)
            .mapToInt(FoundStream::pid)
            .findFirst()
            .orElse(-1);
    List<FoundClip.Entry> entries = told.map().getOrDefault(pid, List.of());
    findings.require(
        !entries.isEmpty() || pid < 0,
        Rule.ENTRY_MAP,
        place("EP_map"),
        "it has no entry for the pictures");
    FoundClip.Entry before = null;
    for (int i = 0; i < entries.size(); i++) {
      FoundClip.Entry entry = entries.get(i);
      FoundEntry picture = byPacket.get(entry.packet());
      if (picture == null) {
        findings.add(
            Rule.ENTRY_MAP,
            place("EP_map"),
            "entry %d leads to packet %d, where no picture begins that decoding can start with"
                .formatted(i, entry.packet()));
      } else {
        findings.require(
            picture.pts() >>> FINE == entry.pts() >>> FINE,
            Rule.ENTRY_MAP,
            place("EP_map"),
            "entry %d leads to packet %d as shown at %s, and it is shown at %s",
            i,
            entry.packet(),
            time(entry.pts() / 2),
            time(picture.pts() / 2));
      }
      findings.require(
          before == null || (entry.packet() > before.packet() && entry.pts() >= before.pts()),
          Rule.ENTRY_MAP,
          place("EP_map"),
          "entry %d does not follow entry %d",
          i,
          i - 1);
      findings.require(
          before == null || entry.pts() - before.pts() <= MOST_GAP,
          Rule.ENTRY_GAP,
          place("EP_map"),
          "entry %d at %s is the first behind %s",
          i,
          time(entry.pts() / 2),
          time(before == null ? 0 : before.pts() / 2));
      before = entry;
    }
    if (!entries.isEmpty() && !found.entries().isEmpty()) {
      long last = found.entries().getLast().pts();
      findings.require(
          last - entries.getLast().pts() <= MOST_GAP,
          Rule.ENTRY_GAP,
          place("EP_map"),
          "the last entry is at %s, and pictures to start with go on to %s",
          time(entries.getLast().pts() / 2),
          time(last / 2));
    }
  }

  /** A time in 1/45000 s as people read it. */
  static String time(long ticks) {
    return String.format(Locale.ROOT, "%.3f s", ticks / 45_000.0);
  }
}
