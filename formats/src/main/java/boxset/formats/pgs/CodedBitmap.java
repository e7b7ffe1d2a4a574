package boxset.formats.pgs;

import boxset.formats.bytes.Bytes;

/**
 * A bitmap in run lengths, of which a long film has many.
 *
 * @param width columns
 * @param height lines
 * @param code of all lines
 */
public record CodedBitmap(int width, int height, Bytes code) {
  static CodedBitmap of(IndexedBitmap bitmap) {
    return new CodedBitmap(
        bitmap.width(), bitmap.height(), Bytes.copyOf(RunLengths.encode(bitmap)));
  }

  IndexedBitmap decoded() {
    return RunLengths.decode(width, height, code);
  }
}
