package boxset.formats.udf;

import boxset.formats.bytes.FieldWriter;
import java.time.LocalDateTime;

/**
 * Where a file or directory is, in one run of blocks (ECMA-167, 4/14.9; UDF, 2.3.6).
 *
 * @param directory whether the bytes are rows of a directory
 * @param links how many directories' rows name it
 * @param length bytes
 * @param block where they begin
 * @param uniqueId 0 for the root, else unlike all others and at least 16
 * @param recorded in coordinated universal time
 */
public record FileEntry(
    boolean directory, int links, long length, long block, long uniqueId, LocalDateTime recorded)
    implements Descriptor {
  /** The most that one allocation descriptor can tell of, in whole blocks (4/14.14.1.1). */
  private static final long LONGEST_EXTENT = (1L << 30) - Fields.BLOCK;

  private static final int DIRECTORY_TYPE = 4;
  private static final int FILE_TYPE = 5;

  @Override
  public int tagIdentifier() {
    return 261;
  }

  @Override
  public void fields(FieldWriter w, Revision revision) {
    // No flags: short allocation descriptors.
    Fields.entry(w, directory ? DIRECTORY_TYPE : FILE_TYPE, 0, directory, links);
    w.u64("InformationLength", length);
    w.u64("LogicalBlocksRecorded", Math.ceilDiv(length, Fields.BLOCK));
    Fields.timestamp(w, "AccessTime", recorded);
    Fields.timestamp(w, "ModificationTime", recorded);
    Fields.timestamp(w, "AttributeTime", recorded);
    w.u32("Checkpoint", 1);
    Fields.noAllocation(w, "ExtendedAttributeICB");
    Fields.implementation(w, "ImplementationIdentifier");
    w.u64("UniqueID", uniqueId);
    w.u32("LengthofExtendedAttributes", 0);
    w.u32("LengthofAllocationDescriptors", 8 * Math.ceilDiv(length, LONGEST_EXTENT));
    for (long at = 0; at < length; at += LONGEST_EXTENT) {
      w.u32("ExtentLength", Math.min(length - at, LONGEST_EXTENT));
      w.u32("ExtentPosition", block + at / Fields.BLOCK);
    }
  }
}
