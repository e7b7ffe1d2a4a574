package boxset.formats.discimage;

import boxset.formats.bytes.ByteSource;
import boxset.formats.bytes.MalformedException;
import boxset.formats.sectors.Sectors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * Whether an image is only the beginning of one: whether all that its volume descriptors say of its
 * length goes beyond its end. One that does and another that does not is a descriptor that is
 * wrong.
 */
public final class CutImage {
  private static final int ISO_VOLUME = 16;
  private static final int ANCHOR = 256;
  private static final int ANCHOR_TAG = 2;
  private static final int PARTITION_TAG = 5;
  private static final int TERMINATING_TAG = 8;
  private static final int MOST_DESCRIPTORS = 64;

  private CutImage() {}

  /**
   * How many bytes the whole image has, by its descriptors.
   *
   * @return empty when the image is whole, or none of its descriptors tells its length
   * @throws IOException when it cannot be read
   */
  public static OptionalLong wholeBytes(ByteSource image) throws IOException {
    Sectors sectors = new Sectors(image);
    long iso = isoSectors(sectors);
    long udf = udfSectors(sectors);
    boolean cut =
        Math.max(iso, udf) > 0
            && (iso == 0 || iso > sectors.count())
            && (udf == 0 || udf > sectors.count());
    return cut ? OptionalLong.of(Math.max(iso, udf) * Sectors.SIZE) : OptionalLong.empty();
  }

  /** ISO 9660, 8.4.8 Volume Space Size; 0 when it is not told. */
  private static long isoSectors(Sectors image) throws IOException {
    if (!image.contain(ISO_VOLUME, 1)) {
      return 0;
    }
    ByteBuffer volume = read(image, ISO_VOLUME);
    byte[] identifier = new byte[5];
    volume.get(1, identifier);
    int little = volume.getInt(80);
    boolean told =
        new String(identifier, StandardCharsets.ISO_8859_1).equals("CD001")
            && little == Integer.reverseBytes(volume.getInt(84));
    return told ? Integer.toUnsignedLong(little) : 0;
  }

  /** Where the partition ends (ECMA-167, 3/10.5); 0 when it is not told. */
  private static long udfSectors(Sectors image) throws IOException {
    if (!image.contain(ANCHOR, 1)) {
      return 0;
    }
    ByteBuffer anchor = read(image, ANCHOR);
    if (anchor.getShort(0) != ANCHOR_TAG) {
      return 0;
    }
    long at = Integer.toUnsignedLong(anchor.getInt(20));
    for (int i = 0; i < MOST_DESCRIPTORS && image.contain(at, 1); i++, at++) {
      ByteBuffer descriptor = read(image, at);
      if (descriptor.getShort(0) == PARTITION_TAG) {
        return Integer.toUnsignedLong(descriptor.getInt(188))
            + Integer.toUnsignedLong(descriptor.getInt(192));
      }
      if (descriptor.getShort(0) == TERMINATING_TAG) {
        break;
      }
    }
    return 0;
  }

  private static ByteBuffer read(Sectors image, long sector) throws IOException {
    try {
      return image.read(sector, Sectors.SIZE);
    } catch (MalformedException e) {
      throw new IllegalStateException("It was seen to be there", e);
    }
  }
}
