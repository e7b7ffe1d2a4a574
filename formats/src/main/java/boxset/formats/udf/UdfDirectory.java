package boxset.formats.udf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The rows of a directory, in whole blocks (ECMA-167, 4/8.6); the first leads to the one above. */
public final class UdfDirectory {
  private final List<FileIdentifierDescriptor> rows = new ArrayList<>();

  /**
   * An empty directory.
   *
   * @param parentEntryBlock of the file entry of the one above; the root is above itself
   * @param parentUniqueId of the one above, in UDF 2.50; else 0
   */
  public UdfDirectory(long parentEntryBlock, long parentUniqueId) {
    rows.add(FileIdentifierDescriptor.parent(parentEntryBlock, parentUniqueId));
  }

  /** Adds a row. */
  public void add(String name, boolean directory, long entryBlock, long uniqueId) {
    rows.add(new FileIdentifierDescriptor(name, directory, entryBlock, uniqueId));
  }

  /** Bytes of all rows. */
  public long length() {
    return rows.stream().mapToInt(row -> FileIdentifierDescriptor.size(row.name())).sum();
  }

  /** Blocks that a directory with rows of these names takes. */
  public static int blocks(Collection<String> names) {
    long bytes = FileIdentifierDescriptor.size("");
    bytes += names.stream().mapToInt(FileIdentifierDescriptor::size).sum();
    return Math.toIntExact(Math.ceilDiv(bytes, (long) Fields.BLOCK));
  }

  /**
   * All rows, in whole blocks.
   *
   * @param block where the first row begins; a tag tells the block that its row begins in
   */
  public byte[] bytes(Revision revision, long block) {
    byte[] all =
        new byte[Math.toIntExact(Math.ceilDiv(length(), (long) Fields.BLOCK)) * Fields.BLOCK];
    int at = 0;
    for (FileIdentifierDescriptor row : rows) {
      byte[] bytes = row.bytes(revision, block + at / Fields.BLOCK);
      System.arraycopy(bytes, 0, all, at, bytes.length);
      at += bytes.length;
    }
    return all;
  }
}
