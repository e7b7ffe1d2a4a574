package boxset.formats.captions;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Pictures to show above the seek bar, as WebVTT whose text is the address of a picture. */
public final class ThumbnailTrack {
  private ThumbnailTrack() {}

  /**
   * One picture within a sheet of pictures.
   *
   * @param startMillis from when it stands for the part, in milliseconds
   * @param endMillis until when
   * @param sheet address of the sheet, relative to the track, already escaped as a URL
   * @param x left edge in the sheet, in pixels
   * @param y top edge in the sheet, in pixels
   * @param width in pixels
   * @param height in pixels
   */
  public record Thumbnail(
      long startMillis, long endMillis, String sheet, int x, int y, int width, int height) {
    public Thumbnail {
      if (startMillis < 0
          || endMillis <= startMillis
          || x < 0
          || y < 0
          || width <= 0
          || height <= 0) {
        throw new IllegalArgumentException(
            "Not a picture of a sheet: " + startMillis + " to " + endMillis + ", " + sheet);
      }
      if (sheet.chars().anyMatch(c -> c <= ' ' || c == '<' || c == '>' || c == '&' || c == '#')) {
        throw new IllegalArgumentException("Not an escaped address: " + sheet);
      }
    }
  }

  /**
   * A whole file; places within a sheet are media fragments, {@code #xywh=} (W3C Media Fragments
   * URI 1.0, section 4.2.2).
   *
   * @param thumbnails in order of time
   * @return UTF-8 without a byte order mark
   */
  public static byte[] write(List<Thumbnail> thumbnails) {
    StringBuilder file = new StringBuilder("WEBVTT\n");
    for (Thumbnail t : thumbnails) {
      file.append('\n')
          .append(Time.text(t.startMillis()))
          .append(" --> ")
          .append(Time.text(t.endMillis()))
          .append('\n')
          .append(t.sheet())
          .append("#xywh=")
          .append(t.x())
          .append(',')
          .append(t.y())
          .append(',')
          .append(t.width())
          .append(',')
          .append(t.height())
          .append('\n');
    }
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }
}
