package boxset.formats.udf;

import boxset.formats.bytes.FieldWriter;

/**
 * The one partition, which is only read (ECMA-167, 3/10.5; UDF, 2.2.12).
 *
 * @param sequenceNumber {@code VolumeDescriptorSequenceNumber}
 * @param sector where it begins
 * @param sectors its length
 */
public record PartitionDescriptor(long sequenceNumber, long sector, long sectors)
    implements Descriptor {
  private static final int ALLOCATED = 1;
  private static final int READ_ONLY = 1;

  @Override
  public int tagIdentifier() {
    return 5;
  }

  @Override
  public void fields(FieldWriter w, Revision revision) {
    w.u32("VolumeDescriptorSequenceNumber", sequenceNumber);
    w.u16("PartitionFlags", ALLOCATED);
    w.u16("PartitionNumber", 0);
    Fields.plainEntity(w, "PartitionContents", "+" + revision.recognition());
    w.zeros("PartitionContentsUse", 128);
    w.u32("AccessType", READ_ONLY);
    w.u32("PartitionStartingLocation", sector);
    w.u32("PartitionLength", sectors);
    Fields.implementation(w, "ImplementationIdentifier");
    w.zeros("ImplementationUse", 128);
    w.zeros("Reserved", 156);
  }
}
