package boxset.formats.udf;

import boxset.formats.bytes.FieldWriter;
import java.time.LocalDateTime;

/**
 * Where the root directory is (ECMA-167, 4/14.1; UDF, 2.3.2).
 *
 * @param recorded in coordinated universal time
 * @param volumeIdentifier of the logical volume
 * @param rootBlock of the root's file entry
 */
public record FileSetDescriptor(LocalDateTime recorded, String volumeIdentifier, long rootBlock)
    implements Descriptor {
  @Override
  public int tagIdentifier() {
    return 256;
  }

  @Override
  public void fields(FieldWriter w, Revision revision) {
    Fields.timestamp(w, "RecordingDateandTime", recorded);
    w.u16("InterchangeLevel", 3);
    w.u16("MaximumInterchangeLevel", 3);
    w.u32("CharacterSetList", 1);
    w.u32("MaximumCharacterSetList", 1);
    w.u32("FileSetNumber", 0);
    w.u32("FileSetDescriptorNumber", 0);
    Fields.charspec(w, "LogicalVolumeIdentifierCharacterSet");
    Fields.dstring(w, "LogicalVolumeIdentifier", 128, volumeIdentifier);
    Fields.charspec(w, "FileSetCharacterSet");
    Fields.dstring(w, "FileSetIdentifier", 32, "Files");
    Fields.dstring(w, "CopyrightFileIdentifier", 32, "");
    Fields.dstring(w, "AbstractFileIdentifier", 32, "");
    Fields.longAllocation(
        w, "RootDirectoryICB", Fields.BLOCK, rootBlock, revision.describingPartition(), 0);
    Fields.domain(w, "DomainIdentifier", revision);
    Fields.noAllocation(w, "NextExtent");
    w.zeros("Reserved", 48);
  }
}
