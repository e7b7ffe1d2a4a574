package boxset.formats.udf;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.sectors.Sectors;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.util.Arrays;

/** The simple structures that fields of descriptors are made of (ECMA-167, 1/7). */
final class Fields {
  /** Bytes of a logical block, and of a sector. */
  static final int BLOCK = Sectors.SIZE;

  private static final int ENTITY_IDENTIFIER = 23;
  private static final int SHORT_CHARACTERS = 8;
  private static final int LONG_CHARACTERS = 16;

  private static final int STRATEGY = 4;
  private static final long NOBODY = 0xFFFFFFFFL;

  /** Read for everybody, of a directory also execute. */
  private static final int READ = 0x1084;

  private static final int SEARCH = 0x0421;

  private Fields() {}

  /** What an entry of a file and an extended one begin with (4/14.6, 4/14.9.3 to 4/14.9.9). */
  static void entry(FieldWriter w, int fileType, int flags, boolean directory, int links) {
    try (var _ = w.scope("ICBTag")) {
      w.u32("PriorRecordedNumberofDirectEntries", 0);
      w.u16("StrategyType", STRATEGY);
      w.u16("StrategyParameter", 0);
      w.u16("NumberofEntries", 1);
      w.zeros("Reserved", 1);
      w.u8("FileType", fileType);
      w.zeros("ParentICBLocation", 6);
      w.u16("Flags", flags);
    }
    w.u32("Uid", NOBODY);
    w.u32("Gid", NOBODY);
    w.u32("Permissions", READ | (directory ? SEARCH : 0));
    w.u16("FileLinkCount", links);
    w.u8("RecordFormat", 0);
    w.u8("RecordDisplayAttributes", 0);
    w.u32("RecordLength", 0);
  }

  /** {@code charspec} (1/7.2.1) with the only character set of UDF (2.1.2). */
  static void charspec(FieldWriter w, String name) {
    try (var _ = w.scope(name)) {
      w.u8("CharacterSetType", 0);
      w.ascii("CharacterSetInformation", 23, "OSTA Compressed Unicode");
      w.zeros("CharacterSetInformation", 40);
    }
  }

  /**
   * {@code dstring} (1/7.2.12) in OSTA compressed Unicode (UDF, 2.1.3).
   *
   * @throws IllegalArgumentException when the text is longer than the field
   */
  static void dstring(FieldWriter w, String name, int length, String text) {
    byte[] characters = compressed(text);
    if (characters.length > length - 1) {
      throw new IllegalArgumentException(
          name + ": \"" + text + "\" is longer than " + (length - 2) + " characters");
    }
    byte[] field = Arrays.copyOf(characters, length);
    field[length - 1] = (byte) characters.length;
    w.bytes(name, field);
  }

  /** OSTA compressed Unicode with its leading compression ID; nothing for an empty text. */
  static byte[] compressed(String text) {
    if (text.isEmpty()) {
      return new byte[0];
    }
    boolean narrow = text.chars().allMatch(c -> c < 0x100);
    byte[] characters =
        text.getBytes(narrow ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
    byte[] all = new byte[characters.length + 1];
    all[0] = (byte) (narrow ? SHORT_CHARACTERS : LONG_CHARACTERS);
    System.arraycopy(characters, 0, all, 1, characters.length);
    return all;
  }

  /** {@code regid} of UDF's domain: the revision and what may be written as suffix (2.1.5.3). */
  static void domain(FieldWriter w, String name, Revision revision) {
    try (var _ = w.scope(name)) {
      w.u8("Flags", 0);
      identifier(w, "*OSTA UDF Compliant");
      w.u16("UDFRevision", revision.number());
      w.u8("DomainFlags", revision.domainFlags());
      w.zeros("IdentifierSuffix", 5);
    }
  }

  /** {@code regid} of an entity that UDF defines: the revision as suffix (2.1.5.3). */
  static void udfEntity(FieldWriter w, String name, String identifier, Revision revision) {
    try (var _ = w.scope(name)) {
      w.u8("Flags", 0);
      identifier(w, identifier);
      w.u16("UDFRevision", revision.number());
      w.zeros("IdentifierSuffix", 6);
    }
  }

  /** {@code regid} of what has written the disc (2.1.5.2). */
  static void implementation(FieldWriter w, String name) {
    plainEntity(w, name, "*Boxset");
  }

  /** {@code regid} without a suffix. */
  static void plainEntity(FieldWriter w, String name, String identifier) {
    try (var _ = w.scope(name)) {
      w.u8("Flags", 0);
      identifier(w, identifier);
      w.zeros("IdentifierSuffix", 8);
    }
  }

  private static void identifier(FieldWriter w, String identifier) {
    w.ascii("Identifier", identifier.length(), identifier);
    w.zeros("Identifier", ENTITY_IDENTIFIER - identifier.length());
  }

  /** {@code timestamp} (1/7.3) in coordinated universal time. */
  static void timestamp(FieldWriter w, String name, LocalDateTime time) {
    try (var _ = w.scope(name)) {
      w.u16("TypeAndTimezone", 1 << 12);
      w.i16("Year", time.getYear());
      w.u8("Month", time.getMonthValue());
      w.u8("Day", time.getDayOfMonth());
      w.u8("Hour", time.getHour());
      w.u8("Minute", time.getMinute());
      w.u8("Second", time.getSecond());
      int micros = time.get(ChronoField.MICRO_OF_SECOND);
      w.u8("Centiseconds", micros / 10_000);
      w.u8("HundredsOfMicroseconds", micros / 100 % 100);
      w.u8("Microseconds", micros % 100);
    }
  }

  /** {@code extent_ad} (3/7.1). */
  static void extent(FieldWriter w, String name, long length, long location) {
    try (var _ = w.scope(name)) {
      w.u32("ExtentLength", length);
      w.u32("ExtentLocation", location);
    }
  }

  /** {@code long_ad} (4/14.14.2) of nothing. */
  static void noAllocation(FieldWriter w, String name) {
    longAllocation(w, name, 0, 0, 0, 0);
  }

  /**
   * {@code long_ad} (4/14.14.2).
   *
   * @param partition reference number of the partition that the block is in
   * @param uniqueId of the file (UDF 2.50, 2.3.4.3), or 0
   */
  static void longAllocation(
      FieldWriter w, String name, long length, long block, int partition, long uniqueId) {
    try (var _ = w.scope(name)) {
      w.u32("ExtentLength", length);
      w.u32("LogicalBlockNumber", block);
      w.u16("PartitionReferenceNumber", partition);
      w.zeros("ImplementationUse", 2);
      w.u32("UDFUniqueID", uniqueId);
    }
  }
}
