package boxset.formats.bdcheck;

import boxset.formats.findings.Findings;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tables of a transport stream: which streams there are, told often enough. */
final class ProgramCheck {
  private static final int ASSOCIATION = 0;
  private static final int SELECTION = 0x1F;
  private static final long MILLISECOND = 27_000;

  /** A hundred milliseconds and a second; of a clip's last packets some take a tenth more. */
  private static final long TABLES = 112 * MILLISECOND;

  private static final long SELECTIONS = 1100 * MILLISECOND;

  private static final class Table {
    private final SectionReader sections = new SectionReader();
    private long last = -1;
    private byte[] section = new byte[0];
  }

  private final Map<Integer, Table> tables = new TreeMap<>();
  private final Map<Integer, Integer> streams = new TreeMap<>();
  private final ClipPlace place;
  private final Findings findings;
  private int map;
  private boolean associated;
  private int clockPid = -1;

  /**
   * @param map the PID that the CLPI file names
   */
  ProgramCheck(int map, ClipPlace place, Findings findings) {
    this.map = map;
    this.place = place;
    this.findings = findings;
  }

  boolean holds(int pid) {
    return pid == ASSOCIATION || pid == SELECTION || pid == map;
  }

  /** Streams by PID. */
  Map<Integer, Integer> streams() {
    return streams;
  }

  /** PCR_PID, or -1 until a map has come. */
  int clockPid() {
    return clockPid;
  }

  void packet(int pid, byte[] b, int from, int to, boolean starts, long now) {
    Table table = tables.computeIfAbsent(pid, _ -> new Table());
    if (starts) {
      interval(pid, table, now);
    }
    if (from >= to) {
      return;
    }
    Optional<byte[]> whole = table.sections.packet(b, from, to, starts);
    if (whole.isEmpty() || Arrays.equals(whole.get(), table.section)) {
      return;
    }
    byte[] section = whole.get();
    boolean first = table.section.length == 0;
    table.section = section;
    findings.require(
        SectionReader.sound(section),
        Rule.PROGRAM,
        place,
        "the CRC of the table on PID 0x%04X is wrong",
        pid);
    int expected = pid == ASSOCIATION ? 0x00 : pid == SELECTION ? 0x7F : 0x02;
    findings.require(
        (section[0] & 0xFF) == expected && first,
        Rule.PROGRAM,
        place,
        "the table on PID 0x%04X has table_id 0x%02X, or changes",
        pid,
        section[0] & 0xFF);
    if ((section[0] & 0xFF) != expected) {
      return;
    }
    if (pid == ASSOCIATION) {
      association(section);
    } else if (pid == map) {
      map(section);
    }
  }

  private void interval(int pid, Table table, long now) {
    long most = pid == SELECTION ? SELECTIONS : TABLES;
    findings.require(
        table.last < 0 || now - table.last <= most,
        Rule.TABLE_INTERVAL,
        place,
        "the table on PID 0x%04X comes %d ms after the one before, and %d are allowed",
        pid,
        (now - table.last) / MILLISECOND,
        pid == SELECTION ? 1000 : 100);
    table.last = now;
  }

  private void association(byte[] section) {
    associated = true;
    int found = -1;
    for (int at = 8; at + 4 <= section.length - 4; at += 4) {
      int program = u16(section, at);
      if (program != 0) {
        found = u16(section, at + 2) & 0x1FFF;
      }
    }
    findings.require(
        found == map,
        Rule.PROGRAM,
        place,
        "the PAT names PID 0x%04X for the PMT, and the CLPI file 0x%04X",
        found,
        map);
    if (found > 0) {
      map = found;
    }
  }

  private void map(byte[] section) {
    if (section.length < 16) {
      findings.add(Rule.PROGRAM, place, "the PMT has %d bytes", section.length);
      return;
    }
    clockPid = u16(section, 8) & 0x1FFF;
    int at = 12 + (u16(section, 10) & 0xFFF);
    streams.clear();
    while (at + 5 <= section.length - 4) {
      streams.put(u16(section, at + 1) & 0x1FFF, section[at] & 0xFF);
      at += 5 + (u16(section, at + 3) & 0xFFF);
    }
    findings.require(
        at == section.length - 4,
        Rule.PROGRAM,
        place,
        "the streams of the PMT end at byte %d of %d",
        at,
        section.length - 4);
  }

  private static int u16(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
  }

  /** The clock begins anew. */
  void restart() {
    tables.values().forEach(table -> table.last = -1);
  }

  /** The clip ends. */
  void end() {
    findings.require(associated, Rule.PROGRAM, place, "there is no PAT");
    findings.require(!streams.isEmpty(), Rule.PROGRAM, place, "there is no PMT on PID 0x%04X", map);
    findings.require(
        tables.containsKey(SELECTION), Rule.PROGRAM, place, "there is no SIT on PID 0x001F");
  }
}
