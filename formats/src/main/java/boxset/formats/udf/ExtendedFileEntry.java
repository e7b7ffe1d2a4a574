package boxset.formats.udf;

import boxset.formats.bytes.FieldWriter;
import java.time.LocalDateTime;

/**
 * Where a file or directory is, in one run of blocks (ECMA-167, 4/14.17; UDF 2.50, 2.3.6).
 *
 * @param type what it is of
 * @param links how many directories' rows name it
 * @param length bytes
 * @param block where they begin: of a file in the physical partition, else in that of the entry
 * @param uniqueId 0 for the root and the metadata, else unlike all others and at least 16
 * @param recorded in coordinated universal time
 */
public record ExtendedFileEntry(
    Type type, int links, long length, long block, long uniqueId, LocalDateTime recorded)
    implements Descriptor {
  /** What an entry is of: FileType of its ICB tag (4/14.6.6; UDF 2.50, 2.3.5.2). */
  public enum Type {
    /** Rows that name others. */
    DIRECTORY(4),
    /** Any file. */
    FILE(5),
    /** A file that is played as it is read. */
    REAL_TIME_FILE(249),
    /** The partition of what describes files. */
    METADATA(250),
    /** Its mirror. */
    METADATA_MIRROR(251);

    private final int code;

    Type(int code) {
      this.code = code;
    }

    private boolean file() {
      return this == FILE || this == REAL_TIME_FILE;
    }
  }

  /** The most that one allocation descriptor can tell of, in whole blocks (4/14.14.1.1). */
  private static final long LONGEST_EXTENT = (1L << 30) - Fields.BLOCK;

  private static final int LONG_ALLOCATION = 1;
  private static final int ARCHIVE = 0x20;
  private static final int PHYSICAL_PARTITION = 0;

  @Override
  public int tagIdentifier() {
    return 266;
  }

  @Override
  public void fields(FieldWriter w, Revision revision) {
    Fields.entry(
        w, type.code, ARCHIVE | (type.file() ? LONG_ALLOCATION : 0), type == Type.DIRECTORY, links);
    w.u64("InformationLength", length);
    w.u64("ObjectSize", length);
    w.u64("LogicalBlocksRecorded", Math.ceilDiv(length, Fields.BLOCK));
    Fields.timestamp(w, "AccessTime", recorded);
    Fields.timestamp(w, "ModificationTime", recorded);
    Fields.timestamp(w, "CreationTime", recorded);
    Fields.timestamp(w, "AttributeTime", recorded);
    w.u32("Checkpoint", 1);
    w.zeros("Reserved", 4);
    Fields.noAllocation(w, "ExtendedAttributeICB");
    Fields.noAllocation(w, "StreamDirectoryICB");
    Fields.implementation(w, "ImplementationIdentifier");
    w.u64("UniqueID", uniqueId);
    w.u32("LengthofExtendedAttributes", 0);
    w.u32("LengthofAllocationDescriptors", (type.file() ? 16 : 8) * extents());
    for (long at = 0; at < length; at += LONGEST_EXTENT) {
      long part = Math.min(length - at, LONGEST_EXTENT);
      long from = block + at / Fields.BLOCK;
      if (type.file()) {
        Fields.longAllocation(w, "Extent", part, from, PHYSICAL_PARTITION, 0);
      } else {
        w.u32("ExtentLength", part);
        w.u32("ExtentPosition", from);
      }
    }
  }

  private long extents() {
    return Math.ceilDiv(length, LONGEST_EXTENT);
  }
}
