package boxset.formats.udf;

import boxset.formats.bytes.Bytes;
import boxset.formats.bytes.FieldWriter;

/**
 * A row of a directory (ECMA-167, 4/14.4; UDF, 2.3.4).
 *
 * @param name empty for the way up
 * @param directory whether a directory is named
 * @param entryBlock of its file entry
 * @param uniqueId of the file, which UDF 2.50 tells here, too; else 0
 */
public record FileIdentifierDescriptor(
    String name, boolean directory, long entryBlock, long uniqueId) implements Descriptor {
  private static final int FIXED = 38;
  private static final int DIRECTORY = 0x02;
  private static final int PARENT = 0x08;

  /** The row of the directory above. */
  static FileIdentifierDescriptor parent(long entryBlock, long uniqueId) {
    return new FileIdentifierDescriptor("", true, entryBlock, uniqueId);
  }

  /** How many bytes a row with this name takes, a multiple of 4. */
  static int size(String name) {
    return Math.ceilDiv(FIXED + Fields.compressed(name).length, 4) * 4;
  }

  @Override
  public int tagIdentifier() {
    return 257;
  }

  @Override
  public void fields(FieldWriter w, Revision revision) {
    byte[] identifier = Fields.compressed(name);
    w.u16("FileVersionNumber", 1);
    w.u8("FileCharacteristics", (directory ? DIRECTORY : 0) | (name.isEmpty() ? PARENT : 0));
    w.u8("LengthofFileIdentifier", identifier.length);
    Fields.longAllocation(
        w, "ICB", Fields.BLOCK, entryBlock, revision.describingPartition(), uniqueId);
    w.u16("LengthofImplementationUse", 0);
    w.bytes("FileIdentifier", Bytes.copyOf(identifier));
    w.padTo(4); // the tag in front is a multiple of 4, too
  }
}
