package boxset.formats.udf;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;

/** A partition of a logical volume (ECMA-167, 3/10.7). */
public sealed interface PartitionMap extends Structure {
  /** Size of the map. */
  int length();

  /** The partition that is described on the volume. */
  record Physical() implements PartitionMap {
    @Override
    public int length() {
      return 6;
    }

    @Override
    public void write(FieldWriter w) {
      w.u8("PartitionMapType", 1);
      w.u8("PartitionMapLength", length());
      w.u16("VolumeSequenceNumber", 1);
      w.u16("PartitionNumber", 0);
    }
  }

  /**
   * The partition of what describes files, which is a file of the physical one and has a mirror
   * (UDF 2.50, 2.2.10).
   *
   * @param mainBlock of its file entry
   * @param mirrorBlock of the file entry of its mirror
   * @param unitBlocks in which it is allocated and aligned
   */
  record Metadata(long mainBlock, long mirrorBlock, int unitBlocks) implements PartitionMap {
    private static final long NO_BITMAP = 0xFFFFFFFFL;
    private static final int DUPLICATED = 1;

    @Override
    public int length() {
      return 64;
    }

    @Override
    public void write(FieldWriter w) {
      w.u8("PartitionMapType", 2);
      w.u8("PartitionMapLength", length());
      w.zeros("Reserved", 2);
      Fields.udfEntity(w, "PartitionTypeIdentifier", "*UDF Metadata Partition", Revision.UDF_2_50);
      w.u16("VolumeSequenceNumber", 1);
      w.u16("PartitionNumber", 0);
      w.u32("MetadataFileLocation", mainBlock);
      w.u32("MetadataMirrorFileLocation", mirrorBlock);
      w.u32("MetadataBitmapFileLocation", NO_BITMAP);
      w.u32("AllocationUnitSize", unitBlocks);
      w.u16("AlignmentUnitSize", unitBlocks);
      w.u8("Flags", DUPLICATED);
      w.zeros("Reserved", 5);
    }
  }
}
