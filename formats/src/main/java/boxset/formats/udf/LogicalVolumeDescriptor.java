package boxset.formats.udf;

import boxset.formats.bytes.FieldWriter;
import java.util.List;

/**
 * The volume of files (ECMA-167, 3/10.6; UDF, 2.2.4).
 *
 * @param sequenceNumber {@code VolumeDescriptorSequenceNumber}
 * @param identifier at most 126 characters
 * @param fileSetBlock of the {@link FileSetDescriptor}
 * @param fileSetBlocks length of the extent that it is in
 * @param integritySector of the {@link LogicalVolumeIntegrityDescriptor}
 * @param integritySectors length of the extent that it is in
 * @param partitionMaps the partitions, by their reference numbers
 */
public record LogicalVolumeDescriptor(
    long sequenceNumber,
    String identifier,
    long fileSetBlock,
    int fileSetBlocks,
    long integritySector,
    int integritySectors,
    List<PartitionMap> partitionMaps)
    implements Descriptor {
  /** Keeps the order. */
  public LogicalVolumeDescriptor {
    partitionMaps = List.copyOf(partitionMaps);
  }

  @Override
  public int tagIdentifier() {
    return 6;
  }

  @Override
  public void fields(FieldWriter w, Revision revision) {
    w.u32("VolumeDescriptorSequenceNumber", sequenceNumber);
    Fields.charspec(w, "DescriptorCharacterSet");
    Fields.dstring(w, "LogicalVolumeIdentifier", 128, identifier);
    w.u32("LogicalBlockSize", Fields.BLOCK);
    Fields.domain(w, "DomainIdentifier", revision);
    long length = (long) fileSetBlocks * Fields.BLOCK;
    Fields.longAllocation(
        w, "LogicalVolumeContentsUse", length, fileSetBlock, revision.describingPartition(), 0);
    w.u32("MapTableLength", partitionMaps.stream().mapToInt(PartitionMap::length).sum());
    w.u32("NumberofPartitionMaps", partitionMaps.size());
    Fields.implementation(w, "ImplementationIdentifier");
    w.zeros("ImplementationUse", 128);
    Fields.extent(
        w, "IntegritySequenceExtent", (long) integritySectors * Fields.BLOCK, integritySector);
    w.each("PartitionMap", partitionMaps);
  }
}
