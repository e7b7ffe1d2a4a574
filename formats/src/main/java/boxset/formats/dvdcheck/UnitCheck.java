package boxset.formats.dvdcheck;

import boxset.formats.findings.Findings;
import boxset.formats.findings.PassingPlace;
import boxset.formats.findings.Place;
import boxset.formats.ifo.CAdt;
import boxset.formats.ifo.CellPosition;
import boxset.formats.navpack.Dsi;
import boxset.formats.sectors.Sectors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * VOBUs against each other and against the tables: where they are, how long they last, where they
 * say that others, sounds and subpictures are.
 */
@SuppressWarnings("AnnotateFormatMethod") // the annotation is another library's
final class UnitCheck {
  private static final int CLOCK = 90_000;
  private static final int LEAST_TICKS = CLOCK * 2 / 5;
  private static final int MOST_TICKS = CLOCK;
  private static final int MOST_LAST_TICKS = CLOCK * 6 / 5;

  /** What rounding to half a frame of NTSC may cost twice. */
  private static final int TOLERANCE = 3;

  private static final int NONE = 0x3FFF_FFFF;
  private static final int FORWARD = 1;
  private static final int NEXT = 20;
  private static final int PREVIOUS = 21;
  private static final int BACKWARD = 22;
  private static final long NO_TIME = -1000;
  private static final int SYNC_TICKS = CLOCK / 2;

  /** Of an angle: it does not go on. */
  private static final long NO_ANGLE = 0x7FFF_FFFF;

  /** Of a sound, in 1/90000 s; nobody pauses one for longer within a video object. */
  private static final long MOST_GAP = 10L * CLOCK;

  private final FoundVobus found;
  private final DomainTables domain;
  private final List<FoundVobu> vobus;
  private final Findings findings;
  private final Map<CellPosition, List<CellPosition>> angles;
  private final Set<CellPosition> interleavedCells;
  private final Map<Integer, FoundVobu> firstOfObject = new HashMap<>();

  /** First and last VOBU of its cell. */
  private final int[] first;

  private final int[] last;

  /** The VOBUs of its cell before and behind it, or -1. */
  private final int[] before;

  private final int[] behind;

  /** First and last VOBU of the run in which it lies without those of another cell between. */
  private final int[] runFirst;

  private final int[] runLast;

  UnitCheck(FoundVobus found, Findings findings) {
    this.found = found;
    this.domain = found.domain();
    this.vobus = found.vobus();
    this.findings = findings;
    this.angles = Angles.of(domain);
    this.interleavedCells = Angles.interleaved(domain);
    vobus.forEach(vobu -> firstOfObject.putIfAbsent(vobu.position.vob(), vobu));
    int count = vobus.size();
    this.first = new int[count];
    this.last = new int[count];
    this.before = new int[count];
    this.behind = new int[count];
    this.runFirst = new int[count];
    this.runLast = new int[count];
    Map<CellPosition, Integer> seen = new HashMap<>();
    for (int i = 0; i < count; i++) {
      before[i] = seen.getOrDefault(vobus.get(i).position, -1);
      first[i] = before[i] < 0 ? i : first[before[i]];
      runFirst[i] = i > 0 && before[i] == i - 1 ? runFirst[i - 1] : i;
      seen.put(vobus.get(i).position, i);
    }
    seen.clear();
    for (int i = count - 1; i >= 0; i--) {
      behind[i] = seen.getOrDefault(vobus.get(i).position, -1);
      last[i] = behind[i] < 0 ? i : last[behind[i]];
      runLast[i] = behind[i] == i + 1 && i + 1 < count ? runLast[i + 1] : i;
      seen.put(vobus.get(i).position, i);
    }
  }

  private boolean sameCell(int one, int other) {
    return vobus.get(one).position.equals(vobus.get(other).position);
  }

  private boolean sameObject(int one, int other) {
    return vobus.get(one).position.vob() == vobus.get(other).position.vob();
  }

