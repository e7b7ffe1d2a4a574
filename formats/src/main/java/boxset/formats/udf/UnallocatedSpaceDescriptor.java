package boxset.formats.udf;

import boxset.formats.bytes.FieldWriter;

/**
 * Says that nothing is left to be allocated (ECMA-167, 3/10.8).
 *
 * @param sequenceNumber {@code VolumeDescriptorSequenceNumber}
 */
public record UnallocatedSpaceDescriptor(long sequenceNumber) implements Descriptor {
  @Override
  public int tagIdentifier() {
    return 7;
  }

  @Override
  public void fields(FieldWriter w, Revision revision) {
    w.u32("VolumeDescriptorSequenceNumber", sequenceNumber);
    w.u32("NumberofAllocationDescriptors", 0);
  }
}
