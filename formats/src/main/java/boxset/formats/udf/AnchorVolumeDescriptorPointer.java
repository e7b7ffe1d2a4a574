package boxset.formats.udf;

import boxset.formats.bytes.FieldWriter;

/**
 * Where the volume descriptor sequences are (ECMA-167, 3/10.2); recorded at sector 256 and at the
 * last (UDF, 2.2.3).
 *
 * @param mainSector of the main sequence
 * @param reserveSector of its copy
 * @param sectors length of each, at least 16
 */
public record AnchorVolumeDescriptorPointer(long mainSector, long reserveSector, int sectors)
    implements Descriptor {
  @Override
  public int tagIdentifier() {
    return 2;
  }

  @Override
  public void fields(FieldWriter w, Revision revision) {
    long length = (long) sectors * Fields.BLOCK;
    Fields.extent(w, "MainVolumeDescriptorSequenceExtent", length, mainSector);
    Fields.extent(w, "ReserveVolumeDescriptorSequenceExtent", length, reserveSector);
    w.zeros("Reserved", 480);
  }
}
