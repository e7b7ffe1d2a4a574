package boxset.formats.findings;

/**
 * Where on a disc something is.
 *
 * @param file its name on the disc, or empty for the image
 * @param sector from the beginning of the file, or {@link #NO_SECTOR}
 * @param discSector from the beginning of the image, or {@link #NO_SECTOR}
 * @param part a table, or a packet, or title, chapter and time; or empty
 */
public record Place(String file, long sector, long discSector, String part) {
  /** No sector is to blame, or there is no image. */
  public static final long NO_SECTOR = -1;

  /** All of a file, or the image. */
  public static Place of(String file) {
    return of(file, "");
  }

  /** A place without a sector. */
  public static Place of(String file, String part) {
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
