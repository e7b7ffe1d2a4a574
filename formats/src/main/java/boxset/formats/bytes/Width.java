package boxset.formats.bytes;

/** How wide an unsigned field is. */
public enum Width {
  /** 8 bits. */
  U8(1),
  /** 16 bits. */
  U16(2),
  /** 24 bits. */
  U24(3),
  /** 32 bits. */
  U32(4),
  /** 64 bits, of which the sign is never used. */
  U64(8);

  private final int bytes;

  Width(int bytes) {
    this.bytes = bytes;
  }

  /** How many bytes the field takes. */
  public int bytes() {
    return bytes;
  }

  /** Whether a value is in the field's range. */
  boolean holds(long value) {
    return value >= 0 && (this == U64 || value >>> (8 * bytes) == 0);
  }
}
