package boxset.formats.dvdcheck;

import boxset.formats.findings.Findings;
import boxset.formats.findings.Place;
import boxset.formats.ifo.CAdt;
import boxset.formats.ifo.CellPlayback;
import boxset.formats.ifo.CellPosition;
import boxset.formats.ifo.VtsTmapt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The program chains of a domain against its other tables and against what is on the disc. */
final class ChainCheck {
  private static final int CLOCK = 90_000;

  /** The time of what a chain plays more than once. */
  private static final long TWICE = -1;

  private final FoundVobus found;
  private final DomainTables domain;
  private final Findings findings;
  private final Map<CellPosition, CAdt.Cell> cells = new HashMap<>();

  ChainCheck(FoundVobus found, Findings findings) {
    this.found = found;
    this.domain = found.domain();
    this.findings = findings;
    for (CAdt.Cell cell : domain.cells().cells()) {
      cells.merge(
          cell.position(),
          cell,
          (first, next) -> new CAdt.Cell(first.position(), first.firstSector(), next.lastSector()));
    }
  }

  void check() {
    for (DomainTables.Unit unit : domain.units()) {
      for (Chain chain : unit.chains()) {
        check(chain, unit.count(), place(unit, chain, ""));
      }
    }
    subpictures();
  }

  private Place place(DomainTables.Unit unit, Chain chain, String part) {
    String table =
        switch (domain.kind()) {
          case TITLE -> "VTS_PGCIT";
          case SET_MENU -> "VTSM_PGCI_UT";
          case MANAGER_MENU -> "VMGM_PGCI_UT";
        };
    String language = unit.language().isEmpty() ? "" : "language " + unit.language() + ", ";
    return domain
        .ifo()
        .place(table, language + "PGC " + chain.number() + (part.isEmpty() ? "" : ", " + part));
  }

  private void check(Chain chain, int chains, Place place) {
    findings.require(
        chain.cells().isEmpty() == chain.programs().isEmpty(),
        Rule.CHAIN,
        place,
        "it has %d programs and %d cells",
        chain.programs().size(),
        chain.cells().size());
    int before = 0;
    for (int i = 0; i < chain.programs().size(); i++) {
      int cell = chain.programs().get(i);
      findings.require(
          cell > before && cell <= chain.cells().size() && (i > 0 || cell == 1),
          Rule.CHAIN,
          place,
          "program %d begins at cell %d of %d",
          i + 1,
          cell,
          chain.cells().size());
      before = cell;
    }
    findings.require(
        chain.next() <= chains && chain.previous() <= chains && chain.goUp() <= chains,
        Rule.CHAIN,
        place,
        "chains %d (next), %d (previous) and %d (up) are not all among %d",
        chain.next(),
        chain.previous(),
        chain.goUp(),
        chains);
    findings.require(
        chain.prohibited() == 0,
        Rule.PROHIBITED,
        place,
        "it prohibits %s",
        Prohibitions.names(chain.prohibited()));
    if (chain.cells().isEmpty()) {
      return;
    }
    streams(chain, place);
    angles(chain, place);
    long frames = 0;
    for (int i = 0; i < chain.cells().size(); i++) {
      Chain.Cell cell = chain.cells().get(i);
      Place cellPlace =
          new Place(
              place.file(), place.sector(), place.discSector(), place.part() + ", cell " + (i + 1));
      cell(cell, chain, cellPlace);
      join(chain, i, cellPlace);
      if (cell.flags() >> 6 <= 1) {
        frames += cell.playback().playbackTime().frames();
      }
    }
    findings.require(
        Math.abs(frames - chain.time().frames()) <= chain.cells().size() + 1L
            && chain.time().standard() == domain.streams().standard(),
        Rule.CHAIN_TIME,
        place,
        "it is said to last %d frames, and its cells last %d",
        chain.time().frames(),
        frames);
  }

  /** Angles stand one behind another, between one that is the first and one that is the last. */
  private void angles(Chain chain, Place place) {
    int before = Angles.NONE;
    for (int i = 0; i < chain.cells().size(); i++) {
      Chain.Cell cell = chain.cells().get(i);
      int mode = Angles.mode(cell);
      boolean within = before == Angles.FIRST || before == Angles.WITHIN;
      boolean last = i + 1 == chain.cells().size();
      findings.require(
          within == (mode == Angles.WITHIN || mode == Angles.LAST)
              && (mode == Angles.NONE) == ((cell.flags() >> 4 & 3) == 0)
              && (!last || mode == Angles.NONE || mode == Angles.LAST),
          Rule.CELL,
          place,
          "cell %d is flagged %02x, in a block of angles behind one of mode %d",
          i + 1,
          cell.flags(),
          before);
      before = mode;
    }
    for (List<Chain.Cell> block : Angles.blocks(chain)) {
      long frames = block.getFirst().playback().playbackTime().frames();
      findings.require(
          block.stream()
              .allMatch(cell -> Math.abs(cell.playback().playbackTime().frames() - frames) <= 1),
          Rule.CELL,
          place,
          "the angles of a scene do not last equally long");
      findings.require(
          block.size() <= 9, Rule.CELL, place, "a scene has %d angles, above 9", block.size());
    }
  }