  void check() {
    addresses();
    cells();
    Map<Integer, Long> ends = new HashMap<>();
    Map<Integer, Long> starts = new HashMap<>();
    for (FoundVobu vobu : vobus) {
      ends.put(vobu.position.vob(), vobu.endPtm);
      starts.putIfAbsent(vobu.position.vob(), vobu.startPtm);
    }
    for (int i = 0; i < vobus.size(); i++) {
      FoundVobu vobu = vobus.get(i);
      place(i);
      times(i);
      require(
          vobu.vobStartPtm == starts.getOrDefault(vobu.position.vob(), -1L)
              && Math.abs(vobu.vobEndPtm - ends.getOrDefault(vobu.position.vob(), -1L))
                  <= TOLERANCE,
          Rule.UNIT_TIME,
          vobu,
          "the video object is said to be shown from %d to %d, and is from %d to %d",
          vobu.vobStartPtm,
          vobu.vobEndPtm,
          starts.getOrDefault(vobu.position.vob(), -1L),
          ends.getOrDefault(vobu.position.vob(), -1L));
      references(vobu);
      search(i);
      sync(i);
      pauses(i, starts.getOrDefault(vobu.position.vob(), -1L));
      if (vobu.interleaved()) {
        interleaving(i);
      }
    }
  }

  private void require(boolean holds, Rule rule, FoundVobu vobu, String wrong, Object... values) {
    if (!holds) {
      findings.add(rule, new Passed(vobu), wrong, values);
    }
  }

  /** The place of a VOBU, made only when it is to be told. */
  private final class Passed implements PassingPlace {
    private final FoundVobu vobu;

    Passed(FoundVobu vobu) {
      this.vobu = vobu;
    }

    @Override
    public String file() {
      return fileOf(vobu.sector).name();
    }

    @Override
    public Place now() {
      return placeOf(vobu);
    }
  }

  private VideoFile fileOf(long sector) {
    long left = sector;
    for (VideoFile file : domain.vobs()) {
      left -= file.bytes().size() / Sectors.SIZE;
      if (left < 0) {
        return file;
      }
    }
    return domain.vobs().getLast();
  }

  private Place placeOf(FoundVobu vobu) {
    long inFile = vobu.sector;
    VideoFile in = domain.vobs().getLast();
    for (VideoFile file : domain.vobs()) {
      long sectors = file.bytes().size() / Sectors.SIZE;
      if (inFile < sectors) {
        in = file;
        break;
      }
      inFile -= sectors;
    }
    int at = found.at(vobu.sector);
    long inCell = vobu.startPtm - vobus.get(first[at]).startPtm;
    long disc = in.discSector() == VideoFile.NO_IMAGE ? Place.NO_SECTOR : in.discSector() + inFile;
    return new Place(in.name(), inFile, disc, domain.moment(vobu.position, Math.max(0, inCell)));
  }

  private Place table(String name) {
    String prefix =
        domain.kind() == DomainTables.Kind.TITLE
            ? "VTS"
            : domain.kind() == DomainTables.Kind.SET_MENU ? "VTSM" : "VMGM";
    return domain.ifo().place(prefix + "_" + name, "");
  }

  private void addresses() {
    List<Long> told = domain.vobus().sectors();
    int i = 0;
    while (i < told.size() && i < vobus.size() && told.get(i) == vobus.get(i).sector) {
      i++;
    }
    findings.require(
        i == told.size() && i == vobus.size(),
        Rule.UNIT_TABLE,
        table("VOBU_ADMAP"),
        "%d VOBUs are told and %d are there; number %d is to begin at sector %s and begins at %s",
        told.size(),
        vobus.size(),
        i + 1,
        i < told.size() ? told.get(i) : "none",
        i < vobus.size() ? vobus.get(i).sector : "none");
  }

