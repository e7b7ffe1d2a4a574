package boxset.formats.cmaf;

import boxset.formats.bytes.ByteSink;
import java.io.IOException;
import java.util.List;

/**
 * A CMAF track file (ISO/IEC 23000-19, 7.3.3.1), laid out to the last byte but not yet written:
 * {@code ftyp moov sidx (moof mdat)*}.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class TrackFile {
  private TrackFile() {}

  /**
   * Joins the chunks of one rung.
   *
   * @throws PackagingException when the chunks' parameter sets, rate or pictures do not fit
   *     together or to the segmentation
   */
  public static TrackFile ofPictures(
      List<Chunk> chunks, Segmentation segmentation, TrackMetadata metadata)
      throws PackagingException {
    throw new UnsupportedOperationException();
  }

  /**
   * Joins the chunks of the trick rendition; every picture becomes a segment that begins at the
   * programme's picture nearest to its time and lasts until the next.
   */
  public static TrackFile ofTrickPictures(
      List<Chunk> chunks, Segmentation segmentation, TrackMetadata metadata)
      throws PackagingException {
    throw new UnsupportedOperationException();
  }

  /**
   * Packages sound, cut nearest to the picture's boundaries and ending with the picture.
   *
   * @throws PackagingException when the sound is shorter than the picture, or not of a coding we
   *     package
   */
  public static TrackFile ofSound(Chunk sound, Segmentation segmentation, TrackMetadata metadata)
      throws PackagingException {
    throw new UnsupportedOperationException();
  }

  /** Where everything is in the file. */
  public TrackIndex index() {
    throw new UnsupportedOperationException();
  }

  /** Writes the file, {@link TrackIndex#bytes()} bytes, in one pass; may be called again. */
  public void writeTo(ByteSink sink) throws IOException {
    throw new UnsupportedOperationException();
  }
}
