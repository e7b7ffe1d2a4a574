package boxset.formats.cmaf;

/**
 * A range of a file.
 *
 * @param offset of the first byte
 * @param length in bytes
 */
public record ByteRange(long offset, long length) {
  /** Offset of the first byte behind the range. */
  public long end() {
    return offset + length;
  }
}