  /** Each piece of a cell; only of cells that lie interleaved there are several. */
  private void cells() {
    Set<CellPosition> told = new HashSet<>();
    for (CAdt.Cell cell : domain.cells().cells()) {
      boolean again = !told.add(cell.position());
      int at = found.at(cell.firstSector());
      boolean there = at >= 0 && vobus.get(at).position.equals(cell.position());
      if (!there) {
        findings.add(
            Rule.CELL_TABLE,
            table("C_ADT"),
            "%s is to begin at sector %d, where %s"
                .formatted(
                    name(cell.position()),
                    cell.firstSector(),
                    at < 0 ? "no VOBU begins" : name(vobus.get(at).position) + " is"));
        continue;
      }
      boolean interleaved = vobus.get(at).interleaved();
      findings.require(
          interleaved || !again,
          Rule.CELL_TABLE,
          table("C_ADT"),
          "%s is there twice",
          name(cell.position()));
      findings.require(
          interleaved
              ? runFirst[at] == at && endsRun(at, cell.lastSector())
              : first[at] == at && cell.lastSector() == endOf(last[at]) - 1,
          Rule.CELL_TABLE,
          table("C_ADT"),
          "%s is to be at sectors %d to %d, and is at %d to %d",
          name(cell.position()),
          cell.firstSector(),
          cell.lastSector(),
          vobus.get(runFirst[at]).sector,
          endOf(runLast[at]) - 1);
    }
    List<CellPosition> untold = new ArrayList<>();
    for (int i = 0; i < vobus.size(); i = last[i] + 1) {
      if (!told.contains(vobus.get(i).position)) {
        untold.add(vobus.get(i).position);
      }
    }
    for (CellPosition position : untold) {
      findings.add(
          Rule.CELL_TABLE, table("C_ADT"), name(position) + " is on the disc and not in the table");
    }
  }

  static String name(CellPosition position) {
    return "cell " + position.cell() + " of video object " + position.vob();
  }

  private long endOf(int vobu) {
    return vobu + 1 < vobus.size() ? vobus.get(vobu + 1).sector : found.sectors();
  }

  /** Whether a sector is the last of a run of a VOBU's cell, of its own or a later one. */
  private boolean endsRun(int vobu, long sector) {
    for (int i = runLast[vobu]; ; i = runLast[behind[i]]) {
      if (endOf(i) - 1 == sector) {
        return true;
      }
      if (behind[i] < 0) {
        return false;
      }
    }
  }

  private void place(int i) {
    FoundVobu vobu = vobus.get(i);
    require(
        vobu.lastSector == endOf(i) - 1 - vobu.sector,
        Rule.NAVIGATION,
        vobu,
        "the VOBU is said to end %d sectors on, and ends %d on",
        vobu.lastSector,
        endOf(i) - 1 - vobu.sector);
    boolean follows = runFirst[i] != i || first[i] == i || vobu.interleaved();
    boolean orderly =
        i == 0
            || sameCell(i - 1, i)
            || vobu.interleaved()
            || !sameObject(i - 1, i)
            || vobu.position.cell() > vobus.get(i - 1).position.cell();
    require(
        follows && orderly && vobu.position.vob() > 0 && vobu.position.cell() > 0,
        Rule.NAVIGATION,
        vobu,
        "the VOBU says that it is of %s",
        name(vobu.position));
    require(
        interleavedCells.contains(vobu.position) == vobu.interleaved(),
        Rule.NAVIGATION,
        vobu,
        vobu.interleaved()
            ? "the VOBU says that it is one of several that lie interleaved, and its cell is not"
            : "the cell lies interleaved with others, and the VOBU does not say so");
  }

  /** Whether what DSI says of a VOBU's interleaved unit leads to where it is to. */
  private void interleaving(int i) {
    FoundVobu vobu = vobus.get(i);
    Interleaving unit = vobu.interleaving;
    boolean begins = runFirst[i] == i;
    boolean ends = runLast[i] == i;
    require(
        (!begins || unit.begins()) && (!ends || unit.ends()),
        Rule.INTERLEAVING,
        vobu,
        "%s the run of its cell's VOBUs, and is not said to %s an interleaved unit",
        begins ? "it begins" : "it ends",
        begins ? "begin" : "end");
    int end = i;
    while (end < runLast[i] && !vobus.get(end).interleaving.ends()) {
      end++;
    }
    require(
        vobu.sector + unit.lastSector() == endOf(end) - 1,
        Rule.INTERLEAVING,
        vobu,
        "its interleaved unit is said to end %d sectors on, and ends %d on",
        unit.lastSector(),
        endOf(end) - 1 - vobu.sector);
    int next = behind[end];
    int target = unit.goesOn() ? found.at(vobu.sector + unit.next()) : -1;
    require(
        next < 0 ? !unit.goesOn() || target >= 0 : target == next,
        Rule.INTERLEAVING,
        vobu,
        "the next unit of its cell is said to be %s, and is %s",
        unit.goesOn() ? unit.next() + " sectors on" : "none",
        next < 0 ? "none" : vobus.get(next).sector - vobu.sector + " sectors on");
    if (next >= 0 && target == next) {
      int nextEnd = next;
      while (nextEnd < runLast[next] && !vobus.get(nextEnd).interleaving.ends()) {
        nextEnd++;
      }
      long sectors = endOf(nextEnd) - vobus.get(next).sector;
      require(
          unit.nextSectors() == sectors,
          Rule.INTERLEAVING,
          vobu,
          "the next unit of its cell is said to have %d sectors, and has %d",
          unit.nextSectors(),
          sectors);
    }
    List<CellPosition> block = angles.getOrDefault(vobu.position, List.of());
    for (int angle = 0; angle < block.size(); angle++) {
      angle(i, angle, block.get(angle), vobu.angles[angle], true);
      angle(i, angle, block.get(angle), vobu.seamlessAngles[angle], false);
    }
  }

