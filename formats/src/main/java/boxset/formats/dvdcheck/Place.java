package boxset.formats.dvdcheck;

/**
 * Where on a disc something is.
 *
 * @param file name within VIDEO_TS, or empty for the image
 * @param sector from the beginning of the file, or {@link #NO_SECTOR}
 * @param discSector from the beginning of the image, or {@link #NO_SECTOR}
 * @param part a table, or title, chapter and time; or empty
 */
public record Place(String file, long sector, long discSector, String part) {
  /** No sector is to blame, or there is no image. */
  public static final long NO_SECTOR = -1;

  static Place of(String file, String part) {
    return new Place(file, NO_SECTOR, NO_SECTOR, part);
  }

  /** All but the file. */
  public String within() {
    StringBuilder text = new StringBuilder();
    if (sector != NO_SECTOR && !file.isEmpty()) {
      text.append("sector ").append(sector);
    }
    if (discSector != NO_SECTOR) {
      text.append(text.isEmpty() ? "sector " : " (").append(discSector).append(" of the disc");
      text.append(file.isEmpty() || sector == NO_SECTOR ? "" : ")");
    }
    if (!part.isEmpty()) {
      text.append(text.isEmpty() ? "" : ", ").append(part);
    }
    return text.toString();
  }
}
