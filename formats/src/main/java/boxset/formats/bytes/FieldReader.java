package boxset.formats.bytes;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads a table's numbers by their offsets, the most significant byte first. What lies behind the
 * table's end is refused by name.
 */
public final class FieldReader {
  private final String name;
  private final ByteBuffer bytes;

  /**
   * @param name of the table, for messages
   * @param bytes all of it, from its position on
   */
  public FieldReader(String name, ByteBuffer bytes) {
    this.name = name;
    this.bytes = bytes.slice().order(ByteOrder.BIG_ENDIAN);
  }

  /** The table's name. */
  public String name() {
    return name;
  }

  /** How many bytes the table has. */
  public int size() {
    return bytes.capacity();
  }

  /** An unsigned number of 8 bits. */
  public int u8(long at) throws MalformedException {
    return bytes.get(checked(at, 1)) & 0xFF;
  }

  /** An unsigned number of 16 bits. */
  public int u16(long at) throws MalformedException {
    return bytes.getShort(checked(at, 2)) & 0xFFFF;
  }

  /** An unsigned number of 32 bits. */
  public long u32(long at) throws MalformedException {
    return bytes.getInt(checked(at, 4)) & 0xFFFF_FFFFL;
  }

  /** Eight bytes as they are. */
  public long u64(long at) throws MalformedException {
    return bytes.getLong(checked(at, 8));
  }

  /** A run of the table's bytes as a table of its own. */
  public FieldReader part(String ofPart, long at, long length) throws MalformedException {
    return new FieldReader(ofPart, bytes.slice(checked(at, length), (int) length));
  }

  private int checked(long at, long length) throws MalformedException {
    if (at < 0 || length < 0 || at > bytes.capacity() - length) {
      throw new MalformedException(
          "%s: bytes %d to %d are behind its end at %d"
              .formatted(name, at, at + length - 1, bytes.capacity()));
    }
    return (int) at;
  }
}
