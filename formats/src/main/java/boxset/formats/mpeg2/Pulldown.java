package boxset.formats.mpeg2;

import boxset.formats.bytes.ByteSink;
import boxset.formats.bytes.ByteSource;
import java.io.IOException;

/**
 * Shows progressive pictures on a disc that is made of fields: each for two fields or, so that as
 * many come in a second as the television has, for three. At 24000/1001 pictures a second for
 * 30000/1001 that is 2:3 pulldown, every second picture for three. Only flags in headers change, so
 * that every picture decodes to the same bytes, and what is not shown twice is not coded twice.
 *
 * @param fields so many fields
 * @param pictures are shown for so many pictures
 */
public record Pulldown(int fields, int pictures) {
  /** 24000/1001 pictures a second for 30000/1001. */
  public static final Pulldown TWO_THREE = new Pulldown(5, 2);

  /** Every picture for two fields. */
  public static final Pulldown NONE = new Pulldown(2, 1);

  /** Refuses what repeat_first_field cannot say. */
  public Pulldown {
    if (pictures < 1 || fields < 2 * pictures || fields > 3 * pictures) {
      throw new IllegalArgumentException(
          fields + " fields for " + pictures + " pictures are not two or three for each");
    }
  }

  /**
   * Fields that are shown before a picture.
   *
   * @param picture in the order of showing, from the beginning of the programme
   */
  public long fieldsBefore(long picture) {
    return Math.ceilDiv(Math.multiplyExact(picture, (long) fields), (long) pictures);
  }

  /**
   * Writes the stream with the flags of pulldown.
   *
   * @param firstPicture how many pictures of the programme come before the stream, so that a
   *     programme coded in pieces keeps its rhythm
   * @param frameRateCode of the television: 3 for 25, 4 for 30000/1001 frames a second
   * @throws VideoException when the stream is not of progressive pictures
   * @throws IOException when bytes cannot be read or written
   */
  public void apply(ByteSource stream, long firstPicture, int frameRateCode, ByteSink sink)
      throws VideoException, IOException {
    new PulldownWriter(this, firstPicture, frameRateCode).apply(stream, sink);
  }
}
