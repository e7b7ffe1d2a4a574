package boxset.formats.iso9660;

import boxset.formats.bytes.Counts;
import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import boxset.formats.bytes.Width;
import java.time.LocalDateTime;

/**
 * A row of a directory (ECMA-119, 9.1).
 *
 * @param identifier of a file with its version, such as {@code VIDEO_TS.IFO;1}
 * @param directory whether a directory is named
 * @param sector where it begins
 * @param length bytes, less than 4 GiB
 * @param recorded in coordinated universal time
 */
public record DirectoryRecord(
    String identifier, boolean directory, long sector, long length, LocalDateTime recorded)
    implements Structure {
  /** The identifier of the directory itself (6.8.2.2). */
  static final String SELF = "\0";

  /** The identifier of the directory above (6.8.2.2). */
  static final String PARENT = "\u0001";

  private static final int FIXED = 33;
  private static final int DIRECTORY = 0x02;
  private static final int EPOCH_YEAR = 1900;

  /** How many bytes a record takes, an even number. */
  static int size(String identifier) {
    return (FIXED + identifier.length() + 1) / 2 * 2;
  }

  @Override
  public void write(FieldWriter w) {
    int begin = w.position();
    try (var _ = w.table("DirectoryRecord", Width.U8, Counts.WHOLE_SCOPE)) {
      w.u8("ExtendedAttributeRecordLength", 0);
      Fields.both32(w, "LocationOfExtent", sector);
      Fields.both32(w, "DataLength", length);
      w.u8("RecordingDateAndTime", recorded.getYear() - EPOCH_YEAR);
      w.u8("RecordingDateAndTime", recorded.getMonthValue());
      w.u8("RecordingDateAndTime", recorded.getDayOfMonth());
      w.u8("RecordingDateAndTime", recorded.getHour());
      w.u8("RecordingDateAndTime", recorded.getMinute());
      w.u8("RecordingDateAndTime", recorded.getSecond());
      w.u8("RecordingDateAndTime", 0);
      w.u8("FileFlags", directory ? DIRECTORY : 0);
      w.u8("FileUnitSize", 0);
      w.u8("InterleaveGapSize", 0);
      Fields.both16(w, "VolumeSequenceNumber", 1);
      w.u8("LengthOfFileIdentifier", identifier.length());
      for (int i = 0; i < identifier.length(); i++) {
        w.u8("FileIdentifier", identifier.charAt(i));
      }
      w.zeros("PaddingField", size(identifier) - (w.position() - begin));
    }
  }
}