  private void streams(Chain chain, Place place) {
    int sounds = domain.streams().audio().size();
    for (int i = 0; i < 8; i++) {
      int control = chain.audio().get(i);
      int stream = control >> 8 & 0x7F;
      if (control >> 15 == 1) {
        findings.require(
            stream < 8 && i < sounds,
            Rule.CHAIN_STREAMS,
            place,
            "sound %d plays stream %d, and there are %d",
            i + 1,
            stream + 1,
            sounds);
      } else {
        findings.require(
            i >= sounds || domain.kind() != DomainTables.Kind.TITLE,
            Rule.CHAIN_STREAMS,
            place,
            "sound %d cannot be chosen",
            i + 1);
      }
    }
    int subpictures = domain.streams().subpictures().size();
    for (int i = 0; i < 32; i++) {
      long control = chain.subpictures().get(i);
      boolean available = control >> 31 == 1;
      findings.require(
          available
              ? i < subpictures && (control & 0x60E0_E0E0L) == 0
              : i >= subpictures || domain.kind() != DomainTables.Kind.TITLE,
          Rule.CHAIN_STREAMS,
          place,
          available
              ? "subpicture %d, of %d, is to show streams of control %08x"
              : "subpicture %d of %d cannot be chosen (%08x)",
          i + 1,
          subpictures,
          control);
    }
    boolean coloured = chain.palette().stream().anyMatch(colour -> colour != 0);
    boolean shown = false;
    for (int i = 0; i < 32; i++) {
      shown |= found.packs().hasSubpicture(i);
    }
    findings.require(
        coloured || !shown,
        Rule.PALETTE,
        place,
        "there are subpictures, and all colours of the palette are 0");
    for (int i = 0; i < chain.palette().size(); i++) {
      findings.require(
          chain.palette().get(i) >>> 24 == 0,
          Rule.PALETTE,
          place,
          "colour %d of the palette, %08x, is no Y, Cr, Cb",
          i,
          chain.palette().get(i));
    }
  }

  private void cell(Chain.Cell cell, Chain chain, Place place) {
    CellPlayback playback = cell.playback();
    CAdt.Cell told = cells.get(cell.position());
    if (told == null) {
      findings.add(
          Rule.CELL, place, UnitCheck.name(cell.position()) + " is not in the table of cells");
      return;
    }
    findings.require(
        playback.firstSector() == told.firstSector() && playback.lastSector() == told.lastSector(),
        Rule.CELL,
        place,
        "it is to be at sectors %d to %d, and the table of cells says %d to %d",
        playback.firstSector(),
        playback.lastSector(),
        told.firstSector(),
        told.lastSector());
    int first = found.at(playback.firstSector());
    int last = found.at(playback.lastVobuSector());
    boolean ends =
        last >= 0
            && (last + 1 < found.vobus().size()
                    ? found.vobus().get(last + 1).sector
                    : found.sectors())
                == playback.lastSector() + 1;
    findings.require(
        first >= 0 && ends,
        Rule.CELL,
        place,
        "it is to begin at sector %d and its last VOBU at %d, where %s",
        playback.firstSector(),
        playback.lastVobuSector(),
        first < 0 || last < 0 ? "no VOBU begins" : "not its last VOBU begins");
    findings.require(
        playback.command() <= chain.commands().cell().size(),
        Rule.CELL,
        place,
        "it runs cell command %d of %d",
        playback.command(),
        chain.commands().cell().size());
    findings.require(
        cell.interleaved() || cell.interleavedEnd() == 0,
        Rule.CELL,
        place,
        "its first interleaved unit is to end at sector %d, and it is not flagged as interleaved",
        cell.interleavedEnd());
    if (cell.interleaved() && first >= 0) {
      FoundVobu begin = found.vobus().get(first);
      long end = begin.sector + begin.interleaving.lastSector();
      findings.require(
          cell.interleavedEnd() == end,
          Rule.CELL,
          place,
          "its first interleaved unit is to end at sector %d, and ends at %d",
          cell.interleavedEnd(),
          end);
    }
    if (first >= 0 && last >= first) {
      long ticks = 0;
      for (int i = first; i <= last; i++) {
        FoundVobu vobu = found.vobus().get(i);
        ticks += vobu.position.equals(cell.position()) ? vobu.ticks() : 0;
      }
      long frames = playback.playbackTime().frames();
      double shown = ticks / (double) domain.streams().standard().frameTicks();
      findings.require(
          Math.abs(frames - shown) <= 1.01
              && playback.playbackTime().standard() == domain.streams().standard(),
          Rule.CHAIN_TIME,
          place,
          "it is said to last %d frames, and lasts %.1f",
          frames,
          shown);
    }
  }