  /** Where another angle goes on: the VOBU of the same time, or the unit that is next. */
  private void angle(int i, int angle, CellPosition cell, long told, boolean now) {
    long away = told & 0x7FFF_FFFF;
    if (away == 0 || away == NO_ANGLE) {
      return;
    }
    FoundVobu vobu = vobus.get(i);
    int target = found.at(vobu.sector + ((told & 0x8000_0000L) != 0 ? -away : away));
    boolean right = target >= 0 && vobus.get(target).position.equals(cell);
    if (right) {
      FoundVobu there = vobus.get(target);
      long later =
          there.startPtm
              - vobus.get(first[target]).startPtm
              - (vobu.startPtm - vobus.get(first[i]).startPtm);
      right =
          now ? Math.abs(later) <= 2 * MOST_LAST_TICKS : there.interleaving.begins() && later >= 0;
    }
    require(
        right,
        Rule.INTERLEAVING,
        vobu,
        "angle %d is said to go on %d sectors %s, where there is %s",
        angle + 1,
        away,
        (told & 0x8000_0000L) != 0 ? "before" : "on",
        target < 0 ? "no VOBU" : name(vobus.get(target).position));
  }

  /** Pauses of sounds are told alike in all VOBUs of a video object, and are within it. */
  private void pauses(int i, long start) {
    FoundVobu vobu = vobus.get(i);
    FoundVobu first = firstOfObject.get(vobu.position.vob());
    require(
        first == null || vobu.gaps.equals(first.gaps),
        Rule.SOUND_GAP,
        vobu,
        "the pauses of sounds are told otherwise than in the first VOBU of the video object");
    if (vobu != first) {
      return;
    }
    for (SoundGap gap : vobu.gaps) {
      require(
          gap.sound() < domain.streams().audio().size()
              && gap.stop() > start
              && gap.stop() <= vobu.vobEndPtm + MOST_TICKS
              && gap.ticks() <= MOST_GAP,
          Rule.SOUND_GAP,
          vobu,
          "sound %d is told to pause at %d for %d ticks, and the video object has %d sounds and"
              + " lasts from %d to %d",
          gap.sound() + 1,
          gap.stop(),
          gap.ticks(),
          domain.streams().audio().size(),
          start,
          vobu.vobEndPtm);
    }
  }

