package boxset.formats.iso9660;

import boxset.formats.bytes.FieldWriter;
import java.time.LocalDateTime;
import java.util.Locale;

/** The forms that numbers, names and times have (ECMA-119, 7 and 8.4.26). */
final class Fields {
  private Fields() {}

  /** A number of 16 bits in both orders (7.2.3). */
  static void both16(FieldWriter w, String name, int value) {
    w.u16(name, Integer.reverseBytes(value) >>> 16);
    w.u16(name, value);
  }

  /** A number of 32 bits in both orders (7.3.3). */
  static void both32(FieldWriter w, String name, long value) {
    w.u32(name, Integer.toUnsignedLong(Integer.reverseBytes((int) value)));
    w.u32(name, value);
  }

  /** A number of 32 bits, its low byte first (7.3.1). */
  static void little32(FieldWriter w, String name, long value) {
    w.u32(name, Integer.toUnsignedLong(Integer.reverseBytes((int) value)));
  }

  /** Characters, filled up with spaces. */
  static void text(FieldWriter w, String name, int length, String text) {
    w.ascii(name, length, text + " ".repeat(length - text.length()));
  }

  /** A time in digits (8.4.26.1), in coordinated universal time. */
  static void digits(FieldWriter w, String name, LocalDateTime time) {
    w.ascii(
        name,
        16,
        String.format(
            Locale.ROOT,
            "%04d%02d%02d%02d%02d%02d00",
            time.getYear(),
            time.getMonthValue(),
            time.getDayOfMonth(),
            time.getHour(),
            time.getMinute(),
            time.getSecond()));
    w.u8(name, 0);
  }

  /** A time that is not said. */
  static void noTime(FieldWriter w, String name) {
    w.ascii(name, 16, "0".repeat(16));
    w.u8(name, 0);
  }
}
