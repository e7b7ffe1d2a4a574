package boxset.formats.discimage;

import boxset.formats.bytes.ByteSource;
import boxset.formats.bytes.MalformedException;
import boxset.formats.sectors.Sectors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An image that is only the beginning of one: all that its volume descriptors say of its length
 * goes beyond its end. When one does and another does not, a descriptor is wrong.
 *
 * @param bytes that are there
 * @param wholeBytes that the whole image has at least, by its descriptors
 */
public record CutImage(long bytes, long wholeBytes) {
  private static final int ISO_VOLUME = 16;
  private static final int ANCHOR = 256;
  private static final int ANCHOR_TAG = 2;
  private static final int PARTITION_TAG = 5;
  private static final int TERMINATING_TAG = 8;
  private static final int MOST_DESCRIPTORS = 64;

  /**
   * Looks whether an image was cut off.
   *
   * @return empty when it is whole, or none of its descriptors tells its length
   * @throws IOException when it cannot be read
   */
  public static Optional<CutImage> of(ByteSource image) throws IOException {
    Sectors sectors = new Sectors(image);
    long iso = isoSectors(sectors);
    Udf told = Udf.of(sectors);
    long udf = told.partitionEnd();
    boolean cut =
        Math.max(iso, udf) > 0
            && (iso == 0 || iso > sectors.count())
            && (udf == 0 || udf > sectors.count());
    if (!cut) {
      return Optional.empty();
    }
    long whole = Math.max(iso, Math.max(udf, told.reserveEnd()));
    return Optional.of(new CutImage(image.size(), whole * Sectors.SIZE));
  }

  /** What is wrong with it, in words: all else that could be said follows from it. */
  public String wrong() {
    return "the image was cut off: %d of %d bytes are there".formatted(bytes, wholeBytes);
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

  /**
   * What UDF says.
   *
   * @param partitionEnd sectors to the end of the partition (ECMA-167, 3/10.5); 0 when it is not
   *     told
   * @param reserveEnd sectors to the end of the reserve volume descriptor sequence (3/10.2.3),
   *     which lies behind the partition on Blu-ray discs; 0 when it is not told
   */
  private record Udf(long partitionEnd, long reserveEnd) {
    static Udf of(Sectors image) throws IOException {
      if (!image.contain(ANCHOR, 1)) {
        return new Udf(0, 0);
      }
      ByteBuffer anchor = read(image, ANCHOR);
      if (anchor.getShort(0) != ANCHOR_TAG) {
        return new Udf(0, 0);
      }
      long at = Integer.toUnsignedLong(anchor.getInt(20));
      long reserveEnd =
          Integer.toUnsignedLong(anchor.getInt(28))
              + Integer.toUnsignedLong(anchor.getInt(24)) / Sectors.SIZE;
      for (int i = 0; i < MOST_DESCRIPTORS && image.contain(at, 1); i++, at++) {
        ByteBuffer descriptor = read(image, at);
        if (descriptor.getShort(0) == PARTITION_TAG) {
          long partitionEnd =
              Integer.toUnsignedLong(descriptor.getInt(188))
                  + Integer.toUnsignedLong(descriptor.getInt(192));
          return new Udf(partitionEnd, reserveEnd);
        }
        if (descriptor.getShort(0) == TERMINATING_TAG) {
          break;
        }
      }
      return new Udf(0, reserveEnd);
    }
  }

  private static ByteBuffer read(Sectors image, long sector) throws IOException {
    try {
      return image.read(sector, Sectors.SIZE);
    } catch (MalformedException e) {
      throw new IllegalStateException("It was seen to be there", e);
    }
  }
}
