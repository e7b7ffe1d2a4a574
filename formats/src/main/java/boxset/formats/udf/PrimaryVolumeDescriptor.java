package boxset.formats.udf;

import boxset.formats.bytes.FieldWriter;
import java.time.LocalDateTime;

/**
 * Names the volume (ECMA-167, 3/10.1; UDF, 2.2.2).
 *
 * @param sequenceNumber {@code VolumeDescriptorSequenceNumber}
 * @param volumeIdentifier at most 30 characters
 * @param volumeSetIdentifier at most 126 characters, the first 16 unlike those of other sets
 * @param recorded in coordinated universal time
 */
public record PrimaryVolumeDescriptor(
    long sequenceNumber,
    String volumeIdentifier,
    String volumeSetIdentifier,
    LocalDateTime recorded)
    implements Descriptor {
  @Override
  public int tagIdentifier() {
    return 1;
  }

  @Override
  public void fields(FieldWriter w, Revision revision) {
    w.u32("VolumeDescriptorSequenceNumber", sequenceNumber);
    w.u32("PrimaryVolumeDescriptorNumber", 0);
    Fields.dstring(w, "VolumeIdentifier", 32, volumeIdentifier);
    w.u16("VolumeSequenceNumber", 1);
    w.u16("MaximumVolumeSequenceNumber", 1);
    w.u16("InterchangeLevel", 2);
    w.u16("MaximumInterchangeLevel", 2);
    w.u32("CharacterSetList", 1);
    w.u32("MaximumCharacterSetList", 1);
    Fields.dstring(w, "VolumeSetIdentifier", 128, volumeSetIdentifier);
    Fields.charspec(w, "DescriptorCharacterSet");
    Fields.charspec(w, "ExplanatoryCharacterSet");
    Fields.extent(w, "VolumeAbstract", 0, 0);
    Fields.extent(w, "VolumeCopyrightNotice", 0, 0);
    w.zeros("ApplicationIdentifier", 32);
    Fields.timestamp(w, "RecordingDateandTime", recorded);
    Fields.implementation(w, "ImplementationIdentifier");
    w.zeros("ImplementationUse", 64);
    w.u32("PredecessorVolumeDescriptorSequenceLocation", 0);
    w.u16("Flags", 0);
    w.zeros("Reserved", 22);
  }
}
