package boxset.server;

/**
 * A stretch of a file, both ends included (RFC 9110, 14.1.2).
 *
 * @param first offset of its first byte
 * @param last offset of its last byte
 */
record ByteRange(long first, long last) {

  ByteRange {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException(first + "-" + last);
    }
  }

  /** Bytes in it, at least 1. */
  long length() {
    return last - first + 1;
  }

  /** The value of Content-Range (RFC 9110, 14.4) in a file of {@code size} bytes. */
  String contentRange(long size) {
    return "bytes " + first + "-" + last + "/" + size;
  }
}