  private void times(int i) {
    FoundVobu vobu = vobus.get(i);
    boolean lastOfCell = last[i] == i;
    boolean goesOn =
        lastOfCell && !vobu.interleaved() && i + 1 < vobus.size() && sameObject(i, i + 1);
    long ticks = vobu.ticks();
    require(
        ticks >= LEAST_TICKS - TOLERANCE
            && ticks <= (lastOfCell ? MOST_LAST_TICKS : MOST_TICKS) + TOLERANCE,
        Rule.UNIT_LENGTH,
        vobu,
        "the VOBU lasts %.3f s; 0.4 to %s s are allowed here",
        ticks / (double) CLOCK,
        lastOfCell ? "1.2" : "1");
    if (!lastOfCell || goesOn) {
      FoundVobu next = vobus.get(lastOfCell ? i + 1 : behind[i]);
      require(
          Math.abs(next.startPtm - vobu.endPtm) <= TOLERANCE,
          Rule.UNIT_TIME,
          vobu,
          "the VOBU is shown until %d, and the next from %d",
          vobu.endPtm,
          next.startPtm);
    }
    if (vobu.firstPts >= 0) {
      require(
          Math.abs(vobu.firstPts - vobu.startPtm) <= TOLERANCE,
          Rule.UNIT_TIME,
          vobu,
          "the VOBU is said to be shown from %d, and its first picture is shown at %d",
          vobu.startPtm,
          vobu.firstPts);
    }
    // Makers count the end of the sound in where nothing follows.
    boolean lastOfObject = lastOfCell && !goesOn;
    int frame = domain.streams().standard().frameTicks();
    long shown = domain.streams().standard().fieldTicks(vobu.fields);
    if (vobu.fields > 0 && !vobu.ended) {
      require(
          Math.abs(shown - ticks) <= TOLERANCE
              || (lastOfObject && ticks > shown && ticks - shown < frame),
          Rule.UNIT_TIME,
          vobu,
          "the VOBU is said to last %d ticks, and its pictures last %d",
          ticks,
          shown);
    }
    require(
        vobu.ended
            ? vobu.sequenceEndPtm > vobu.startPtm && vobu.sequenceEndPtm <= vobu.endPtm
            : vobu.sequenceEndPtm == 0,
        Rule.UNIT_TIME,
        vobu,
        vobu.ended
            ? "the VOBU ends with a sequence_end_code, shown until %d by its own words"
            : "there is no sequence_end_code, and one is told for %d",
        vobu.sequenceEndPtm);
    elapsed(i);
  }

  private void elapsed(int i) {
    FoundVobu vobu = vobus.get(i);
    int frame = domain.streams().standard().frameTicks();
    long frames = Math.round((vobu.startPtm - vobus.get(first[i]).startPtm) / (double) frame);
    long pci = frames(vobu.pciElapsed);
    long dsi = frames(vobu.dsiElapsed);
    require(
        Math.abs(pci - frames) <= 1 && Math.abs(dsi - frames) <= 1,
        Rule.CHAIN_TIME,
        vobu,
        "the cell is said to be at frame %d (PCI) and %d (DSI), and is at %d",
        pci,
        dsi,
        frames);
  }

  /** Frames of a time in decimal digits, or {@link #NO_TIME}. */
  private long frames(long digits) {
    int second = domain.streams().standard().framesPerSecond();
    long[] parts = new long[4];
    for (int at = 0; at < 4; at++) {
      long two = digits >> (24 - 8 * at) & (at == 3 ? 0x3F : 0xFF);
      if ((two & 15) > 9 || two >> 4 > 9) {
        return NO_TIME;
      }
      parts[at] = (two >> 4) * 10 + (two & 15);
    }
    boolean right = (digits >> 6 & 3) == (second == 25 ? 1 : 3) || digits == 0;
    return right ? ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * second + parts[3] : NO_TIME;
  }

  private void references(FoundVobu vobu) {
    long before = -1;
    for (int k = 0; k < 3; k++) {
      long wanted = vobu.foundReferenceEnds[k] >= 0 ? vobu.foundReferenceEnds[k] : before;
      before = wanted;
      if (wanted < 0) {
        return;
      }
      require(
          vobu.referenceEnds[k] == wanted,
          Rule.SEARCH,
          vobu,
          "reference picture %d is said to end %d sectors on, and ends %d on",
          k + 1,
          vobu.referenceEnds[k],
          wanted);
    }
  }

  private void search(int i) {
    FoundVobu vobu = vobus.get(i);
    long next = behind[i] < 0 ? -1 : vobus.get(behind[i]).sector - vobu.sector;
    long previous = before[i] < 0 ? -1 : vobu.sector - vobus.get(before[i]).sector;
    exact(vobu, vobu.search[NEXT], next, "next VOBU");
    exact(vobu, vobu.search[PREVIOUS], previous, "VOBU before");
    exact(vobu, vobu.search[0], next, "next VOBU of pictures");
    exact(vobu, vobu.search[41], previous, "VOBU of pictures before");
    for (int k = 0; k < 19; k++) {
      int halfSeconds = Dsi.Search.HALF_SECONDS.get(k);
      offset(i, halfSeconds, vobu.search[FORWARD + 18 - k]);
      offset(i, -halfSeconds, vobu.search[BACKWARD + k]);
    }
  }

