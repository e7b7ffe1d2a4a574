package boxset.formats.iso9660;

import boxset.formats.bytes.FieldWriter;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Where each directory is (ECMA-119, 6.9 and 9.4), once with the low byte first and once with the
 * high one.
 *
 * @param directories the root, with an empty name, and those in it by name
 */
public record PathTable(List<Entry> directories) {
  /**
   * A directory.
   *
   * @param name empty for the root
   * @param sector where it begins
   * @param parent which entry, from 1, is the directory above; the root's is its own
   */
  public record Entry(String name, long sector, int parent) {}

  public PathTable {
    directories = List.copyOf(directories);
  }

  /** The table in one order of bytes. */
  public byte[] bytes(ByteOrder order) {
    FieldWriter w = new FieldWriter(order);
    for (Entry entry : directories) {
      w.u8("LengthOfDirectoryIdentifier", Math.max(1, entry.name().length()));
      w.u8("ExtendedAttributeRecordLength", 0);
      w.u32("LocationOfExtent", entry.sector());
      w.u16("ParentDirectoryNumber", entry.parent());
      if (entry.name().isEmpty()) {
        w.u8("DirectoryIdentifier", 0);
      } else {
        w.ascii("DirectoryIdentifier", entry.name().length(), entry.name());
      }
      w.padTo(2);
    }
    return w.toBytes();
  }
}
