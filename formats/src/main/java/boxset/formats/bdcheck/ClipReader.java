package boxset.formats.bdcheck;

import boxset.formats.bdcheck.FoundClip.Clock;
import boxset.formats.bdcheck.FoundClip.Entry;
import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.MalformedException;
import boxset.formats.findings.Findings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a CLPI file as it is, and tells what cannot be. */
final class ClipReader {
  private static final int EXTENT = 40;
  private static final int ROW_BYTES = 12;

  private final Findings findings;

  ClipReader(Findings findings) {
    this.findings = findings;
  }

  Optional<FoundClip> read(BdmvFile file) throws IOException {
    Optional<BdmvTable> found = BdmvTable.open(file, "HDMV", findings);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    BdmvTable table = found.get();
    try {
      FieldReader info = table.part("ClipInfo", EXTENT);
      FieldReader program = table.part("ProgramInfo", table.bytes().u32(12));
      return Optional.of(
          new FoundClip(
              info.u8(3),
              info.u32(8),
              info.u32(12),
              clocks(table.part("SequenceInfo", table.bytes().u32(8))),
              program.u16(6),
              streams(program),
              map(table)));
    } catch (MalformedException e) {
      findings.unreadable(Rule.TABLE, table.place(""), e);
      return Optional.empty();
    }
  }

  private static List<Clock> clocks(FieldReader r) throws MalformedException {
    List<Clock> clocks = new ArrayList<>();
    long at = 2;
    for (int atc = 0; atc < r.u8(1); atc++) {
      int count = r.u8(at + 4);
      int first = r.u8(at + 5);
      at += 6;
      for (int i = 0; i < count; i++, at += 14) {
        clocks.add(new Clock(first + i, r.u16(at), r.u32(at + 2), r.u32(at + 6), r.u32(at + 10)));
      }
    }
    return clocks;
  }

  private static List<FoundStream> streams(FieldReader r) throws MalformedException {
    List<FoundStream> streams = new ArrayList<>();
    int count = r.u8(8);
    long at = 10;
    for (int i = 0; i < count; i++) {
      int length = r.u8(at + 2);
      streams.add(FoundStream.read(r.u16(at), r.part("StreamCodingInfo", at + 3, length)));
      at += 3 + length;
    }
    return streams;
  }

  private Map<Integer, List<Entry>> map(BdmvTable table) throws MalformedException {
    Map<Integer, List<Entry>> map = new TreeMap<>();
    FieldReader cpi = table.part("CPI", table.bytes().u32(16));
    if (cpi.size() < 4) {
      return map;
    }
    FieldReader r = cpi.part("EP_map", 2, cpi.size() - 2L);
    for (int i = 0; i < r.u8(1); i++) {
      long row = 2 + (long) ROW_BYTES * i;
      long counts = (long) r.u16(row + 2) << 32 | r.u32(row + 4);
      int coarse = (int) (counts >> 18 & 0xFFFF);
      int fine = (int) (counts & 0x3FFFF);
      long begin = r.u32(row + 8);
      map.put(r.u16(row), entries(table, r.part("EP_map", begin, r.size() - begin), coarse, fine));
    }
    return map;
  }

  private List<Entry> entries(BdmvTable table, FieldReader r, int coarse, int fine)
      throws MalformedException {
    List<Entry> entries = new ArrayList<>();
    long fineTable = r.u32(0);
    int row = -1;
    for (int i = 0; i < fine; i++) {
      while (row + 1 < coarse && r.u32(4 + 8L * (row + 1)) >>> 14 <= i) {
        row++;
      }
      if (row < 0) {
        findings.add(
            Rule.ENTRY_MAP, table.place("EP_map"), "no row of the coarse table holds entry " + i);
        return entries;
      }
      long above = r.u32(4 + 8L * row) & 0x3FFF;
      long packet = r.u32(8 + 8L * row);
      long below = r.u32(fineTable + 4L * i);
      entries.add(
          new Entry(
              (above & ~1L) << 19 | (below >>> 17 & 0x7FF) << 9,
              (packet & ~0x1FFFFL) + (below & 0x1FFFF)));
    }
    return entries;
  }
}
