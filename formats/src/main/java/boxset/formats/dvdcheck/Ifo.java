package boxset.formats.dvdcheck;

import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.MalformedException;
import boxset.formats.findings.Findings;
import boxset.formats.findings.Place;
import boxset.formats.sectors.Sectors;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An IFO file that is being read: its first sector and the tables that this points to. */
final class Ifo {
  private final VideoFile file;
  private final FieldReader bytes;
  private final Findings findings;
  private final Map<Long, String> tables = new TreeMap<>();
  private final Map<String, Long> sectors = new TreeMap<>();

  Ifo(VideoFile file, Findings findings) throws IOException {
    this.file = file;
    int length = (int) Math.min(file.bytes().size(), Integer.MAX_VALUE);
    this.bytes = new FieldReader(file.name(), file.bytes().slice(0, length));
    this.findings = findings;
  }

  String name() {
    return file.name();
  }

  /** All of the file. */
  FieldReader bytes() {
    return bytes;
  }

  long sectors() {
    return bytes.size() / Sectors.SIZE;
  }

  Findings findings() {
    return findings;
  }

  /** The first sector. */
  Place head(String field) {
    return at(0, field);
  }

  /** A place in a table. */
  Place place(String table, String part) {
    return at(sectors.getOrDefault(table, 0L), part.isEmpty() ? table : table + ", " + part);
  }

  private Place at(long sector, String part) {
    long disc =
        file.discSector() == VideoFile.NO_IMAGE ? Place.NO_SECTOR : file.discSector() + sector;
    return new Place(name(), sector, disc, part);
  }

  /**
   * A table that the first sector points to.
   *
   * @param pointer where that says its sector
   * @param endAt where the table has its end address
   * @param needed whether a player cannot do without it here
   */
  Optional<FieldReader> table(String table, int pointer, int endAt, boolean needed) {
    try {
      long sector = bytes.u32(pointer);
      if (sector == 0) {
        findings.require(!needed, Rule.TABLE, head(table), "%s is missing", table);
        return Optional.empty();
      }
      sectors.put(table, sector);
      if (sector >= sectors()) {
        findings.add(
            Rule.TABLE,
            head(table),
            "%s is to be at sector %d, behind the end of the file at %d"
                .formatted(table, sector, sectors()));
        return Optional.empty();
      }
      String other = tables.put(sector, table);
      if (other != null) {
        findings.add(Rule.TABLE, head(table), table + " and " + other + " are to be at one sector");
      }
      long length = bytes.u32(sector * Sectors.SIZE + endAt) + 1;
      return Optional.of(bytes.part(table, sector * Sectors.SIZE, length));
    } catch (MalformedException e) {
      findings.unreadable(Rule.TABLE, head(table), e);
      return Optional.empty();
    }
  }

  /** Whether a table ends with its last entry; makers fill up to an even number of bytes. */
  static void requireEnd(Findings findings, Place place, long told, long found) {
    findings.require(
        told >= found && told <= found + 4,
        told < found ? Rule.TABLE : Rule.TABLE_END,
        place,
        "its end address is %d, and its last entry ends at %d",
        told - 1,
        found - 1);
  }
}
