package boxset.formats.iso9660;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import boxset.formats.sectors.Sectors;
import java.time.LocalDateTime;

/**
 * Describes the volume (ECMA-119, 8.4), which is one sector.
 *
 * @param volumeIdentifier at most 32 of the capital letters, digits and the underscore
 * @param sectors of the whole volume
 * @param pathTableLength bytes of a path table
 * @param littlePathTableSector where the table is whose low bytes come first
 * @param bigPathTableSector where the other is
 * @param root the sector and length of the root directory
 * @param recorded in coordinated universal time
 */
public record PrimaryVolumeDescriptor(
    String volumeIdentifier,
    long sectors,
    int pathTableLength,
    long littlePathTableSector,
    long bigPathTableSector,
    DirectoryRecord root,
    LocalDateTime recorded)
    implements Structure {
  @Override
  public void write(FieldWriter w) {
    try (var _ = w.scope("PrimaryVolumeDescriptor")) {
      w.u8("VolumeDescriptorType", 1);
      w.ascii("StandardIdentifier", 5, "CD001");
      w.u8("VolumeDescriptorVersion", 1);
      w.zeros("UnusedField", 1);
      Fields.text(w, "SystemIdentifier", 32, "");
      Fields.text(w, "VolumeIdentifier", 32, volumeIdentifier);
      w.zeros("UnusedField", 8);
      Fields.both32(w, "VolumeSpaceSize", sectors);
      w.zeros("UnusedField", 32);
      Fields.both16(w, "VolumeSetSize", 1);
      Fields.both16(w, "VolumeSequenceNumber", 1);
      Fields.both16(w, "LogicalBlockSize", Sectors.SIZE);
      Fields.both32(w, "PathTableSize", pathTableLength);
      Fields.little32(w, "LocationOfOccurrenceOfTypeLPathTable", littlePathTableSector);
      w.u32("LocationOfOptionalOccurrenceOfTypeLPathTable", 0);
      w.u32("LocationOfOccurrenceOfTypeMPathTable", bigPathTableSector);
      w.u32("LocationOfOptionalOccurrenceOfTypeMPathTable", 0);
      w.one(
          "DirectoryRecordForRootDirectory",
          new DirectoryRecord(
              DirectoryRecord.SELF, true, root.sector(), root.length(), root.recorded()));
      Fields.text(w, "VolumeSetIdentifier", 128, "");
      Fields.text(w, "PublisherIdentifier", 128, "");
      Fields.text(w, "DataPreparerIdentifier", 128, "");
      Fields.text(w, "ApplicationIdentifier", 128, "BOXSET");
      Fields.text(w, "CopyrightFileIdentifier", 37, "");
      Fields.text(w, "AbstractFileIdentifier", 37, "");
      Fields.text(w, "BibliographicFileIdentifier", 37, "");
      Fields.digits(w, "VolumeCreationDateAndTime", recorded);
      Fields.digits(w, "VolumeModificationDateAndTime", recorded);
      Fields.noTime(w, "VolumeExpirationDateAndTime");
      Fields.noTime(w, "VolumeEffectiveDateAndTime");
      w.u8("FileStructureVersion", 1);
      w.zeros("ReservedForFutureStandardization", 1);
      w.zeros("ApplicationUse", 512);
      w.zeros("ReservedForFutureStandardization", 653);
    }
  }
}
