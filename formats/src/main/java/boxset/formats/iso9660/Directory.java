package boxset.formats.iso9660;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.sectors.Sectors;
import java.util.List;

/**
 * The extent of a directory (ECMA-119, 6.8): itself, the one above and what it holds; no record is
 * in two sectors.
 *
 * @param self the sector and length of this directory
 * @param parent those of the one above; the root is above itself
 * @param records in the order of their identifiers
 */
public record Directory(
    DirectoryRecord self, DirectoryRecord parent, List<DirectoryRecord> records) {
  public Directory {
    records = List.copyOf(records);
  }

  /** How many sectors a directory with these identifiers takes. */
  public static int sectors(List<String> identifiers) {
    int at = 2 * DirectoryRecord.size(DirectoryRecord.SELF);
    for (String identifier : identifiers) {
      at = next(at, identifier) + DirectoryRecord.size(identifier);
    }
    return Math.ceilDiv(at, Sectors.SIZE);
  }

  private static int next(int at, String identifier) {
    boolean fits = at % Sectors.SIZE + DirectoryRecord.size(identifier) <= Sectors.SIZE;
    return fits ? at : Math.ceilDiv(at, Sectors.SIZE) * Sectors.SIZE;
  }

  /** All of it, in whole sectors. */
  public byte[] bytes() {
    FieldWriter w = FieldWriter.bigEndian();
    w.one("Self", named(self, DirectoryRecord.SELF));
    w.one("Parent", named(parent, DirectoryRecord.PARENT));
    for (DirectoryRecord each : records) {
      w.at(next(w.position(), each.identifier()));
      w.one(each.identifier(), each);
    }
    w.padTo(Sectors.SIZE);
    return w.toBytes();
  }

  private static DirectoryRecord named(DirectoryRecord directory, String identifier) {
    return new DirectoryRecord(
        identifier, true, directory.sector(), directory.length(), directory.recorded());
  }
}
