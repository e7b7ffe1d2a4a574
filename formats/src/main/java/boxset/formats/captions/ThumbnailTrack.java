package boxset.formats.captions;

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
      long startMillis, long endMillis, String sheet, int x, int y, int width, int height) {}

  /**
   * A whole file; places within a sheet are media fragments, {@code #xywh=} (W3C Media Fragments
   * URI 1.0, section 4.2.2).
   *
   * @return UTF-8 without a byte order mark
   */
  public static byte[] write(List<Thumbnail> thumbnails) {
    if (!thumbnails.isEmpty()) {
      throw new UnsupportedOperationException();
    }
    return new byte[0];
  }
}
