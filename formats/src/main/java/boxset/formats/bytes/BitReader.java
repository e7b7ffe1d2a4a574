package boxset.formats.bytes;

/** Reads fields that are not whole bytes, the most significant bit first. */
public final class BitReader {
  private final Bytes bytes;
  private final String name;
  private int position;

  /**
   * @param name of the table, for messages
   */
  public BitReader(String name, Bytes bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /**
   * An unsigned field.
   *
   * @param bits 0 to 32
   */
  public long u(int bits) throws MalformedException {
    if (bits > remaining()) {
      throw new MalformedException(name + " ends after " + bytes.size() + " bytes, within a field");
    }
    long value = 0;
    for (int i = 0; i < bits; i++, position++) {
      value = value << 1 | (bytes.at(position >> 3) >> (7 - (position & 7)) & 1);
    }
    return value;
  }

  /** One bit. */
  public boolean flag() throws MalformedException {
    return u(1) == 1;
  }

  /** Passes over bits. */
  public void skip(int bits) throws MalformedException {
    for (int left = bits; left > 0; left -= 32) {
      u(Math.min(left, 32));
    }
  }

  /** Bits not yet read. */
  public int remaining() {
    return 8 * bytes.size() - position;
  }
}
