package boxset.formats.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a standard's table: one statement per row, with the row's name as the standard has it.
 *
 * <p>The name is data: a value that does not fit is refused with the path of its field, and {@link
 * #dump(ByteOrder, Structure)} lists every row. Nothing is ever cut off silently.
 */
public final class FieldWriter {
  private final boolean littleEndian;
  private final @Nullable List<String> rows;
  private final Deque<Table> tables = new ArrayDeque<>();
  private byte[] buffer = new byte[256];
  private int position;
  private int openSlots;

  private FieldWriter(ByteOrder order, boolean dumping) {
    this.littleEndian = order == ByteOrder.LITTLE_ENDIAN;
    this.rows = dumping ? new ArrayList<>() : null;
  }

  /** Writes numbers in the given order. */
  public FieldWriter(ByteOrder order) {
    this(order, false);
  }

  /** Writes the most significant byte first. */
  public static FieldWriter bigEndian() {
    return new FieldWriter(ByteOrder.BIG_ENDIAN, false);
  }

  /**
   * Lists a structure's rows, {@code offset width path value} each, the width in bytes, or in bits
   * with a b.
   */
  public static List<String> dump(ByteOrder order, Structure structure) {
    List<String> rows = new ArrayList<>();
    FieldWriter w = new FieldWriter(order, true);
    structure.write(w);
    w.toBytes();
    if (w.rows != null) {
      rows.addAll(w.rows);
    }
    return rows;
  }

  /** Bytes written so far. */
  public int position() {
    return position;
  }

  /** An unsigned number of 8 bits. */
  public void u8(String name, long value) {
    unsigned(name, Width.U8, value);
  }

  /** An unsigned number of 16 bits. */
  public void u16(String name, long value) {
    unsigned(name, Width.U16, value);
  }

  /** An unsigned number of 24 bits. */
  public void u24(String name, long value) {
    unsigned(name, Width.U24, value);
  }

  /** An unsigned number of 32 bits. */
  public void u32(String name, long value) {
    unsigned(name, Width.U32, value);
  }

  /** A number of 64 bits that is not negative. */
  public void u64(String name, long value) {
    unsigned(name, Width.U64, value);
  }

  /** An unsigned number of any width. */
  public void unsigned(String name, Width width, long value) {
    if (!width.holds(value)) {
      throw outOfRange(name, value, 8 * width.bytes() + " bits");
    }
    put(name, width.bytes(), value);
  }

  /** A signed number of 16 bits. */
  public void i16(String name, long value) {
    if (value != (short) value) {
      throw outOfRange(name, value, "16 bits with a sign");
    }
    put(name, 2, value);
  }

  /** A signed number of 32 bits. */
  public void i32(String name, long value) {
    if (value != (int) value) {
      throw outOfRange(name, value, "32 bits with a sign");
    }
    put(name, 4, value);
  }

  /** A signed number of 64 bits. */
  public void i64(String name, long value) {
    put(name, 8, value);
  }

  /** Numbers of 32 bits, one after another, as one row. */
  public void u32s(String name, long... values) {
    for (long value : values) {
      u32(name, value);
    }
  }

  /** Exactly so many characters of ASCII. */
  public void ascii(String name, int length, String text) {
    if (text.length() != length || !text.chars().allMatch(c -> c >= 0x20 && c < 0x7F)) {
      throw new FieldRangeException(
          path(name) + ": \"" + text + "\" is not " + length + " printable characters of ASCII");
    }
    raw(name, Bytes.copyOf(text.getBytes(UTF_8)), text);
  }

  /** A string in UTF-8 that ends with a zero byte. */
  public void utf8z(String name, String text) {
    if (text.indexOf('\0') >= 0) {
      throw new FieldRangeException(
          path(name) + ": a zero byte inside a string that ends with one");
    }
    raw(name, Bytes.copyOf((text + '\0').getBytes(UTF_8)), text);
  }

  /** Bytes as they are. */
  public void bytes(String name, byte[] value) {
    bytes(name, Bytes.copyOf(value));
  }

  /** Bytes as they are. */
  public void bytes(String name, Bytes value) {
    raw(name, value, value);
  }

  private void raw(String name, Bytes value, Object shown) {
    row(name, value.size(), shown);
    reserve(value.size());
    value.asBuffer().get(buffer, position, value.size());
    position += value.size();
  }

  /** Zero bytes that the standard reserves. */
  public void zeros(String name, int count) {
    row(name, count, 0);
    reserve(count);
    position += count;
  }

  /** A structure in a scope of its name. */
  public void one(String name, Structure structure) {
    try (var _ = scope(name)) {
      structure.write(this);
    }
  }

  /** Structures one after another, each in a scope of its name and index. */
  public void each(String name, List<? extends Structure> structures) {
    for (int i = 0; i < structures.size(); i++) {
      one(name + "[" + i + "]", structures.get(i));
    }
  }

  /** A scope without bytes of its own. */
  public Table scope(String name) {
    return new Table(name, null, Counts.WHOLE_SCOPE);
  }

  /** A table that begins with its own length, filled in when the scope closes. */
  public Table table(String name, Width width, Counts counts) {
    Table table = new Table(name, width, counts);
    put("length", width.bytes(), 0);
    return table;
  }

  /** Fields of bits that fill so many bytes exactly. */
  public Bits bits(int bytes) {
    return new Bits(bytes);
  }

  /** A number of 32 bits that is known only later. */
  public Slot slot32(String name) {
    Slot slot = new Slot(path(name), position);
    put(name, 4, 0);
    openSlots++;
    return slot;
  }

  /**
   * Fills with zeros up to an offset from the innermost table's beginning, where the standard puts
   * the next row.
   */
  public FieldWriter at(int offset) {
    int target = offset + (tables.isEmpty() ? 0 : tables.getLast().start);
    if (target < position) {
      throw new FieldRangeException(
          path("at")
              + ": offset "
              + offset
              + " is already "
              + (position - target)
              + " bytes behind");
    }
    reserve(target - position);
    position = target;
    return this;
  }

  /** Fills with zeros up to a multiple of so many bytes from the beginning. */
  public void padTo(int multiple) {
    int padding = Math.floorMod(-position, multiple);
    reserve(padding);
    position += padding;
  }

  /** All that was written. */
  public byte[] toBytes() {
    if (openSlots > 0 || !tables.isEmpty()) {
      throw new FieldRangeException(
          openSlots > 0
              ? openSlots + " slots were never filled"
              : path("") + "table is still open");
    }
    return Arrays.copyOf(buffer, position);
  }

  /** All that was written, to be read. */
  public ByteBuffer toBuffer() {
    return ByteBuffer.wrap(toBytes()).asReadOnlyBuffer();
  }

  private void put(String name, int width, long value) {
    row(name, width, value);
    reserve(width);
    patch(position, width, value);
    position += width;
  }

  private void patch(int offset, int width, long value) {
    for (int i = 0; i < width; i++) {
      int shift = 8 * (littleEndian ? i : width - 1 - i);
      buffer[offset + i] = (byte) (value >>> shift);
    }
  }

  private void reserve(int count) {
    if (position + count > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, position + count));
    }
  }

  private void row(String name, Object width, Object value) {
    if (rows != null) {
      rows.add("%06x %s %s %s".formatted(position, width, path(name), value));
    }
  }

  /** Where the row to come will stand in the dump. */
  private int nextRow() {
    return rows == null ? 0 : rows.size();
  }

  /** Shows a value that became known later. */
  private void amendRow(int row, long value) {
    if (rows != null) {
      String shown = rows.get(row);
      rows.set(row, shown.substring(0, shown.lastIndexOf(' ') + 1) + value);
    }
  }

  private String path(String name) {
    StringBuilder path = new StringBuilder();
    for (Iterator<Table> outermostFirst = tables.iterator(); outermostFirst.hasNext(); ) {
      path.append(outermostFirst.next().name).append('.');
    }
    return path.append(name).toString();
  }

  private FieldRangeException outOfRange(String name, long value, String range) {
    return new FieldRangeException(path(name) + ": " + value + " does not fit " + range);
  }

  /** An open table; closing it fills in its length. */
  public final class Table implements AutoCloseable {
    private final String name;
    private final @Nullable Width width;
    private final Counts counts;
    private final int start;
    private final int firstRow = nextRow();

    private Table(String name, @Nullable Width width, Counts counts) {
      this.name = name;
      this.width = width;
      this.counts = counts;
      this.start = position;
      tables.addLast(this);
    }

    @Override
    public void close() {
      if (width != null) {
        long length =
            switch (counts) {
              case AFTER_FIELD -> position - start - width.bytes();
              case WHOLE_SCOPE -> position - start;
              case LAST_BYTE -> position - start - 1;
            };
        if (!width.holds(length)) {
          throw outOfRange("length", length, 8 * width.bytes() + " bits");
        }
        patch(start, width.bytes(), length);
        amendRow(firstRow, length);
      }
      tables.removeLast();
    }
  }

  /** A place for a number that is known only later. */
  public final class Slot {
    private final String path;
    private final int offset;
    private final int row = nextRow();
    private boolean filled;

    private Slot(String path, int offset) {
      this.path = path;
      this.offset = offset;
    }

    /** Fills the place, once. */
    public void fill(long value) {
      if (filled || !Width.U32.holds(value)) {
        throw new FieldRangeException(
            path + (filled ? ": filled twice" : ": " + value + " does not fit 32 bits"));
      }
      filled = true;
      openSlots--;
      patch(offset, 4, value);
      amendRow(row, value);
    }

    /** Fills the place with where the writer is now. */
    public void fillWithPosition() {
      fill(position);
    }
  }

  /** Fields of bits, the most significant first; closing it checks that they fill their bytes. */
  public final class Bits implements AutoCloseable {
    private final int bytes;
    private int left;

    private Bits(int bytes) {
      this.bytes = bytes;
      this.left = 8 * bytes;
      reserve(bytes);
    }

    /** An unsigned number of so many bits. */
    public void u(int width, String name, long value) {
      if (width > left || value < 0 || (width < 63 && value >>> width != 0)) {
        throw outOfRange(name, value, width + " bits of the " + left + " that are left");
      }
      row(name, width + "b", value);
      for (int i = width - 1; i >= 0; i--) {
        int at = 8 * bytes - left--;
        buffer[position + at / 8] |= (byte) ((value >>> i & 1) << (7 - at % 8));
      }
    }

    /** One bit. */
    public void flag(String name, boolean value) {
      u(1, name, value ? 1 : 0);
    }

    /** Zero bits that the standard reserves. */
    public void reserved(int width) {
      u(width, "reserved", 0);
    }

    @Override
    public void close() {
      if (left != 0) {
        throw new FieldRangeException(path("bits") + ": " + left + " bits were never written");
      }
      position += bytes;
    }
  }
}
