package boxset.formats.udf;

import boxset.formats.bytes.FieldWriter;

/**
 * Information about the logical volume (ECMA-167, 3/10.4; UDF, 2.2.7).
 *
 * @param sequenceNumber {@code VolumeDescriptorSequenceNumber}
 * @param volumeIdentifier of the logical volume
 */
public record ImplementationUseVolumeDescriptor(long sequenceNumber, String volumeIdentifier)
    implements Descriptor {
  @Override
  public int tagIdentifier() {
    return 4;
  }

  @Override
  public void fields(FieldWriter w, Revision revision) {
    w.u32("VolumeDescriptorSequenceNumber", sequenceNumber);
    Fields.udfEntity(w, "ImplementationIdentifier", "*UDF LV Info", revision);
    Fields.charspec(w, "LVICharset");
    Fields.dstring(w, "LogicalVolumeIdentifier", 128, volumeIdentifier);
    Fields.dstring(w, "LVInfo1", 36, "");
    Fields.dstring(w, "LVInfo2", 36, "");
    Fields.dstring(w, "LVInfo3", 36, "");
    Fields.implementation(w, "ImplementationID");
    w.zeros("ImplementationUse", 128);
  }
}
