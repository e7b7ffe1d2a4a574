package boxset.formats.udf;

import boxset.formats.bytes.FieldWriter;
import java.time.LocalDateTime;

/**
 * Says that the volume is whole and full (ECMA-167, 3/10.10; UDF 1.02, 2.2.6).
 *
 * @param recorded in coordinated universal time
 * @param nextUniqueId larger than the unique id of any file
 * @param partitionBlocks length of the partition
 * @param files how many
 * @param directories how many, with the root
 */
public record LogicalVolumeIntegrityDescriptor(
    LocalDateTime recorded, long nextUniqueId, long partitionBlocks, int files, int directories)
    implements Descriptor {
  private static final int CLOSED = 1;
  private static final int IMPLEMENTATION_USE = 46;

  @Override
  public int tagIdentifier() {
    return 9;
  }

  @Override
  public void fields(FieldWriter w) {
    Fields.timestamp(w, "RecordingDateandTime", recorded);
    w.u32("IntegrityType", CLOSED);
    Fields.extent(w, "NextIntegrityExtent", 0, 0);
    w.u64("UniqueID", nextUniqueId);
    w.zeros("LogicalVolumeContentsUse", 24);
    w.u32("NumberofPartitions", 1);
    w.u32("LengthofImplementationUse", IMPLEMENTATION_USE);
    w.u32("FreeSpaceTable", 0);
    w.u32("SizeTable", partitionBlocks);
    Fields.implementation(w, "ImplementationID");
    w.u32("NumberofFiles", files);
    w.u32("NumberofDirectories", directories);
    w.u16("MinimumUDFReadRevision", Fields.REVISION);
    w.u16("MinimumUDFWriteRevision", Fields.REVISION);
    w.u16("MaximumUDFWriteRevision", Fields.REVISION);
  }
}