  private void exact(FoundVobu vobu, int offset, long wanted, String what) {
    int sectors = offset & NONE;
    // Whether searching leaves an interleaved unit, makers see differently.
    require(
        sectors == wanted || (sectors == NONE && (wanted < 0 || vobu.interleaved())),
        Rule.SEARCH,
        vobu,
        "the %s is said to be %s, and is %s",
        what,
        sectors == NONE ? "none in the cell" : sectors + " sectors away",
        wanted < 0 ? "none in the cell" : wanted + " sectors away");
  }

  /** The VOBU some half seconds away: makers differ by one. */
  private void offset(int i, int halfSeconds, int offset) {
    FoundVobu vobu = vobus.get(i);
    long wanted = vobu.startPtm + halfSeconds * 45_000L;
    int sectors = offset & NONE;
    long begin = vobus.get(first[i]).startPtm;
    long end = vobus.get(last[i]).endPtm;
    if (sectors == NONE) {
      require(
          vobu.interleaved() || wanted < begin + MOST_LAST_TICKS || wanted > end - MOST_LAST_TICKS,
          Rule.SEARCH,
          vobu,
          "there is to be nothing %.1f s away in the cell, which goes on so far",
          halfSeconds / 2.0);
      return;
    }
    int target = found.at(vobu.sector + (halfSeconds > 0 ? sectors : -sectors));
    boolean right = target >= 0 && vobus.get(target).position.equals(vobu.position);
    if (right) {
      FoundVobu there = vobus.get(target);
      right = wanted > there.startPtm - MOST_LAST_TICKS && wanted < there.endPtm + MOST_LAST_TICKS;
    }
    require(
        right,
        Rule.SEARCH,
        vobu,
        "what is %.1f s away is said to be %d sectors away, where there is %s",
        halfSeconds / 2.0,
        halfSeconds > 0 ? sectors : -sectors,
        target < 0 ? "no VOBU" : "another part of the cell, or another cell");
  }

  /** Whether a unit's pack is at a sector, or in the VOBU that begins there: makers name either. */
  private boolean hasSubpicture(int stream, long sector) {
    if (sector < 0 || sector >= found.sectors()) {
      return false;
    }
    int at = found.at(sector);
    return found.packs().hasSubpicture(stream, sector, at < 0 ? sector + 1 : endOf(at));
  }

  private void sync(int i) {
    FoundVobu vobu = vobus.get(i);
    for (int stream = 0; stream < 8; stream++) {
      int sync = vobu.audio[stream] & 0xFFFF;
      if (sync == Dsi.AUDIO_ENDED || (sync == 0 && !found.packs().has(stream))) {
        continue;
      }
      long target = vobu.sector + ((sync & 0x8000) != 0 ? -(sync & 0x7FFF) : sync);
      long time = found.packs().time(stream, target);
      require(
          found.packs().isSound(stream, target)
              && (time >= 0xFFFF_FFFFL || Math.abs(time - vobu.startPtm) <= SYNC_TICKS),
          Rule.SYNC,
          vobu,
          "sound %d is said to begin at sector %d, where there is %s",
          stream + 1,
          target,
          found.packs().isSound(stream, target) ? "that of another time" : "no pack of it");
    }
    for (int stream = 0; stream < 32; stream++) {
      long sync = vobu.subpictures[stream] & 0xFFFF_FFFFL;
      if (sync == 0 || sync == Dsi.SUBPICTURE_HERE) {
        continue;
      }
      long away = sync & 0x7FFF_FFFF;
      long target = vobu.sector + ((sync & 0x8000_0000L) != 0 ? -away : away);
      require(
          away == Dsi.SUBPICTURE_HERE || hasSubpicture(stream, target),
          Rule.SYNC,
          vobu,
          "subpicture stream %d is said to be at sector %d, where there is no pack of it",
          stream,
          target);
    }
  }
}
