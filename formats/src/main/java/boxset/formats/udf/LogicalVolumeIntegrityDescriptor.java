package boxset.formats.udf;

import boxset.formats.bytes.FieldWriter;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Says that the volume is whole and full (ECMA-167, 3/10.10; UDF, 2.2.6).
 *
 * @param recorded in coordinated universal time
 * @param nextUniqueId larger than the unique id of any file
 * @param partitionBlocks length of each partition
 * @param files how many
 * @param directories how many, with the root
 */
public record LogicalVolumeIntegrityDescriptor(
    LocalDateTime recorded,
    long nextUniqueId,
    List<Long> partitionBlocks,
    int files,
    int directories)
    implements Descriptor {
  /** Keeps the order. */
  public LogicalVolumeIntegrityDescriptor {
    partitionBlocks = List.copyOf(partitionBlocks);
  }

  private static final int CLOSED = 1;
  private static final int IMPLEMENTATION_USE = 46;

  @Override
  public int tagIdentifier() {
    return 9;
  }

  @Override
  public void fields(FieldWriter w, Revision revision) {
    Fields.timestamp(w, "RecordingDateandTime", recorded);
    w.u32("IntegrityType", CLOSED);
    Fields.extent(w, "NextIntegrityExtent", 0, 0);
    w.u64("UniqueID", nextUniqueId);
    w.zeros("LogicalVolumeContentsUse", 24);
    w.u32("NumberofPartitions", partitionBlocks.size());
    w.u32("LengthofImplementationUse", IMPLEMENTATION_USE);
    w.zeros("FreeSpaceTable", 4 * partitionBlocks.size());
    partitionBlocks.forEach(blocks -> w.u32("SizeTable", blocks));
    Fields.implementation(w, "ImplementationID");
    w.u32("NumberofFiles", files);
    w.u32("NumberofDirectories", directories);
    w.u16("MinimumUDFReadRevision", revision.number());
    w.u16("MinimumUDFWriteRevision", revision.number());
    w.u16("MaximumUDFWriteRevision", revision.number());
  }
}