  /** How a cell follows the one before it in its chain. */
  private void join(Chain chain, int i, Place place) {
    CellPlayback playback = chain.cells().get(i).playback();
    if (i == 0) {
      findings.require(
          !playback.seamless(),
          Rule.CELL_JOIN,
          place,
          "the first cell of a chain is flagged as going on seamlessly");
      return;
    }
    if (special(chain.cells().get(i)) || special(chain.cells().get(i - 1))) {
      return;
    }
    CellPlayback before = chain.cells().get(i - 1).playback();
    boolean paused = before.stillSeconds() > 0 || before.command() > 0;
    findings.require(
        !playback.seamless() || !paused,
        Rule.CELL_JOIN,
        place,
        "it is flagged as going on seamlessly, and the cell before it ends with a still or a"
            + " command");
    int here = found.at(playback.firstSector());
    int there = found.at(before.lastVobuSector());
    if (here < 0 || there < 0) {
      return;
    }
    FoundVobu next = found.vobus().get(here);
    FoundVobu last = found.vobus().get(there);
    boolean goesOn =
        here == there + 1
            && next.position.vob() == last.position.vob()
            && Math.abs(next.startPtm - last.endPtm) <= 3;
    findings.require(
        goesOn || playback.clockRestarts(),
        Rule.CELL_JOIN,
        place,
        "its clock does not go on from the cell before, and it is not flagged so");
    findings.require(
        !goesOn || !playback.clockRestarts(),
        Rule.CELL_JOIN,
        place,
        "its clock goes on from the cell before, and it is flagged as restarting");
  }

  /** What is played of angles and versions depends on the viewer. */
  private static boolean special(Chain.Cell cell) {
    return cell.interleaved() || cell.angle();
  }

  private void subpictures() {
    if (domain.kind() != DomainTables.Kind.TITLE || found.vobus().isEmpty()) {
      return;
    }
    for (DomainTables.Unit unit : domain.units()) {
      for (Chain chain : unit.chains()) {
        for (int i = 0; i < domain.streams().subpictures().size(); i++) {
          long control = chain.subpictures().get(i);
          int stream = (int) (domain.streams().wide() ? control >> 16 : control >> 24) & 0x1F;
          findings.require(
              control >> 31 == 0 || found.packs().hasSubpicture(stream),
              Rule.ABSENT_STREAM,
              place(unit, chain, ""),
              "subpicture %d shows stream %d, of which there is no pack",
              i + 1,
              stream);
        }
      }
    }
  }

  /** Maps of times against where the chains are at these times. */
  void checkTimes(List<VtsTmapt.Map> maps) {
    DomainTables.Unit unit = domain.units().getFirst();
    for (int i = 0; i < maps.size(); i++) {
      Optional<Chain> chain = unit.chain(i + 1);
      if (chain.isPresent() && chain.get().cells().stream().noneMatch(ChainCheck::special)) {
        times(maps.get(i), chain.get(), domain.ifo().place("VTS_TMAPT", "PGC " + (i + 1)));
      }
    }
  }

  private void times(VtsTmapt.Map map, Chain chain, Place place) {
    Map<Long, Long> starts = new HashMap<>();
    long time = 0;
    for (Chain.Cell cell : chain.cells()) {
      int first = found.at(cell.playback().firstSector());
      int last = found.at(cell.playback().lastVobuSector());
      for (int i = Math.max(0, first); first >= 0 && i <= last; i++) {
        starts.merge(found.vobus().get(i).sector, time, (_, _) -> TWICE);
        time += found.vobus().get(i).ticks();
      }
    }
    long unit = (long) map.seconds() * CLOCK;
    if (unit == 0) {
      findings.require(
          time < CLOCK && map.entries().isEmpty(),
          Rule.TIME_MAP,
          place,
          "a chain of %.1f s has a map of steps of 0 s",
          time / (double) CLOCK);
      return;
    }
    // A second of NTSC's time code is 1.001 s long; makers count either.
    long slack = time / 1000 + CLOCK;
    findings.require(
        Math.abs(map.entries().size() * unit - time) <= slack + unit,
        Rule.TIME_MAP,
        place,
        "a chain of %.1f s has %d times, one every %d s",
        time / (double) CLOCK,
        map.entries().size(),
        map.seconds());
    for (int i = 0; i < map.entries().size(); i++) {
      VtsTmapt.Entry entry = map.entries().get(i);
      long wanted = (i + 1) * unit;
      Long start = starts.get(entry.sector());
      findings.require(
          start != null && (start == TWICE || Math.abs(start - wanted) <= slack + CLOCK * 2L),
          Rule.TIME_MAP,
          place,
          "what is to be played at %d s is said to be at sector %d, %s",
          wanted / CLOCK,
          entry.sector(),
          start == null
              ? "where no VOBU of the chain begins"
              : "which is played at " + start / CLOCK + " s");
    }
  }
}
