package boxset.formats.udf;

import boxset.formats.bytes.FieldWriter;

/**
 * The volume of files (ECMA-167, 3/10.6; UDF 1.02, 2.2.4).
 *
 * @param sequenceNumber {@code VolumeDescriptorSequenceNumber}
 * @param identifier at most 126 characters
 * @param fileSetBlock of the {@link FileSetDescriptor}
 * @param fileSetBlocks length of the extent that it is in
 * @param integritySector of the {@link LogicalVolumeIntegrityDescriptor}
 * @param integritySectors length of the extent that it is in
 */
public record LogicalVolumeDescriptor(
    long sequenceNumber,
    String identifier,
    long fileSetBlock,
    int fileSetBlocks,
    long integritySector,
    int integritySectors)
    implements Descriptor {
  @Override
  public int tagIdentifier() {
    return 6;
  }

  @Override
  public void fields(FieldWriter w) {
    w.u32("VolumeDescriptorSequenceNumber", sequenceNumber);
    Fields.charspec(w, "DescriptorCharacterSet");
    Fields.dstring(w, "LogicalVolumeIdentifier", 128, identifier);
    w.u32("LogicalBlockSize", Fields.BLOCK);
    Fields.udfEntity(w, "DomainIdentifier", "*OSTA UDF Compliant");
    Fields.longAllocation(
        w, "LogicalVolumeContentsUse", (long) fileSetBlocks * Fields.BLOCK, fileSetBlock);
    w.u32("MapTableLength", 6);
    w.u32("NumberofPartitionMaps", 1);
    Fields.implementation(w, "ImplementationIdentifier");
    w.zeros("ImplementationUse", 128);
    Fields.extent(
        w, "IntegritySequenceExtent", (long) integritySectors * Fields.BLOCK, integritySector);
    w.u8("PartitionMapType", 1);
    w.u8("PartitionMapLength", 6);
    w.u16("VolumeSequenceNumber", 1);
    w.u16("PartitionNumber", 0);
  }
}
